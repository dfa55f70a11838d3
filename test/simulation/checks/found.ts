/** Something that must never happen, and happened. */
export type Found = {
  /** The rule that was broken, in a few words. Equal words mean the same fault. */
  readonly rule: string;
  /** What happened exactly. */
  readonly saw: string;
  readonly atMs: number;
};
