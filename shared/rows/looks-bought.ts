/** What has been seen of a list so far; plain data for the checkpoint. */
export type ListTally = {
  rows: number;
  /** Rows whose number is damaged or no number at all (a row without any number says nothing). */
  invalid: number;
  /** The last number's digits, and how long numbers have gone up or down by one. */
  last?: number;
  run: number;
  /** -1 or 1 while numbers follow one another. */
  step: number;
  longestRun: number;
  /** Numbers that directly follow the one before them. */
  following: number;
};

/** When a list is held for an operator. */
export const boughtListSigns = {
  /** Numbers in an unbroken sequence: no real customers have these (RapidPro also uses 250). */
  runOf: 250,
  /** A list that mostly counts up, with gaps: at least this many, and this share of its numbers. */
  following: { atLeast: 100, share: 0.5 },
  /** Numbers that cannot exist: at least this many, and this share of the rows. */
  invalid: { atLeast: 50, share: 0.3 },
} as const;

export type BoughtListSign = {
  code: 'list.sequential' | 'list.mostly-sequential' | 'list.invalid-numbers';
  reason: string;
};

/** The tally before the first row. */
export const emptyTally: ListTally = {
  rows: 0,
  invalid: 0,
  run: 0,
  step: 0,
  longestRun: 0,
  following: 0,
};

/** The tally after one more row: its number in E.164, or what was wrong with it. */
export function tallyRow(tally: ListTally, phone: string | 'missing' | 'invalid'): ListTally {
  const rows = tally.rows + 1;
  if (phone === 'missing') return { ...tally, rows };
  if (phone === 'invalid') return { ...tally, rows, invalid: tally.invalid + 1 };
  const number = Number(phone.replace(/\D/g, ''));
  const step = tally.last === undefined ? 0 : number - tally.last;
  const follows = step === 1 || step === -1;
  const goesOn = follows && (step === tally.step || tally.step === 0);
  const run = goesOn ? tally.run + 1 : follows ? 2 : 1;
  return {
    rows,
    invalid: tally.invalid,
    last: number,
    run,
    step: follows ? step : 0,
    longestRun: Math.max(tally.longestRun, run),
    following: tally.following + (follows ? 1 : 0),
  };
}

/**
 * Whether a list looks bought or generated rather than collected from customers. `list.sequential`
 * can be checked at any time; the two shares are only fair once the whole list is read.
 */
export function looksBought(tally: ListTally, at: { end: boolean }): BoughtListSign | undefined {
  const { runOf, following, invalid } = boughtListSigns;
  if (tally.longestRun >= runOf) {
    const reason = `${tally.longestRun} numbers follow one another, as in a generated list.`;
    return { code: 'list.sequential', reason };
  }
  if (!at.end) return undefined;
  const numbers = tally.rows - tally.invalid;
  if (tally.following >= following.atLeast && tally.following >= numbers * following.share) {
    const reason = `${tally.following} of ${numbers} numbers directly follow the one before.`;
    return { code: 'list.mostly-sequential', reason };
  }
  if (tally.invalid >= invalid.atLeast && tally.invalid >= tally.rows * invalid.share) {
    const reason = `${tally.invalid} of ${tally.rows} rows hold numbers that cannot exist.`;
    return { code: 'list.invalid-numbers', reason };
  }
  return undefined;
}
