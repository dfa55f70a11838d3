import type { Context, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Around, Call } from '../crash/crash-calls.ts';
import { type Change, openCrashLeavers } from '../crash/leavers/crash-leavers.ts';
import type { Business } from '../crash/leavers/leavers-business.ts';
import { customers } from '../support/upload-file.ts';

/** A person leaves, and something else happens before, during or after the follow-up. */
let town: Awaited<ReturnType<typeof openCrashLeavers>>;
let imports: Awaited<ReturnType<typeof loadImports>>;
beforeAll(async () => {
  town = await openCrashLeavers('2026-11-24T17:00:00.000Z', ['ForgetPerson']);
  imports = await loadImports();
});
afterAll(() => town.cloud.close());

/** Imported late: the clients inside read the environment of the cloud. */
async function loadImports() {
  return {
    ...(await import('../../../functions/imports/run/run-import.ts')),
    ...(await import('../../../functions/imports/run/progress.ts')),
    ...(await import('../../../shared/tables/phonebook/imports.ts')),
    ...(await import('../../../shared/bucket/bucket.ts')),
    ...(await import('@aws-sdk/client-s3')),
  };
}

/** A busy machine takes its time. */
const timeout = 600_000;
const names = ['leaves', 'stranger', 'stays'];
const out = { tombstone: 'out optOut answered', contact: 'none', members: 0, planned: 'excluded' };

/** One of its people is not in the phonebook. */
async function business(): Promise<Business> {
  const made = await town.business(names);
  const { accountId, phones, groups } = made;
  const phone = phones.stranger ?? '';
  await town.acts.removeContact(accountId, phone);
  await town.acts.removeMembers(accountId, [{ groupId: groups[0], phone }]);
  return made;
}

/** They text STOP. Answers the change that the stream will carry. */
function stop(business: Business): Promise<Change[]> {
  return town.changesBy(business, async () => {
    const words = ['leaves', 'stranger'].map((who) => ({ who, body: 'STOP' }));
    expect(await town.receive(business, words)).toEqual([]);
  });
}

/** Repeats until it succeeds. */
async function start(business: Business): Promise<void> {
  let again = await town.receive(business, [{ who: 'leaves', body: 'START', after: 5 }]);
  for (let n = 0; again.length > 0 && n < 3; n++) again = await town.receive(business, again);
  expect(again).toEqual([]);
}

async function callApi({ accountId }: Business, path: string, method: string, body: unknown) {
  const token = await town.cloud.system.token({ accountId, user: 'rita' });
  return town.cloud.call(path, token, body, method);
}

const pathOf = ({ phones }: Business) => encodeURIComponent(phones.leaves ?? '');

/** A representative writes the contact anew. */
async function edit(business: Business): Promise<void> {
  await callApi(business, `/v1/contacts/${pathOf(business)}`, 'PATCH', { firstName: 'Zoe' });
}

/** A representative puts the contact into the other group. */
async function putIntoGroup(business: Business): Promise<void> {
  const path = `/v1/groups/${business.groups[1]}/contacts/${pathOf(business)}` as const;
  await callApi(business, path, 'PUT', null);
}

/** A file of everybody is imported into the other group. */
async function importAll(business: Business): Promise<void> {
  const { accountId, phones, groups } = business;
  const lines = Object.values(phones).map((phone) => `Ana,${phone},${groups[1]},10/3/2026`);
  const Body = ['First Name,Mobile Phone,Groups,Last Transaction', ...lines].join('\n');
  const objectKey = `files/${accountId}.csv`;
  const { s3, PutObjectCommand, bucketName, noRows, atTheStart } = imports;
  await s3.send(new PutObjectCommand({ Bucket: bucketName(), Key: objectKey, Body }));
  const createdAt = town.cloud.system.now().toISOString();
  const importId = 'im_00000000000000000000000001';
  const made = { accountId, importId, objectKey, createdAt, createdBy: 'rita' };
  const common = { status: 'running', fileName: 'people.csv', attestation: customers } as const;
  const row = { ...made, ...common, rows: noRows, steps: 0, checkpoint: atTheStart };
  await imports.createImport(row, []);
  const body = JSON.stringify({ accountId, importId });
  const event = { Records: [{ messageId: 'm', body }] } as SQSEvent;
  const answer = await imports.handler(event, {
    getRemainingTimeInMillis: () => 100_000,
  } as Context);
  expect(answer.batchItemFailures).toEqual([]);
}

/** Runs something before a given call of the act, or after it. */
async function beside(
  n: number,
  act: () => Promise<unknown>,
  run: (around: Around) => Promise<unknown>,
): Promise<void> {
  let isDone = false;
  const before: Around['before'] = async (_, number) => {
    if (number !== n) return;
    isDone = true;
    await act();
  };
  await run({ before });
  if (!isDone) await act();
}

