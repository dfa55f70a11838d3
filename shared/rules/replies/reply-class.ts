/** What a person's text means for us, and why we think so. */
export interface ReplyClass {
  readonly label: 'optOut' | 'hostile' | 'wrongNumber' | 'help' | 'optIn' | 'ordinary';
  /**
   * `sure`: the words can mean nothing else, and we act on the label. `doubtful`: they may mean it,
   * and a person decides. An ordinary text has none.
   */
  readonly certainty?: 'sure' | 'doubtful';
  /** Stable id of the rule that matched. */
  readonly rule: string;
  readonly because: string;
  /** The words that matched, in plain spelling; empty if no rule matched. */
  readonly matched: string;
  /** A bare CANCEL or END: it ends texts, and the representative must check the visit. */
  readonly alert?: true;
  /** The language of the matched words, if known (ISO 639): the answer may be written in it. */
  readonly language?: string;
}
