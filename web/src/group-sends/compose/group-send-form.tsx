import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSearch } from 'wouter';
import { TextAreaField } from '../../parts/field.tsx';
import { phoneNumber } from '../../parts/phone-number.ts';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import { MergeFields, useFieldNames } from '../../wording/merge-fields.tsx';
import { selectPlace } from '../../wording/wording-problems.tsx';
import type { Preview } from '../preview/preview.ts';
import { PreviewPanel } from '../preview/preview-panel.tsx';
import { AudienceField } from './audience-field.tsx';
import { bodyOf, type Draft, type NewGroupSend, useDraft } from './draft.ts';
import { PurposeField } from './purpose-field.tsx';
import { SendActs } from './send-acts.tsx';
import { TemplatePicker } from './template-picker.tsx';

/** Writes a group send: for whom, which words, what would happen, then send it or schedule it. */
export function GroupSendForm() {
  const t = useTranslations('groupSends');
  const { draft, change, clear } = useDraft();
  useChosenByLink(change);
  const area = useRef<HTMLTextAreaElement>(null);
  const fields = useFieldNames();
  const preview = usePreview();
  const [missing, setMissing] = useState(false);
  const body = bodyOf(draft);
  const { last } = preview;
  const isCurrent = !preview.isPending && last !== undefined && same(last.body, body);
  const look = (of: Draft = draft) => {
    const asked = bodyOf(of);
    setMissing(asked === undefined);
    if (asked) preview.mutate(asked);
  };
  const changeAndLook = (part: Partial<Draft>) => {
    change(part);
    look({ ...draft, ...part });
  };
  return (
    <div className="send-form">
      <section className="card send-compose" aria-label={t('compose')}>
        <AudienceField
          to={draft.to}
          error={missing && !body ? t('chooseFirst') : undefined}
          onChange={(to) => change({ to })}
        />
        <PurposeField purpose={draft.purpose} onChange={(purpose) => change({ purpose })} />
        <TemplatePicker onPick={(text) => change({ text })} />
        <div className="send-message">
          <TextAreaField
            ref={area}
            label={t('message')}
            rows={6}
            maxLength={1600}
            placeholder={t('messageExample')}
            value={draft.text}
            onChange={({ target }) => change({ text: target.value })}
          />
          <MergeFields area={area} fields={fields} onChange={(text) => change({ text })} />
        </div>
        <SendActs
          body={body}
          isPreviewed={isCurrent}
          isPreviewing={preview.isPending}
          onPreview={() => look()}
          onSent={clear}
        />
      </section>
      <PreviewPanel
        text={draft.text}
        judgedText={last?.body.text}
        preview={last?.found}
        error={preview.error}
        isPending={preview.isPending}
        isOld={last !== undefined && !isCurrent}
        onMend={(text) => changeAndLook({ text })}
        onPlace={(at) => selectPlace(area.current, at)}
        onMarketing={() => changeAndLook({ purpose: 'marketing' })}
      />
    </div>
  );
}

/** `last` is what was found at last, and for what: it stays while the next one is asked for. */
function usePreview() {
  const api = useApi();
  const [last, setLast] = useState<{ body: NewGroupSend; found: Preview }>();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: NewGroupSend) => answered(api.POST('/v1/group-sends/preview', { body })),
    onSuccess: (found, body) => setLast({ body, found }),
    onError: () => setLast(undefined),
  });
  return { mutate, isPending, error, last };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A link may say for whom: `?all`, `?group=ID`, or `?phones=+1...,+1...`. */
function useChosenByLink(change: (part: Partial<Draft>) => void): void {
  const search = useSearch();
  const apply = useRef(change);
  apply.current = change;
  useEffect(() => {
    const asked = new URLSearchParams(search);
    const group = asked.get('group');
    const phones = asked.get('phones')?.split(',').filter(Boolean) ?? [];
    if (asked.has('all')) apply.current({ to: { kind: 'all' } });
    else if (group) apply.current({ to: { kind: 'group', group } });
    else if (phones.length > 0) {
      const people = phones.map((phone) => ({ phone, name: phoneNumber(phone) }));
      apply.current({ to: { kind: 'phones', people } });
    }
  }, [search]);
}
