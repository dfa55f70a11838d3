import type { Context, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Import } from '../../../shared/tables/phonebook/imports.ts';
import {
  generated,
  large,
  largeCards,
  largeCounts,
  largeWorkbook,
  largeZip,
  phoneOf,
  small,
  smallCounts,
} from '../support/import-files.ts';
import { somePlaces } from '../support/places.ts';
import { customers } from '../support/upload-file.ts';
import { type Around, Died } from './crash-calls.ts';
import { openCrashCloud } from './crash-cloud.ts';

/** An import dies, is overtaken or interrupted by a STOP: the outcome is always the same. */
let cloud: Awaited<ReturnType<typeof openCrashCloud>>;
let acts: Awaited<ReturnType<typeof loadActs>>;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T17:00:00Z') });
  // ForgetPerson is off, so that it does not do the import's work or write into the ledger.
  cloud = await openCrashCloud('2026-11-24T17:00:00Z', ['ForgetPerson']);
  acts = await loadActs();
});
afterAll(() => cloud.close());
beforeEach(() => {
  cloud.queued.length = 0;
});

/** Imported late: the clients inside read the environment of the cloud. */
async function loadActs() {
  return {
    ...(await import('../../../functions/imports/run/run-import.ts')),
    ...(await import('../../../functions/imports/run/progress.ts')),
    ...(await import('../../../shared/tables/phonebook/imports.ts')),
    ...(await import('../../../shared/tables/phonebook/contact-lists.ts')),
    ...(await import('../../../shared/tables/phonebook/consents.ts')),
    ...(await import('../../../shared/tables/phonebook/groups.ts')),
    ...(await import('../../../shared/tables/phonebook/members.ts')),
    ...(await import('../../../shared/tables/phonebook/opt-outs.ts')),
    ...(await import('../../../shared/tables/events/event-feed.ts')),
    ...(await import('../../../shared/bucket/bucket.ts')),
    ...(await import('@aws-sdk/client-s3')),
    ...(await import('../../../shared/bucket/read-object.ts')),
  };
}

const business = {
  name: 'Lakeside Motors',
  website: 'https://lakeside.example',
  use: 'Tell customers that their car is ready and that a warranty ends.',
  optIn: 'Customers leave their number on the repair order and agree to texts.',
  contact: { name: 'Rita Moss', email: 'rita@lakeside.example', phone: '+12485550199' },
};

/** An import whose file is there and whose work has begun, in an account of its own. */
async function begunImport(file: string | Buffer): Promise<Import> {
  const operator = await cloud.system.token({ operator: true, user: 'olga' });
  const { accountId } = await cloud.call('/v1/operator/accounts', operator, business);
  const objectKey = `files/${accountId}.csv`;
  const at = '2026-11-24T17:00:00.000Z';
  await putFile(objectKey, file);
  await recordStop(accountId, phoneOf(950));
  const row: Import = {
    accountId,
    importId: 'im_00000000000000000000000001',
    status: 'running',
    fileName: 'people.csv',
    objectKey,
    attestation: customers,
    createdAt: at,
    createdBy: 'rita',
    rows: acts.noRows,
    steps: 0,
    checkpoint: acts.atTheStart,
  };
  await acts.createImport(row, []);
  return row;
}

async function putFile(Key: string, Body: string | Buffer): Promise<void> {
  await acts.s3.send(new acts.PutObjectCommand({ Bucket: acts.bucketName(), Key, Body }));
}

async function recordStop(accountId: string, phone: ReturnType<typeof phoneOf>): Promise<void> {
  await acts.recordOptOut({
    accountId,
    phone,
    kind: 'optOut',
    optedOutAt: '2026-11-24T16:59:00.000Z',
    channel: 'text',
    eventId: `stop-${phone}`,
    words: 'STOP',
    rule: 'reply.keyword',
    because: 'STOP',
  });
}

