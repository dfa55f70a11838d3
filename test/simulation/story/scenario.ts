import { type FaultKind, type FaultRates, faultKinds } from '../faults/faults.ts';
import { Random } from '../faults/random.ts';

/** How somebody behind a phone is. */
export type Mood =
  | 'silent'
  | 'leaves'
  | 'leaves early'
  | 'comes back'
  | 'asks'
  | 'doubts'
  | 'chats'
  | 'insults';

export type PersonShape = {
  readonly phone: string;
  readonly basis: 'express' | 'relationship';
  readonly mood: Mood;
};

export type AccountShape = {
  readonly name: string;
  readonly number: string;
  readonly partsPerSecond: number;
  readonly rulebook: 'us-2026' | 'ivip-2014';
  /** By a file, or one by one. */
  readonly byImport: boolean;
  readonly people: readonly PersonShape[];
};

/** What somebody does at a moment; `account` and `phone` are places in the lists of those. */
export type Action = {
  readonly atMs: number;
  readonly account: number;
  readonly phone: number;
  readonly does:
    | 'group send'
    | 'pause'
    | 'resume'
    | 'cancel'
    | 'text'
    | 'edit'
    | 'remove'
    | 'record opt-out'
    | 'import'
    | 'suspend'
    | 'reinstate'
    | 'terminate'
    | 'STOP'
    | 'START'
    | 'two opposite words'
    | 'HELP'
    | 'doubtful words'
    | 'decide'
    | 'a colleague comes and goes'
    | 'move a number';
};

/** A number that operators move between accounts; who has it in the beginning, by place. */
export type SpareNumber = {
  readonly number: string;
  readonly partsPerSecond: number;
  readonly account: number;
};

/** Everything of a simulation that is fixed before it starts: shrinking makes this smaller. */
export type Scenario = {
  readonly seed: number;
  readonly startsAt: string;
  /** From the beginning of the actions until then things go wrong. */
  readonly minutes: number;
  readonly accounts: readonly AccountShape[];
  readonly spare: SpareNumber | undefined;
  readonly actions: readonly Action[];
  readonly rates: FaultRates;
};

/** Area codes of one time zone each, so that the hour of a phone is certain. */
const areas = ['212', '313', '312', '214', '303', '213', '206'] as const;
const moods: readonly [Mood, ...Mood[]] = [
  'silent',
  'silent',
  'silent',
  'leaves',
  'leaves',
  'leaves early',
  'leaves early',
  'comes back',
  'asks',
  'doubts',
  'chats',
  'insults',
];

/** In New York: noon, the end of the day, before the day begins, a Sunday. */
const starts = [
  '2026-11-24T17:00:00.000Z',
  '2026-11-24T18:30:00.000Z',
  '2026-11-25T01:52:00.000Z',
  '2026-11-25T12:55:00.000Z',
  '2026-11-22T19:00:00.000Z',
  '2026-03-07T23:00:00.000Z',
] as const;

/** Draws a scenario: the same seed draws the same. */
export function drawScenario(seed: number, given: { minutes?: number | undefined } = {}): Scenario {
  const chance = new Random(Math.imul(seed, 2_654_435_761));
  const startsAt = chance.one(starts);
  const minutes = given.minutes ?? chance.one([6, 10, 20, 40]);
  const accounts = Array.from({ length: chance.happens(0.3) ? 2 : 1 }, (_, n) =>
    drawAccount(chance, n),
  );
  const actions = drawActions(chance, { accounts, minutes });
  const rates = drawRates(chance);
  const spare = drawSpare(chance, accounts);
  const more = drawWorstMoments(chance, { accounts, actions, spare });
  const all = [...actions, ...more].sort((one, other) => one.atMs - other.atMs);
  return { seed, startsAt, minutes, accounts, spare, actions: all, rates };
}

function drawSpare(chance: Random, accounts: readonly AccountShape[]): SpareNumber | undefined {
  if (!chance.happens(0.4)) return undefined;
  const account = chance.whole(0, accounts.length - 1);
  return { number: '+15865550200', partsPerSecond: chance.one([1, 3, 100]), account };
}

const atWorst: readonly [Action['does'], ...Action['does'][]] = [
  'suspend',
  'cancel',
  'pause',
  'text',
  'two opposite words',
];

