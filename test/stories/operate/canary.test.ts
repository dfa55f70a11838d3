import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editAssembly } from '../../edit-assembly.ts';
import { approvedBusiness, openTown, type Town } from '../support/town.ts';

/** A stage with a canary: a simulator phone is texted and says STOP, each five minutes. */
const number = '+12065550100';
const simulator = '+14254147755';
let assembly: Awaited<ReturnType<typeof editAssembly>>;
let town: Town;
let accountId: string;

beforeAll(async () => {
  assembly = await editAssembly({
    awake: ['CanaryMinute'],
    environment: { CANARY_NUMBER: number },
  });
  town = await openTown('2026-11-24T17:00:00.000Z', { assembly: assembly.folder });
  ({ accountId } = await approvedBusiness(town, { name: 'Canary', number, partsPerSecond: 1 }));
});
afterAll(async () => {
  await town.leave();
  assembly.remove();
});

const round = 5 * 60;

type LogLine = { readonly message?: string; readonly problems?: string[]; CanaryPassed?: number };

/** What the canary has logged: its own lines, and its metrics. */
function logged(): LogLine[] {
  const lambda = town.system.deployment
    .ofType('AWS::Lambda::Function')
    .find(({ logicalId }) => logicalId.startsWith('RunCanaryFunction'));
  const lines = town.system.logsOf(lambda?.identity.name ?? '').split('\n');
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
}

const said = (message: string) => logged().filter((line) => line.message === message);
const passedMetrics = () => logged().flatMap(({ CanaryPassed }) => CanaryPassed ?? []);

describe('the canary', () => {
  it('gets a text and one confirmation of STOP in each round, and says that it passed', async () => {
    await town.pass(round);
    const first = await town.receivedBy(simulator);
    expect(first).toEqual([
      'Canary: Welcome back, you will get our texts again. Reply STOP to end',
      'Canary: This is a test of our texting system. Reply STOP to end',
      expect.stringContaining('You are unsubscribed'),
    ]);
    expect(passedMetrics()).toEqual([1]);
    await town.pass(6 * round);
    const texts = await town.receivedBy(simulator);
    expect(texts.filter((text) => text.includes('test of our texting'))).toHaveLength(7);
    expect(texts.filter((text) => text.includes('You are unsubscribed'))).toHaveLength(7);
    expect(said('canary-failed')).toEqual([]);
    expect(passedMetrics()).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it('suspends nobody by its own STOPs, nor warns', async () => {
    const { body } = await town.operator.get(`/v1/operator/accounts/${accountId}`);
    expect(body).toMatchObject({ status: 'active' });
    expect(body).not.toHaveProperty('warning');
  });

  it('sings at night too: its phone has just written', async () => {
    await town.setClock('2026-11-25T08:00:00.000Z');
    await town.pass(round);
    expect(said('canary-failed')).toEqual([]);
    expect(passedMetrics().at(-1)).toBe(1);
  });

  it('says what is missing when the carrier takes nothing, and passes again after that', async () => {
    await town.carrier({ errors: { spendLimit: true } });
    const before = passedMetrics().length;
    await town.pass(round);
    expect(passedMetrics().slice(before)).toEqual([0]);
    expect(said('canary-failed').at(-1)?.problems).toEqual([
      expect.stringMatching(/^The text did not leave: /),
      expect.stringMatching(/^No confirmation of STOP left: /),
    ]);
    await town.carrier({ reset: true });
    await town.pass(4 * round);
    expect(passedMetrics().at(-1)).toBe(1);
  });
});
