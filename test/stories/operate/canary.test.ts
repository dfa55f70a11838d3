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

/** From the first minute of a round to the judgement in its last one. */
const wholeRound = 4.5 * 60;
const nextRound = 5 * 60;

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
  it('gets a text and one confirmation of STOP, and says that it passed', async () => {
    await town.pass(wholeRound);
    expect(await town.receivedBy(simulator)).toEqual([
      'Canary: Welcome back, you will get our texts again. Reply STOP to end',
      'Canary: This is a test of our texting system. Reply STOP to end',
      expect.stringContaining('You are unsubscribed'),
    ]);
    expect(said('canary-failed')).toEqual([]);
    expect(passedMetrics()).toEqual([1]);
  });

  it('passes at night too: its phone has just written', async () => {
    await town.setClock('2026-11-25T08:00:00.000Z');
    await town.pass(wholeRound);
    expect(said('canary-failed')).toEqual([]);
    expect(passedMetrics()).toEqual([1, 1]);
    const { body } = await town.operator.get(`/v1/operator/accounts/${accountId}`);
    expect(body).toMatchObject({ status: 'active' });
  });

  it('says what is missing when the carrier takes nothing', async () => {
    await town.carrier({ errors: { spendLimit: true } });
    await town.pass(nextRound);
    expect(passedMetrics()).toEqual([1, 1, 0]);
    expect(said('canary-failed').at(-1)?.problems).toEqual([
      expect.stringMatching(/^The text did not leave: /),
      expect.stringMatching(/^No confirmation of STOP left: /),
    ]);
  });
});
