import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Clock } from '../../infra/local/clock/clock.ts';
import { readSchedule } from '../../infra/local/events/schedule-expression.ts';
import { type Fixture, startFixture } from './fixture/start.ts';

describe('the clock', () => {
  it('calls in the order of time, and of asking for the same time', () => {
    const clock = new Clock({ offset: 0, frozenAt: 0 });
    const called: string[] = [];
    for (const [at, name] of [
      [30, 'd'],
      [10, 'a'],
      [20, 'b'],
      [20, 'c'],
    ] as const) {
      clock.at(at, () => called.push(name));
    }
    clock.at(15, () => called.push('never')).cancel();
    clock.set(25);
    clock.fireDue();
    expect(called.join('')).toBe('abc');
    expect(clock.nextDue()).toBe(30);
  });

  it('keeps the order when very many are cancelled, also while they fire', () => {
    const clock = new Clock({ offset: 0, frozenAt: 0 });
    const called: number[] = [];
    const alarms = Array.from({ length: 5_000 }, (_, n) => {
      const at = (n * 7_919) % 5_000;
      return clock.at(at, () => {
        called.push(at);
        if (at === 1_000) for (const one of alarms) if (one.at % 4 === 2) one.cancel();
      });
    });
    for (const alarm of alarms) if (alarm.at % 4 === 1 || alarm.at % 4 === 3) alarm.cancel();
    clock.set(5_000);
    clock.fireDue();
    const expected = alarms.map(({ at }) => at).filter((at) => at % (at > 1_000 ? 4 : 2) === 0);
    expect(called).toEqual(expected.sort((a, b) => a - b));
    expect(clock.nextDue()).toBeUndefined();
  });

  it('runs on from where it was frozen, and fires by itself', async () => {
    const clock = new Clock({ offset: 0, frozenAt: 5_000_000 });
    const fired = new Promise<number>((resolve) => {
      clock.at(5_000_020, () => resolve(clock.now()));
    });
    clock.thaw();
    expect(await fired).toBeGreaterThanOrEqual(5_000_020);
    expect(clock.now()).toBeLessThan(5_002_000);
    clock.stop();
  });
});

describe('schedule expressions', () => {
  const next = (expression: string, after: string) => {
    const at = readSchedule(expression)(Date.parse(after));
    return at === undefined ? undefined : new Date(at).toISOString();
  };

  it.each([
    ['rate(1 minute)', '2026-11-24T17:00:30Z', '2026-11-24T17:01:00.000Z'],
    ['rate(2 hours)', '2026-11-24T17:00:30Z', '2026-11-24T18:00:00.000Z'],
    ['cron(0 9 * * ? *)', '2026-11-24T17:00:30Z', '2026-11-25T09:00:00.000Z'],
    ['cron(*/15 8-10 ? * MON-FRI *)', '2026-11-27T10:50:00Z', '2026-11-30T08:00:00.000Z'],
    ['cron(0 0 1 JAN ? 2028)', '2026-11-24T17:00:30Z', '2028-01-01T00:00:00.000Z'],
    ['at(2026-12-01T08:00:00)', '2026-11-24T17:00:30Z', '2026-12-01T08:00:00.000Z'],
    ['at(2026-11-01T08:00:00)', '2026-11-24T17:00:30Z', undefined],
  ])('%s', (expression, after, expected) => {
    expect(next(expression, after)).toBe(expected);
  });

  it('refuses what it does not understand', () => {
    expect(() => readSchedule('rate(soon)')).toThrow(/Not a schedule/);
    expect(() => readSchedule('cron(0 9 * *)')).toThrow(/Not a schedule/);
  });
});

describe('moving the clock', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture();
  }, 60_000);
  afterAll(() => fixture?.stop());

  const post = async (request: object) => {
    const { status, body } = await fixture.call('POST', '/_local/clock', request);
    expect(status).toBe(200);
    return body;
  };

  it('an advance walks: the schedule fires at each of its own times', async () => {
    const answer = await post({ advanceSeconds: 180 });
    expect(answer).toMatchObject({ now: '2026-11-24T17:03:30.000Z', frozen: true });
    const ticks = await fixture.notes('tick');
    expect(ticks.map(({ at, time }) => [at, time])).toEqual(
      ['17:01:00', '17:02:00', '17:03:00'].map((time) => [
        `2026-11-24T${time}.000Z`,
        `2026-11-24T${time}Z`,
      ]),
    );
  });

  it('a jump fires what came due once', async () => {
    await post({ now: '2026-11-25T08:00:10.000Z' });
    const ticks = await fixture.notes('tick');
    expect(ticks.slice(3).map(({ at }) => at)).toEqual(['2026-11-25T08:00:10.000Z']);
  });

  it('a long advance fires a schedule less often, but last near its end', async () => {
    const before = (await fixture.notes('tick')).length;
    await post({ advanceSeconds: 86_400 });
    const ticks = (await fixture.notes('tick')).slice(before);
    expect(ticks.length).toBeGreaterThan(300);
    expect(ticks.length).toBeLessThan(400);
    expect(ticks.at(-1)?.time).toBe('2026-11-26T08:00:00Z');
  }, 60_000);

  it('refuses what is no time', async () => {
    const { status, body } = await fixture.call('POST', '/_local/clock', { now: 'tomorrow' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ type: 'invalid' });
    const unknown = await fixture.call('POST', '/_local/clock', { forward: 1 });
    expect(unknown).toMatchObject({
      status: 400,
      body: { detail: 'it: Unrecognized key: "forward"' },
    });
  });
});
