import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AuditEntry,
  checkChain,
  firstHash,
  hashOf,
} from '../../../shared/values/audit-chain.ts';
import { approvedBusiness, openTown, type Town } from '../support/town.ts';
import { goBehindTheCounter } from '../support/use-tables.ts';

/** The audit log is append-only, and an edit of it is found. */
function logOf(length: number): AuditEntry[] {
  const log: AuditEntry[] = [];
  for (let n = 1; n <= length; n++) {
    const words = {
      accountId: 'ac_1',
      entry: String(n).padStart(12, '0'),
      at: `2026-11-24T17:00:0${n}.000Z`,
      who: 'olga',
      what: 'account.warned' as const,
      why: `Note ${n}.`,
      details: { n, list: [{ b: 1, a: 2 }] },
    };
    const before = log.at(-1)?.hash ?? firstHash;
    log.push({ ...words, before, hash: hashOf(words, before) });
  }
  return log;
}

describe('a chain', () => {
  const log = logOf(5);
  const altered = log.map((entry, n) => (n === 2 ? { ...entry, why: 'Something nicer.' } : entry));
  const swapped = [0, 1, 3, 2, 4].flatMap((n) => log[n] ?? []);
  const renumbered = swapped.map((entry, n) => ({ ...entry, entry: log[n]?.entry ?? '' }));
  const [first, second, third, ...rest] = log;
  const forged = { ...(third ?? log[0]), why: 'Else.' } as AuditEntry;

  it('holds as it was written, whatever the order of keys in its details', () => {
    const turned = log.map((entry) => ({
      ...entry,
      details: { list: [{ a: 2, b: 1 }], ...entry.details },
    }));
    for (const whole of [log, turned, log.slice(0, 3), []]) {
      expect(checkChain(whole)).toMatchObject({ holds: true, entries: whole.length });
    }
  });

  it.each([
    ['an altered entry', altered, '000000000003', /words are not those/],
    [
      'altered details',
      log.map((e, n) => (n === 1 ? { ...e, details: { n: 7 } } : e)),
      '000000000002',
      /words/,
    ],
    ['a removed entry', log.filter((_, n) => n !== 2), '000000000004', /000000000003 is missing/],
    ['a removed first entry', log.slice(1), '000000000002', /000000000001 is missing/],
    ['a reordered entry', swapped, '000000000004', /000000000003 is missing/],
    ['a reordered and renumbered one', renumbered, '000000000003', /does not follow/],
    ['an entry put in twice', [first, second, second, third], '000000000002', /belongs/],
    [
      'one altered with its own hash made anew',
      [first, second, { ...forged, hash: hashOf(forged, forged.before) }, ...rest],
      '000000000004',
      /does not follow/,
    ],
  ] as [string, AuditEntry[], string, RegExp][])(
    'with %s is broken there',
    (_, chain, entry, why) => {
      const found = checkChain(chain);
      expect(found).toMatchObject({ holds: false, entry });
      expect('because' in found && found.because).toMatch(why);
    },
  );
});

describe('npm run verify-audit', () => {
  let town: Town;
  let folder: string;
  beforeAll(async () => {
    town = await openTown();
    goBehindTheCounter(town, 'OperatorApi');
    folder = mkdtempSync(join(tmpdir(), 'ivip-audit-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await town.leave();
  });

  async function verify(...given: string[]): Promise<{ code: number; said: string }> {
    const run = [join(import.meta.dirname, '../../../infra/verify-audit.ts'), ...given];
    return new Promise((resolve) => {
      execFile(process.execPath, run, (error, stdout) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout });
      });
    });
  }

  it('reads the table, and names the entry that was edited', async () => {
    const [one, two] = [await approvedBusiness(town), await approvedBusiness(town)];
    const because = { reason: 'Looked at.' };
    await town.operator.post(`/v1/operator/accounts/${one.accountId}/suspend`, because);
    await town.operator.post(`/v1/operator/accounts/${one.accountId}/reinstate`, because);
    const table = String(process.env.AUDIT_TABLE);
    const whole = await verify('--table', table);
    expect(whole).toMatchObject({ code: 0, said: expect.stringMatching(/All 2 logs hold/) });
    expect(whole.said).toContain(`holds  ${one.accountId}: 4 entries`);

    const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
    const key = { accountId: one.accountId, entry: '000000000003' };
    const UpdateExpression = 'SET why = :w';
    const ExpressionAttributeValues = { ':w': 'Nothing.' };
    const old = await db.send(
      new UpdateCommand({
        TableName: table,
        Key: key,
        UpdateExpression,
        ExpressionAttributeValues,
        ReturnValues: 'ALL_OLD',
      }),
    );
    const altered = await verify('--table', table);
    expect(altered.code).toBe(1);
    expect(altered.said).toContain(`BROKEN ${one.accountId} at entry 000000000003 (2026-11-24T`);
    expect(altered.said).toContain('1 of 2 logs is broken.');
    expect((await verify('--table', table, '--account', two.accountId)).code).toBe(0);

    await db.send(new DeleteCommand({ TableName: table, Key: key }));
    const removed = await verify('--table', table);
    expect(removed.said).toMatch(/at entry 000000000004 .*: Entry 000000000003 is missing/);
    await db.send(new PutCommand({ TableName: table, Item: old.Attributes }));
    expect((await verify('--table', table)).code).toBe(0);
  });

  it('reads what the API answers, page by page, and knows when the end was cut off', async () => {
    const { accountId } = await approvedBusiness(town);
    const path = `/v1/operator/accounts/${accountId}/audit?limit=1` as const;
    const first = (await town.operator.get(path)).body;
    const second = (await town.operator.get(`${path}&cursor=${first.nextCursor}`)).body;
    const files = [first, second].map((page, n) => {
      const file = join(folder, `${n}.json`);
      writeFileSync(file, JSON.stringify(page));
      return file;
    });
    const newest = String(second.items[0]?.hash);
    expect((await verify(...files, '--newest', newest)).said).toMatch(/2 entries, newest hash/);
    expect((await verify(files[0] ?? '', '--newest', newest)).code).toBe(1);
    expect((await verify(...files.toReversed())).code).toBe(1);
    expect((await verify(join(folder, 'none.json'))).code).toBe(2);
    expect(await verify()).toMatchObject({ code: 2, said: expect.stringContaining('Usage') });
  });
});