/** One run of the Lambda. Answers whether it would be retried. */
async function run({ accountId, importId }: Import, given: { leftMs?: number } = {}) {
  const body = JSON.stringify({ accountId, importId });
  const attributes = { ApproximateReceiveCount: '1' };
  const event = { Records: [{ messageId: 'm', body, attributes }] } as SQSEvent;
  // middy asks first, and would give up after so much real time: a slow machine is no fault.
  const left = [900_000];
  const context = {
    getRemainingTimeInMillis: () => left.pop() ?? given.leftMs ?? 100_000,
  } as Context;
  const answer = await acts.handler(event, context);
  return answer.batchItemFailures.length > 0;
}

/** Everything an import leaves behind, without the ids of this account. */
async function leftBehind({ accountId, importId }: Import) {
  const row = await acts.findImport(accountId, importId);
  const groups = await acts.groupsOf(accountId);
  const nameOf = new Map(groups.map(({ groupId, name }) => [groupId, name]));
  const contacts: unknown[] = [];
  let consents = 0;
  let from: string | undefined;
  do {
    const page = await acts.contactPage(accountId, { limit: 1000, from });
    for (const { phone, firstName, lastName, consent, groups: ids } of page.items) {
      const named = ids.map((id) => nameOf.get(id)).sort();
      contacts.push({ phone, firstName, lastName, consent, groups: named });
    }
    from = page.next;
  } while (from !== undefined);
  const members: Record<string, string[]> = {};
  for (const { groupId, name } of groups) {
    const page = await acts.memberPage(accountId, groupId, { limit: 10_000, from: undefined });
    members[name] = page.items;
  }
  for (const phone of [phoneOf(0), phoneOf(21), phoneOf(950)]) {
    const page = await acts.consentPage(accountId, phone, { limit: 100, from: undefined });
    consents += page.items.length;
  }
  const refused = row?.refusedRowsKey ? await textOf(row.refusedRowsKey) : '';
  // Each step has one event, and so has the announcement.
  const events = await acts.eventsAfter(accountId, 'ev_', 1_000);
  const progress = events.filter(({ type }) => type === 'import.progress');
  expect(progress).toHaveLength(1 + (row?.steps ?? 0));
  const saidNo = await acts.findOptOut(accountId, phoneOf(960));
  const optOut = saidNo && { ...saidNo, accountId: '', eventId: '', optedOutAt: '' };
  return { status: row?.status, rows: row?.rows, contacts, members, consents, refused, optOut };
}

async function textOf(key: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await acts.readObject(key))?.bytes ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function undisturbed(file: string) {
  const row = await begunImport(file);
  const { calls } = await cloud.watching({}, () => run(row));
  return { calls, result: await leftBehind(row) };
}

let known: ReturnType<typeof undisturbed> | undefined;
function largeUndisturbed() {
  known ??= undisturbed(large);
  return known;
}

const largeFiles: [string, string | Buffer][] = [
  ['a CSV', large],
  ['vCards', largeCards],
  ['a ZIP', largeZip],
  ['a workbook', largeWorkbook],
];
/** The one refused row. Its columns and number depend on the format. */
const noNumber = /^\uFEFFRefused row,.*\r\n\d+,The row has no phone number\..*\r\n$/;

describe('an import that dies', () => {
  it('at any one call comes to the same end', async () => {
    const { calls, result } = await undisturbed(small);
    expect(result).toMatchObject({ status: 'done', rows: smallCounts });
    const words = 'Opted Out: STOP 6/2/26';
    expect(result.optOut).toMatchObject({ state: 'out', channel: 'import', words, times: 1 });
    expect(calls).toBeGreaterThan(12);
    for (const at of somePlaces(Array.from({ length: calls + 1 }, (_, n) => n))) {
      const row = await begunImport(small);
      // A call that was done but not answered; the first one was not done either.
      const around: Around = at === 0 ? { before: dieAt(1) } : { after: dieAt(at) };
      const { result: died } = await cloud.watching(around, () => run(row));
      const diesAgain = await run(row);
      expect({ at, died, diesAgain }).toEqual({ at, died: true, diesAgain: false });
      expect({ at, ...(await leftBehind(row)) }).toEqual({ at, ...result });
    }
  });

  it.each([...largeFiles.slice(0, 1), ...largeFiles.slice(3)])(
    'again and again, of %s, comes to the same end',
    async (_, file) => {
      const { calls, result } = await largeUndisturbed();
      expect(result).toMatchObject({ status: 'done', rows: largeCounts });
      const row = await begunImport(file);
      let deaths = 0;
      for (let at = 40; ; at += Math.ceil(calls / 5)) {
        const around = { [deaths % 2 ? 'before' : 'after']: dieAt(at) };
        if (!(await cloud.watching(around, () => run(row))).result) break;
        deaths++;
      }
      expect(deaths).toBeGreaterThan(2);
      expect(await leftBehind(row)).toEqual({
        ...result,
        refused: expect.stringMatching(noNumber),
      });
    },
  );
});

