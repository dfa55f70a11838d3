/**
 * The recent automatic answers to one phone, so that two robots do not answer each other endlessly.
 */
export type AnswerTurns = {
  /** Grows with each write: a writer names the value it has read. */
  readonly step: number;
  /** What was answered lately: the text, its words in one spelling, and when it came. */
  readonly answered: readonly {
    readonly textId: string;
    readonly words: string;
    readonly at: string;
  }[];
  /** The words that last got no answer. `over`: they were answered again since. */
  readonly silent?: { readonly words: string; readonly at: string; readonly over?: true };
};
