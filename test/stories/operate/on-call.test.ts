import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editAssembly } from '../../edit-assembly.ts';
import { soon, steeredBusiness } from '../support/steered-business.ts';
import { approvedBusiness, openTown, type Town } from '../support/town.ts';

/** What who is on call sees: the trace of a text in the logs, and the canary's rounds. */
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

type LogLine = {
  readonly message?: string;
  readonly id?: string;
  /** A list, or with metrics words. */
  readonly traces?: readonly string[] | string;
  readonly problems?: readonly string[];
  readonly CanaryPassed?: number;
};

/** What a Lambda has logged: its own lines, and its metrics. */
function logged(worker: string): LogLine[] {
  const lambda = town.system.deployment
    .ofType('AWS::Lambda::Function')
    .find(({ logicalId }) => logicalId.startsWith(`${worker}Function`));
  const lines = town.system.logsOf(lambda?.identity.name ?? '').split('\n');
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
}

/** The events of a trace by the Lambdas that logged them; metrics have none. */
function events(trace: string, workers: readonly string[]): string[][] {
  return workers.map((worker) => {
    const about = logged(worker).filter(({ traces }) => traces?.includes(trace));
    return [...new Set(about.map(({ message = 'metrics' }) => message))];
  });
}

describe('the id of what was asked for', () => {
  it('is in the lines from the call to the delivery events', async () => {
    const b = await steeredBusiness(town, { people: 2, partsPerSecond: 3 });
    const groupSendId = await b.send();
    await town.pass(soon);
    const workers = ['TenantApi', 'PlanGroupSend', 'SendTexts', 'SettleTexts'];
    expect(events(groupSendId, workers)).toEqual([
      ['request-accepted'],
      ['group-send-step', 'metrics'],
      ['metrics'],
      ['metrics'],
    ]);
    const path = `/v1/conversations/${encodeURIComponent(b.people[0] ?? '')}/texts` as const;
    const text = await b.rep.post(path, { body: 'Your car is ready.' });
    await town.pass(soon);
    expect(events(text.body.id, ['ReleaseText', 'SendTexts', 'SettleTexts'])).toEqual([
      ['texts-released'],
      ['metrics'],
      ['metrics'],
    ]);
    const [call] = logged('TenantApi').filter(({ traces }) => traces?.includes(text.body.id));
    expect(call).toMatchObject({
      message: 'request-accepted',
      id: text.headers.get('apigw-requestid'),
    });
  });
});

const said = (message: string) => logged('RunCanary').filter((line) => line.message === message);
const passedMetrics = () => logged('RunCanary').flatMap(({ CanaryPassed }) => CanaryPassed ?? []);

describe('the canary', () => {
  it('gets a text and one confirmation of STOP, and says that it passed', async () => {
    const before = (await town.receivedBy(simulator)).length;
    await town.setClock('2026-11-24T18:00:00.000Z');
    await town.pass(wholeRound);
    expect((await town.receivedBy(simulator)).slice(before)).toEqual([
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