/** Runs something before each call of the act that follows a STOP, and after it. */
async function whileForgetting(act: (business: Business) => Promise<unknown>) {
  const { calls } = await town.tryChanges(await stop(await business()));
  expect(calls).toBeGreaterThan(6);
  const tried: Business[] = [];
  for (let n = 1; n <= calls + 1; n++) {
    const crashing = await business();
    const changes = await stop(crashing);
    await beside(
      n,
      () => act(crashing),
      async (around) => expect((await town.tryChanges(changes, around)).failed).toBe(false),
    );
    tried.push(crashing);
  }
  await town.settle();
  return (await town.endsOf(tried)).map(({ ends }, n) => ({ n: n + 1, ...ends }));
}

describe('while somebody who left is forgotten', () => {
  it('a START brings them back for good, to no group', { timeout }, async () => {
    const back = { tombstone: 'restored optOut answered', contact: 'in 0', members: 0 };
    const ledger = ['ended', 'restored'];
    for (const ends of await whileForgetting(start)) {
      expect(ends).toMatchObject({ leaves: { ...back, ledger }, stranger: out });
    }
  });

  it.each([
    ['an edit', edit],
    ['a place in a group', putIntoGroup],
  ])('%s keeps nobody', { timeout }, async (_, act) => {
    for (const ends of await whileForgetting(act)) {
      expect(ends).toMatchObject({ leaves: out, stranger: out });
    }
  });

  it('an import keeps nobody and brings nobody', { timeout }, async () => {
    for (const ends of await whileForgetting(importAll)) {
      expect(ends).toMatchObject({ leaves: out, stranger: out, stays: { contact: 'in 2' } });
    }
  });
});

describe('while a START brings somebody back', () => {
  it('the contact that is removed under it does not make it fail', { timeout }, async () => {
    const returning = await business();
    const changes = await stop(returning);
    const words = [{ who: 'leaves', body: 'START', after: 5 }];
    const [written, removed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let started: ReturnType<typeof town.receive> | undefined;
    // The contact is read by both; then it is removed, and only then written.
    const before: Around['before'] = async (call) => {
      if (isRemoval(call)) {
        started ??= town.receive(returning, words);
        await written.promise;
      } else if (isReturn(call)) {
        written.resolve();
        await removed.promise;
      }
    };
    const after: Around['after'] = (call) => (isRemoval(call) ? removed.resolve() : undefined);
    expect((await town.tryChanges(changes, { before, after })).failed).toBe(false);
    expect(await started).toEqual([]);
    await town.settle();
    const [one] = await town.endsOf([returning]);
    const back = { tombstone: 'restored optOut answered', contact: 'in 0', members: 0 };
    expect(one?.ends).toMatchObject({ leaves: back });
  });

  it('a STOP from before it, written at the same time, is ended too', { timeout }, async () => {
    const returning = await business();
    let stopped: Promise<Change[]> | undefined;
    // START has found nobody who is out, and looks again.
    const before: Around['before'] = async (call) => {
      if (stopped || !isFind(call)) return;
      stopped = stop(returning);
      await stopped;
    };
    const words = [{ who: 'leaves', body: 'START', after: 5 }];
    expect((await town.tryWords(returning, words, { before })).again).toEqual([]);
    expect(await town.follow((await stopped) ?? [])).toBe(false);
    await town.settle();
    const [one] = await town.endsOf([returning]);
    expect(one?.ends).toMatchObject({ leaves: { contact: 'in 0', members: 0 } });
    expect(one?.ends.leaves?.tombstone).toMatch(/^restored/);
  });
});

const isFind = ({ target, body }: Call) => target.endsWith('.GetItem') && body.includes('OptOuts');
const isRemoval = ({ body }: Call) => /DELETE FROM .*version = /.test(body);
const isReturn = ({ target, body }: Call) => {
  return target.endsWith('TransactWriteItems') && body.includes('obtainedAt');
};

describe('while an import writes people', () => {
  it('a STOP at any call, and all that follows from it, wins', { timeout }, async () => {
    const { calls } = await town.cloud.watching({}, async () => importAll(await business()));
    const tried: Business[] = [];
    for (let n = 1; n <= calls; n++) {
      const crashing = await business();
      await beside(
        n,
        async () => expect(await town.follow(await stop(crashing))).toBe(false),
        (around) => town.cloud.watching(around, () => importAll(crashing)),
      );
      tried.push(crashing);
    }
    await town.settle();
    for (const [n, { ends }] of (await town.endsOf(tried)).entries()) {
      const stays = { members: 2 };
      expect({ n, ...ends }).toMatchObject({ n, leaves: out, stranger: out, stays });
    }
  });
});