/** While a group send is planned and leaves, somebody does what stops it, or moves its number. */
function drawWorstMoments(
  chance: Random,
  given: Pick<Scenario, 'accounts' | 'actions' | 'spare'>,
): Action[] {
  const { accounts, actions, spare } = given;
  const sends = actions.filter(({ does }) => does === 'group send');
  return sends.flatMap(({ atMs, account }) => {
    const when = () => atMs + chance.whole(0, 6_000);
    const phone = chance.whole(0, (accounts[account]?.people.length ?? 1) - 1);
    const worst = chance.happens(0.3)
      ? [{ atMs: when(), account, phone, does: chance.one(atWorst) }]
      : [];
    if (!spare || !chance.happens(0.6)) return worst;
    const to = chance.whole(0, accounts.length - 1);
    return [...worst, { atMs: when(), account: to, phone: 0, does: 'move a number' as const }];
  });
}

function drawAccount(chance: Random, n: number): AccountShape {
  const length = chance.whole(2, 12);
  return {
    name: ['Lakeside Motors', 'Corner Bakery'][n] ?? `Shop ${n}`,
    number: `+1586555010${n}`,
    partsPerSecond: chance.one([1, 3, 100]),
    rulebook: chance.one(['us-2026', 'us-2026', 'ivip-2014']),
    byImport: chance.happens(0.4),
    // Some people are in the phonebooks of both accounts.
    people: Array.from({ length }, (_, m) => ({
      phone: `+1${chance.one(areas)}55501${String(10 + m).padStart(2, '0')}`,
      basis: chance.one(['express', 'express', 'relationship']),
      mood: chance.one(moods),
    })),
  };
}

const doings: readonly [Action['does'], ...Action['does'][]] = [
  'group send',
  'group send',
  'text',
  'text',
  'pause',
  'resume',
  'cancel',
  'edit',
  'remove',
  'record opt-out',
  'import',
  'suspend',
  'reinstate',
  'reinstate',
  'terminate',
  'STOP',
  'STOP',
  'START',
  'two opposite words',
  'two opposite words',
  'HELP',
  'doubtful words',
  'decide',
  'a colleague comes and goes',
];

function drawActions(
  chance: Random,
  { accounts, minutes }: { accounts: readonly AccountShape[]; minutes: number },
): Action[] {
  const within = () => chance.whole(1_000, minutes * 45_000);
  const sends = accounts.map((_, account) => ({
    atMs: chance.whole(0, 5_000),
    account,
    phone: 0,
    does: 'group send' as const,
  }));
  const more = Array.from({ length: chance.whole(0, 9) }, () => {
    const account = chance.whole(0, accounts.length - 1);
    const people = accounts[account]?.people.length ?? 1;
    return {
      atMs: within(),
      account,
      phone: chance.whole(0, people - 1),
      does: chance.one(doings),
    };
  });
  return [...sends, ...more].sort((one, other) => one.atMs - other.atMs);
}

/** How often each fault comes when it comes at all. */
const usual: Readonly<Record<FaultKind, number>> = {
  'machine dies': 0.01,
  'call refused': 0.02,
  'call slow': 0.02,
  'answer lost': 0.02,
  'call repeated': 0.03,
  'part put off': 0.05,
  'message doubled': 0.05,
  'message late': 0.05,
  'messages out of order': 0.3,
  'batch repeated': 0.1,
  'read lags': 0.2,
  'clock apart': 0.5,
  'carrier throttles': 0.1,
  'carrier accepts in silence': 0.1,
  'carrier fails': 0.1,
  'carrier knows an opt-out': 0.05,
  'receipt lost': 0.1,
  'receipt doubled': 0.2,
  'receipt late': 0.1,
  'phone unreachable': 0.1,
};

/** Some kinds at once, rarely all, sometimes none; some of them often. */
function drawRates(chance: Random): FaultRates {
  if (chance.happens(0.05)) return {};
  const share = chance.one([0.2, 0.4, 0.7]);
  const drawn = faultKinds.flatMap((kind) => {
    if (!chance.happens(share)) return [];
    return [[kind, usual[kind] * chance.one([0.3, 1, 1, 3])] as const];
  });
  return Object.fromEntries(drawn);
}
