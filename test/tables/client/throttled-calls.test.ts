import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostTries, untilNoneIsLeft } from '../../../shared/tables/client/back-off.ts';
import { StoreThrottled } from '../../../shared/values/failures/store-throttled.ts';
import { openScriptedStore } from '../scripted-store.ts';

let store: Awaited<ReturnType<typeof openScriptedStore>>;
let tables: Awaited<ReturnType<typeof loadTables>>;
beforeAll(async () => {
  store = await openScriptedStore();
  tables = await loadTables();
});
afterAll(() => store.close());

const given: typeof store.given = (...replies) => store.given(...replies);

/** Only now: the client inside reads the environment. */
async function loadTables() {
  return {
    ...(await import('../../../shared/tables/client/execute-many.ts')),
    ...(await import('../../../shared/tables/client/get-many.ts')),
    ...(await import('../../../shared/tables/client/bulk-writes.ts')),
    ...(await import('../../../shared/tables/client/conditional-writes.ts')),
  };
}

const failing = (Code: string) => ({ Error: { Code, Message: Code } });
const statement = (name: string) => ({
  text: `UPDATE "t" SET a = ? WHERE k = '${name}'`,
  values: [1],
});

describe('statements of a batch', () => {
  it.each([
    'ThrottlingError',
    'ProvisionedThroughputExceeded',
    'RequestLimitExceeded',
    'TransactionConflict',
  ])('that meet %s are tried again, those alone, and keep their order', async (code) => {
    const calls = given(
      { Responses: [{}, failing(code), failing('ConditionalCheckFailed'), failing(code)] },
      { Responses: [failing('ConditionalCheckFailed'), failing(code)] },
      { Responses: [{ Item: { k: { S: 'd' } } }] },
    );
    const outcomes = await tables.executeMany(['a', 'b', 'c', 'd'].map(statement));
    expect(outcomes.map(({ done }) => done)).toEqual([true, false, false, true]);
    expect(outcomes[3]?.row).toEqual({ k: 'd' });
    const texts = calls.map(({ Statements }) => (Statements as { Statement: string }[]).length);
    expect(texts).toEqual([4, 2, 1]);
  });

  it('that are refused otherwise, or not answered, are an error and no outcome', async () => {
    given({ Responses: [{}, failing('InternalServerError')] });
    const refused = tables.executeMany([statement('a'), statement('b')]);
    await expect(refused).rejects.toThrow(/InternalServerError/);
    given({ Responses: [{}] });
    const short = tables.executeMany([statement('a'), statement('b')]);
    await expect(short).rejects.toThrow(/no answer/);
  });
});

describe('batches that the store does in part', () => {
  it('are written to the last row', async () => {
    const rows = ['a', 'b'].map((k) => ({ PutRequest: { Item: { k } } }));
    const left = { PutRequest: { Item: { k: { S: 'b' } } } };
    const calls = given({ UnprocessedItems: { t: [left] } }, { UnprocessedItems: {} });
    await tables.writeAll('t', rows);
    expect(calls[1]?.RequestItems).toEqual({ t: [left] });
  });

  it('are read to the last key', async () => {
    const row = (k: string) => ({ k: { S: k } });
    const calls = given(
      { Responses: { t: [row('a')] }, UnprocessedKeys: { t: { Keys: [row('b')] } } },
      { Responses: { t: [row('b')] } },
    );
    const keys = [{ k: 'a' }, { k: 'b' }];
    expect(await tables.getMany('t', keys, { consistent: true })).toEqual(keys);
    expect(calls[1]?.RequestItems).toMatchObject({ t: { ConsistentRead: true } });
  });

  it('end with an error that has a name, after a number of tries', async () => {
    let tries = 0;
    const waits: number[] = [];
    const endless = untilNoneIsLeft(
      ['a', 'b'],
      async (open) => {
        tries++;
        return open.slice(-1);
      },
      async (before) => void waits.push(before),
    );
    await expect(endless).rejects.toBeInstanceOf(StoreThrottled);
    expect(tries).toBe(mostTries);
    expect(waits).toEqual(Array.from({ length: mostTries - 1 }, (_, n) => n + 1));
  });

  it('go on for as long as each try does some of them', async () => {
    const rows = Array.from({ length: 2 * mostTries }, (_, n) => n);
    let calls = 0;
    const act = async (open: readonly number[]) => {
      calls++;
      return open.slice(1);
    };
    await untilNoneIsLeft(rows, act, async () => undefined);
    expect(calls).toBe(rows.length);
  });

  it.each(['ThrottlingException', 'ProvisionedThroughputExceededException'])(
    'are tried again where the whole call met %s, and not where it failed otherwise',
    async (name) => {
      const outcomes = [Object.assign(new Error('slow'), { name }), undefined];
      const act = async () => {
        const failure = outcomes.shift();
        if (failure) throw failure;
        return [];
      };
      await untilNoneIsLeft(['a'], act, async () => undefined);
      expect(outcomes).toEqual([]);
      const broken = async () => Promise.reject(new Error('broken'));
      await expect(untilNoneIsLeft(['a'], broken)).rejects.toThrow('broken');
    },
  );
});

describe('a transaction', () => {
  const steps = [
    { write: { Put: { TableName: 't', Item: { k: 'a' } } }, otherwise: 'taken' },
    { write: { Put: { TableName: 't', Item: { k: 'b' } } } },
  ] as const;
  const cancelled = (...codes: string[]) => ({
    status: 400,
    body: {
      __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
      CancellationReasons: codes.map((Code) => ({ Code })),
    },
  });

  it('that meets another one, or a hot partition, decides nothing and comes again', async () => {
    given(cancelled('None', 'TransactionConflict'), cancelled('ThrottlingError', 'None'), {});
    expect(await tables.transact(steps)).toBe('done');
  });

  it('answers what the step was for whose condition did not hold', async () => {
    given(cancelled('ConditionalCheckFailed', 'TransactionConflict'));
    expect(await tables.transact(steps)).toBe('taken');
  });

  it.each([
    ['a condition that nobody named', 'None', 'ConditionalCheckFailed'],
    ['what is wrong with it', 'ValidationError', 'None'],
  ])('throws for %s', async (_what, ...codes) => {
    given(cancelled(...codes));
    await expect(tables.transact(steps)).rejects.toThrow();
  });
});
