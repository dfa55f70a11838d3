import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Around } from '../crash/crash-calls.ts';
import { openCrashLeavers, type Words } from '../crash/leavers/crash-leavers.ts';
import type { Business } from '../crash/leavers/leavers-business.ts';
import { asPhone } from '../support/branded.ts';

/** A START brings a person back, unless they texted STOP after it. */
let town: Awaited<ReturnType<typeof openCrashLeavers>>;
beforeAll(async () => {
  town = await openCrashLeavers('2026-11-24T17:00:00.000Z', ['ForgetPerson']);
});
afterAll(() => town.cloud.close());

/** A busy machine takes its time. */
const timeout = 600_000;

const who = 'ana';
const left = { who, body: 'STOP' };
const start = { who, body: 'START', after: 10 };
const stop = { who, body: 'Stop!', after: 20 };

/** Businesses that Ana left, with all follow-up work done. */
async function businesses(many: number): Promise<[Business, ...Business[]]> {
  const others = Array.from({ length: many - 1 }, () => town.business([who]));
  const made = await Promise.all([town.business([who]), ...others]);
  for (const one of made) await leave(one, left);
  await town.settle();
  return made;
}

/** A STOP and all its follow-up work. */
async function leave(business: Business, words: Words): Promise<void> {
  const changes = await town.changesBy(business, async () => {
    expect(await town.receive(business, [words])).toEqual([]);
  });
  expect(await town.follow(changes)).toBe(false);
}

const restart = (business: Business) => town.hear(business, [start]);

/** The STOP came last, so it counts, however far the START had got. */
async function expectOut(tried: readonly Business[]): Promise<void> {
  await town.settle();
  for (const [n, { ends }] of (await town.endsOf(tried)).entries()) {
    const { tombstone = '', got = [], ...end } = ends[who] ?? {};
    expect({ n, ...end, tombstone: tombstone.split(' ')[0] }).toMatchObject({
      n,
      tombstone: 'out',
      contact: 'none',
      members: 0,
      unread: 3,
      planned: 'excluded',
    });
    // To each of the two if the START counted between them.
    expect(got.join()).toMatch(/^confirmation(,welcome)?(,confirmation)?$/);
  }
}

async function endOf(business: Business) {
  const [end] = await town.endsOf([business]);
  return end?.ends[who] ?? { tombstone: 'nobody' };
}

describe('a START', () => {
  it('that is delivered again after the next STOP brings nobody back', { timeout }, async () => {
    const [crashing] = await businesses(1);
    await restart(crashing);
    await leave(crashing, stop);
    await restart(crashing);
    await expectOut([crashing]);
  });

  it('that is delivered only after the next STOP brings nobody back', { timeout }, async () => {
    const [crashing] = await businesses(1);
    await leave(crashing, stop);
    await restart(crashing);
    await expectOut([crashing]);
  });

  it('that a STOP overtakes at any of its calls brings nobody back', { timeout }, async () => {
    const [plain, ...crashings] = await businesses(16);
    const { calls } = await restart(plain);
    expect(calls).toBeGreaterThan(6);
    expect(calls).toBeLessThan(crashings.length);
    for (const [n, crashing] of crashings.entries()) {
      let isOut = false;
      const before: Around['before'] = async (_, number) => {
        if (number !== n + 1) return;
        isOut = true;
        await leave(crashing, stop);
      };
      await town.hear(crashing, [start], { before });
      if (!isOut) await leave(crashing, stop);
    }
    await expectOut(crashings);
  });

  it('that is late ends no STOP that a file came before', { timeout }, async () => {
    const business = await town.business([who]);
    const { accountId, phones, texted } = business;
    await town.acts.recordOptOut({
      accountId,
      phone: asPhone(phones[who] ?? ''),
      kind: 'recorded',
      channel: 'import',
      eventId: 'co_file',
      rule: 'opt-out.imported',
      because: 'Row 2 of people.csv says that this person wants no texts.',
      saidAt: '2026-02-01T00:00:00.000Z',
      optedOutAt: new Date(texted + 30_000).toISOString(),
    });
    await town.hear(business, [stop]);
    await restart(business);
    expect((await endOf(business)).tombstone).toMatch(/^out /);
  });

  it('that is late ends no words in doubt that came after it', { timeout }, async () => {
    const doubt = { who, body: 'I am not sure I want these' };
    const later = { who, body: 'Is there a way to shut these off?', after: 20 };
    const ofPaused = await town.business([who]);
    await town.hear(ofPaused, [doubt]);
    await town.hear(ofPaused, [later]);
    await restart(ofPaused);
    expect((await endOf(ofPaused)).tombstone).toMatch(/^paused /);
    // A STOP that is later still delivered takes the place of the pause, and is as old as it is.
    await town.hear(ofPaused, [left]);
    await restart(ofPaused);
    expect((await endOf(ofPaused)).tombstone).toMatch(/^out /);

    const ofOut = await town.business([who]);
    await town.hear(ofOut, [left]);
    await town.hear(ofOut, [later]);
    await restart(ofOut);
    expect((await endOf(ofOut)).tombstone).toMatch(/^out /);
    await town.hear(ofOut, [{ who, body: 'start', after: 30 }]);
    expect((await endOf(ofOut)).tombstone).toMatch(/^restored /);
  });

  it('that is delivered again changes nothing that was done since', { timeout }, async () => {
    const [crashing] = await businesses(1);
    const { accountId, phones, groups } = crashing;
    await restart(crashing);
    const token = await town.cloud.system.token({ accountId, user: 'rita' });
    const path =
      `/v1/groups/${groups[0]}/contacts/${encodeURIComponent(phones[who] ?? '')}` as const;
    await town.cloud.call(path, token, null, 'PUT');
    await restart(crashing);
    await town.settle();
    const [end] = await town.endsOf([crashing]);
    const got = ['confirmation', 'welcome'];
    expect(end?.ends[who]).toMatchObject({ contact: 'in 1', members: 1, unread: 2, got });
  });
});
