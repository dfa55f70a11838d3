/** What a person's text means for us, and why we think so. */
export interface ReplyClass {
  readonly label: 'optOut' | 'hostile' | 'wrongNumber' | 'help' | 'optIn' | 'ordinary';
  /**
   * `sure`: the words can mean nothing else, and the label is acted on. `doubtful`: they may mean
   * it, and a person decides. An ordinary text has none.
   */
  readonly certainty?: 'sure' | 'doubtful';
  /** Stable id of the rule that fired. */
  readonly rule: string;
  readonly because: string;
  /** The words it fired on, in plain spelling; empty when none did. */
  readonly matched: string;
  /** A bare CANCEL or END: it ends texts, and the representative must look after the visit. */
  readonly alert?: true;
  /** Of the words it fired on, where that is known (ISO 639): the answer may be written in it. */
  readonly language?: string;
}
