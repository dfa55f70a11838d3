import type { Rulebook } from '../rulebooks/rulebook.ts';
import type { ConsentBasis } from './consent.ts';

/** What the preview and the texts say about a person who may get one text. */
export type OnlyText = { readonly because: string; readonly citation: string };

/**
 * Is a text to this person, if it may leave at all, the only one until they answer? On a
 * relationship alone one introduction may leave, and then there is silence until the person
 * answers, consents or buys again. Who has answered it is in a conversation.
 */
export function isOnlyText(person: {
  readonly consent?: ConsentBasis | undefined;
  /** When an introduction left; and when the person last wrote to us. */
  readonly introducedAt?: string | undefined;
  readonly answeredAt?: string | undefined;
}): boolean {
  const { consent, introducedAt = '', answeredAt = '' } = person;
  return consent?.basis === 'relationship' && answeredAt <= introducedAt;
}

/** The sentence for it, with the rulebook's citation. */
export function whyOnlyText({ introduction }: Rulebook): OnlyText {
  const because =
    'A customer who has not asked for texts gets one introduction. Nothing more leaves until ' +
    'they answer, agree to texts or buy again.';
  return { because, citation: introduction.citation };
}
