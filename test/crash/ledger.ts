/** A call that changes something, with its key for a repeat. */
export type Asked = {
  readonly path: string;
  readonly body: object;
  readonly key: string;
  /** What to do with a good answer. */
  readonly done: (answer: Readonly<Record<string, unknown>>) => Promise<void> | void;
};

/** A text of a phone; `acknowledged`: the system said that it has it. */
type Reply = {
  readonly phone: string;
  readonly body: string;
  readonly kind: 'stop' | 'help' | 'words';
  readonly acknowledged: boolean;
};

/**
 * A business whose people leave, one after the other, in few minutes: the system must suspend it.
 */
export type Doomed = {
  readonly accountId: string;
  readonly number: string;
  /** A token of its representative. */
  readonly token: string;
  /** Its people, each with a text from it. */
  readonly phones: readonly string[];
  /** Those whose STOP was acknowledged. */
  readonly left: Set<string>;
};

/** What was done over all rounds, and what the system acknowledged: the checks go by it. */
export type Ledger = {
  readonly accountId: string;
  readonly number: string;
  /** Phones of everybody whose file was uploaded. */
  readonly people: string[];
  readonly replies: Reply[];
  readonly groupSends: string[];
  readonly imports: { readonly id: string; readonly rows: number }[];
  /** One-to-one texts by their words, with the phone. */
  readonly written: Map<string, string>;
  /** Calls whose answer never came: they are asked again in the next round, with their keys. */
  unanswered: Asked[];
  /** Answers that are not allowed. */
  readonly strange: string[];
  readonly doomed: Doomed[];
  /** The Lambdas whose threads ended at work, each time one more. */
  readonly threadsEnded: string[];
};

/** Nothing has been done yet. */
export function emptyLedger(accountId: string, number: string): Ledger {
  return {
    accountId,
    number,
    people: [],
    replies: [],
    groupSends: [],
    imports: [],
    written: new Map(),
    unanswered: [],
    strange: [],
    doomed: [],
    threadsEnded: [],
  };
}