function dieAt(call: number) {
  return (_: unknown, number: number) => {
    if (number === call) throw new Died();
  };
}

describe('an import that has no time', () => {
  it.each(largeFiles.slice(1, 3))(
    'hands over after every step of %s, and comes to the same end',
    async (_, file) => {
      const row = await begunImport(file);
      let runs = 0;
      do {
        expect(await run(row, { leftMs: 20_000 })).toBe(false);
        runs++;
      } while (cloud.queued.pop());
      expect(runs).toBeGreaterThan(4);
      const { result } = await largeUndisturbed();
      expect(await leftBehind(row)).toEqual({
        ...result,
        refused: expect.stringMatching(noNumber),
      });
    },
  );

  it('is not begun again when two runs work on it at once', async () => {
    const row = await begunImport(small);
    expect(await Promise.all([run(row), run(row), run(row)])).toEqual([false, false, false]);
    expect(await leftBehind(row)).toEqual((await undisturbed(small)).result);
  });

  it('fails, and keeps what it wrote, when the file is replaced meanwhile', async () => {
    const row = await begunImport(large);
    const found = () => acts.findImport(row.accountId, row.importId);
    while ((await found())?.rows.read === 0) await run(row, { leftMs: 20_000 });
    await putFile(row.objectKey, small);
    expect(await run(row)).toBe(false);
    const failed = await found();
    expect(failed).toMatchObject({ status: 'failed', problem: { code: 'file.replaced' } });
    expect(failed?.rows.created).toBeGreaterThan(2_000);
  });
});

describe('a STOP in the middle', () => {
  const leaver = phoneOf(21);

  it.each([
    ['just before the contact is written', 'before', false],
    ['just after the contact is written', 'after', false],
    ['and the import dies after it', 'after', true],
  ] as const)('%s wins', async (_, when, dies) => {
    const row = await begunImport(small);
    let stopped = 0;
    const stop = async ({ target, body }: { target: string; body: string }) => {
      if (stopped || !target.endsWith('BatchExecuteStatement')) return;
      if (!body.includes(process.env.CONTACTS_TABLE ?? '-')) return;
      stopped++;
      await recordStop(row.accountId, leaver);
      if (dies) throw new Died();
    };
    const { result: again } = await cloud.watching({ [when]: stop }, () => run(row));
    expect([again, stopped]).toEqual([dies, 1]);
    if (again) await run(row);
    const { rows, contacts, members } = await leftBehind(row);
    expect(rows).toEqual({ ...smallCounts, created: 29, updated: 0, optedOut: 4 });
    expect(contacts).toHaveLength(29);
    expect(JSON.stringify([contacts, members])).not.toContain(leaver);
    const optOut = await acts.findOptOut(row.accountId, leaver);
    expect(optOut).toMatchObject({ state: 'out', words: 'STOP' });
  });
});

describe('a held import', () => {
  it('goes on when an operator releases it, and is not held again', async () => {
    const row = await begunImport(generated);
    await run(row);
    const held = await acts.findImport(row.accountId, row.importId);
    expect(held).toMatchObject({ status: 'held', rows: { created: 0 }, rowsInFile: 300 });
    if (held) await acts.saveImport(held, { status: 'running', releasedBy: 'olga' });
    await run(row);
    expect(await leftBehind(row)).toMatchObject({ status: 'done', rows: { created: 300 } });
  });
});
