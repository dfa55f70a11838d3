import { afterAll, beforeAll, expect, it } from 'vitest';
import { openScriptedStore } from '../scripted-store.ts';

let store: Awaited<ReturnType<typeof openScriptedStore>>;
let log: typeof import('../../../shared/tables/phonebook/opt-out-log.ts');
beforeAll(async () => {
  store = await openScriptedStore();
  process.env.OPT_OUT_LOG_TABLE = 'log';
  log = await import('../../../shared/tables/phonebook/opt-out-log.ts');
});
afterAll(() => store.close());

const stop = (phone: string) =>
  ({
    accountId: 'ac',
    phone,
    eventId: `tx${phone}`,
    optedOutAt: '2026-11-24T17:00:00.000Z',
    kind: 'optOut',
    channel: 'text',
  }) as const;
const entryOf = (phone: string) => ({ S: `2026-11-24T17:00:00.000Z#${phone}#tx${phone}` });
const lineOf = (phone: string) => ({ accountId: { S: 'ac' }, entry: entryOf(phone) });

it('a log that has every line already is read once and not written', async () => {
  const calls = store.given({ Responses: { log: [lineOf('+1'), lineOf('+2')] } });
  await log.completeLog([stop('+1'), stop('+2')]);
  expect(calls).toHaveLength(1);
  expect(calls[0]?.RequestItems).toMatchObject({ log: { Keys: [lineOf('+1'), lineOf('+2')] } });
});

it('only missing lines are written', async () => {
  const calls = store.given({ Responses: { log: [lineOf('+1')] } }, { Responses: [{}] });
  await log.completeLog([stop('+1'), stop('+2')]);
  const { Statements = [] } = (calls[1] ?? {}) as { Statements?: { Parameters: object[] }[] };
  expect(Statements).toHaveLength(1);
  expect(Statements[0]?.Parameters).toContainEqual(entryOf('+2'));
});
