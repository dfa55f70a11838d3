import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPhone } from '../support/branded.ts';
import { somePlaces } from '../support/places.ts';
import { type Around, Cut, Died, Failed } from './crash-calls.ts';
import { openCrashLeavers, type Words } from './leavers/crash-leavers.ts';
import type { Business } from './leavers/leavers-business.ts';
import type { End } from './leavers/leavers-ends.ts';

/**
 * ReceiveText dies at any call: who left is out, with one confirmation, and nobody else is. The
 * feed has each event once.
 */
let town: Awaited<ReturnType<typeof openCrashLeavers>>;
beforeAll(async () => {
  town = await openCrashLeavers('2026-11-24T17:00:00.000Z');
});
afterAll(() => town.cloud.close());

/** A busy machine takes its time. */
const timeout = 600_000;

const texted: readonly Words[] = [
  { who: 'stops', body: 'STOP' },
  { who: 'insults', body: 'You people are disgusting' },
  { who: 'asks', body: 'HELP' },
  { who: 'thanks', body: 'Thanks!' },
  { who: 'returns', body: 'START' },
  { who: 'insists', body: 'STOP' },
  { who: 'wavers', body: 'STOP', after: 1 },
  { who: 'insists', body: 'Stop texting me!', after: 2 },
  { who: 'wavers', body: 'START', after: 3 },
];
const names = [...new Set(texted.map(({ who }) => who))];

const out: Omit<End, 'words'> = {
  tombstone: 'out optOut answered',
  contact: 'none',
  members: 0,
  ledger: ['ended'],
  unread: 1,
  events: ['contact.opted-out'],
  planned: 'excluded',
  got: ['confirmation'],
};
const there: Omit<End, 'words' | 'got'> = {
  tombstone: 'none',
  contact: 'in 1',
  members: 1,
  ledger: [],
  unread: 1,
  events: ['text.received'],
  planned: 'planned',
};
const back = { ...there, contact: 'in 0', members: 0, ledger: ['ended', 'restored'] };

/** Whatever the order was. */
const expected = {
  status: 'active',
  counted: 4,
  ends: {
    stops: { ...out, words: ['optOut: STOP'] },
    insults: {
      ...out,
      tombstone: 'out hostile answered',
      words: ['hostile: You people are disgusting'],
    },
    asks: { ...there, words: ['help: HELP'], got: ['help'] },
    thanks: { ...there, words: ['ordinary: Thanks!'], got: [] },
    returns: {
      ...back,
      tombstone: 'restored optOut unasked',
      words: ['optIn: START'],
      events: ['contact.returned', 'text.received'],
      planned: 'excluded',
      got: ['welcome'],
    },
    insists: {
      ...out,
      words: ['optOut: STOP', 'optOut: Stop texting me!'],
      events: ['contact.opted-out', 'text.received'],
      unread: 2,
    },
    wavers: {
      ...back,
      tombstone: 'restored optOut answered',
      words: ['optOut: STOP', 'optIn: START'],
      events: ['contact.opted-out', 'contact.returned', 'text.received'],
      unread: 2,
      planned: 'either',
      got: ['welcome'],
    },
  },
};

/** Businesses that one person left two days ago, with all follow-up work done. */
async function businesses(many: number): Promise<[Business, ...Business[]]> {
  const others = Array.from({ length: many - 1 }, () => town.business(names));
  const made = await Promise.all([town.business(names), ...others]);
  await town.acts.recordOptOuts(
    made.map(({ accountId, phones }) => ({
      accountId,
      phone: asPhone(phones.returns),
      kind: 'optOut',
      optedOutAt: '2026-11-22T17:00:00.000Z',
      channel: 'text',
      eventId: 'before',
      rule: 'reply.keyword',
      because: 'STOP',
    })),
  );
  await town.settle();
  return made;
}

type When = 'before' | 'after' | 'from';

/** Every call of an act, disturbed before it arrives or after; or all calls from there on. */
function disturbances(calls: number, error: new () => Error, moments: readonly When[]) {
  expect(calls).toBeGreaterThan(15);
  const numbers = Array.from({ length: calls }, (_, n) => n + 1);
  return numbers.flatMap((n) =>
    moments.map((when) => {
      const around: Around = {
        [when === 'after' ? 'after' : 'before'](_: unknown, number: number) {
          if (number === n || (when === 'from' && number > n)) throw new error();
        },
      };
      return { n, name: `${when} ${n}`, around };
    }),
  );
}

async function expectEnds(tried: ReadonlyMap<string, Business>): Promise<void> {
  await town.settle();
  const ends = await town.endsOf([...tried.values()]);
  const wrong: Record<string, unknown> = {};
  for (const [n, name] of [...tried.keys()].entries()) {
    const end = ends[n] && { ...ends[n], ends: withoutRace(ends[n].ends) };
    if (!isDeepStrictEqual(end, expected)) wrong[name] = end;
  }
  expect(wrong).toEqual(Object.fromEntries(Object.keys(wrong).map((name) => [name, expected])));
}

/** A person may be back before the follow-up of their STOP ran, or before its confirmation. */
function withoutRace(ends: Readonly<Record<string, End>>): Record<string, End> {
  const { wavers } = ends;
  if (!wavers) return ends;
  const got = wavers.got.filter((body, n) => n > 0 || body !== 'confirmation');
  const isEither = wavers.planned === 'planned' || wavers.planned === 'excluded';
  return { ...ends, wavers: { ...wavers, got, planned: isEither ? 'either' : wavers.planned } };
}

describe('the act that receives what several people text', () => {
  it.each([
    ['dies at any call', Died, ['before', 'after'], 'new'],
    ['is refused any call', Failed, ['after'], 'new'],
    ['is refused all calls from any on', Failed, ['from'], 'new'],
    ['gets no answer at any call', Cut, ['after'], 'new'],
    ['had done it, and dies at any call when it comes again', Died, ['after'], 'done'],
  ] as const)('%s, and it comes again', { timeout }, async (_, error, moments, is) => {
    const [plain] = await businesses(1);
    let { calls } = await town.hear(plain, texted);
    if (is === 'done') ({ calls } = await town.hear(plain, texted));
    const tried = new Map([['undisturbed', plain]]);
    const all = somePlaces(disturbances(calls, error, moments));
    for (const [place, crashing] of (await businesses(all.length)).entries()) {
      const { name = '', around, n: reached = 0 } = all[place] ?? {};
      if (is === 'done') await town.hear(crashing, texted);
      const { failed, calls: made } = await town.hear(crashing, texted, around);
      // One call fewer if the follow-up of the STOP was faster than the START.
      const mustFail = error === Died || moments[0] === 'from';
      if (mustFail) expect({ name, failed }).toEqual({ name, failed: made >= reached });
      tried.set(name, crashing);
    }
    await expectEnds(tried);
  });

  it('fails for one text: that person’s next text waits, and nobody else’s', {
    timeout,
  }, async () => {
    const [crashing] = await businesses(1);
    const [first, last] = texted.filter(({ who }) => who === 'wavers');
    const textId = first && town.textIdOf(crashing, first);
    const before: Around['before'] = ({ body }) => {
      if (body.includes(String(textId))) throw new Failed();
    };
    expect(await town.tryWords(crashing, texted, { before })).toMatchObject({
      again: [first, last],
    });
    await town.hear(
      crashing,
      texted.filter(({ who }) => who === 'wavers'),
    );
    await expectEnds(new Map([['one fails', crashing]]));
  });
});
