/** One line of a phrase table: what it says, and why it counts. */
export interface PhraseRule {
  /** Stable name, stored with every decision. */
  readonly id: string;
  /** Why the phrase means what the table says it means. */
  readonly because: string;
  /** A reply that this rule decides. */
  readonly like: string;
  /** The phrases, in the language of `phrase-language.ts`. */
  readonly says: readonly string[];
  /** Only in a text of at most so many words: a short one is about nothing else. */
  readonly atMostWords?: number;
  /** Not when one of these stands just before. */
  readonly unlessBefore?: readonly string[];
  /** Not when one of these follows at once. */
  readonly unlessNext?: readonly string[];
  /** Not when the words matched hold one of these. */
  readonly unlessHolds?: readonly string[];
  /** Not when one of these stands anywhere in the text. */
  readonly unlessWith?: readonly string[];
}
