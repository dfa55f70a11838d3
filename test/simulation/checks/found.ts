/** What must never be, and was seen. */
export type Found = {
  /** The rule that was broken, in a few words; the same words are the same fault. */
  readonly rule: string;
  /** What exactly was seen. */
  readonly saw: string;
  readonly atMs: number;
};
