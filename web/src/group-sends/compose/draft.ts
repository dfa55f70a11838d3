import { useState } from 'react';
import type { components } from '../../../../client/src/schema.d.ts';
import { useSession } from '../../session/session.tsx';
import { type FilterRow, filterOf } from './filter-of.ts';

export type NewGroupSend = components['schemas']['NewGroupSend'];

/** Somebody who was picked by hand. */
export type Picked = { readonly phone: string; readonly name: string };

/** The chosen audience: nobody yet, a group, everybody, people, or a filter. */
export type Choice =
  | { readonly kind: 'none' }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'all' }
  | { readonly kind: 'phones'; readonly people: readonly Picked[] }
  | { readonly kind: 'filter'; readonly rows: readonly FilterRow[] };

export type Draft = {
  readonly text: string;
  readonly purpose: 'service' | 'marketing';
  readonly to: Choice;
};

const emptyDraft: Draft = { text: '', purpose: 'service', to: { kind: 'none' } };

/**
 * The group send that somebody writes. It is kept on this machine until it is sent, so that neither
 * a reload nor a lost connection loses it.
 */
export function useDraft() {
  const { me } = useSession();
  const keptAs = `messenger.group-send.${me.id}`;
  const [draft, setDraft] = useState<Draft>(() => readKept(keptAs) ?? emptyDraft);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    localStorage.setItem(keptAs, JSON.stringify(next));
    setDraft(next);
  };
  const clear = () => {
    localStorage.removeItem(keptAs);
    setDraft(emptyDraft);
  };
  return { draft, change, clear };
}

function readKept(keptAs: string): Draft | undefined {
  try {
    const kept: Draft | null = JSON.parse(localStorage.getItem(keptAs) ?? 'null');
    return kept && 'kind' in kept.to ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** What the API is asked for; undefined where nobody is chosen yet. */
export function bodyOf({ text, purpose, to }: Draft): NewGroupSend | undefined {
  const audience = audienceOf(to);
  return audience && { text, purpose, audience };
}

function audienceOf(to: Choice): NewGroupSend['audience'] | undefined {
  switch (to.kind) {
    case 'none':
      return undefined;
    case 'all':
      return { all: true };
    case 'group':
      return { group: to.group };
    case 'phones':
      return to.people.length > 0 ? { phones: to.people.map(({ phone }) => phone) } : undefined;
    case 'filter':
      return to.rows.length > 0 ? { filter: filterOf(to.rows) } : undefined;
  }
}
