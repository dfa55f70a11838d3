import type { Context, DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { vi } from 'vitest';
import type { Row } from '../../../shared/tables/client/database.ts';
import type { Export } from '../../../shared/tables/exports/exports.ts';
import { openReceiver } from '../support/receiver.ts';
import { phoneNumbered } from '../support/town.ts';
import type { Around } from './crash-calls.ts';
import { openCrashCloud } from './crash-cloud.ts';
import { contactRow } from './crash-rows.ts';

/** A delivery that is due, as its message says. */
export type Due = {
  readonly accountId: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly tries: number;
};

/** How many people an exported phonebook has. */
export const exportedPeople = 3;

/** A cloud in which DeliverEvent and RunExport run in this process, and a server for events. */
export async function openCrashFollowers(at: string) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) });
  const receiver = await openReceiver();
  const cloud = await openCrashCloud(at, ['DeliverEvent', 'RunExport']);
  process.env.WEBHOOK_TARGETS = 'public-and-loopback';
  const acts = await loadActs();
  const town = { cloud, acts, receiver };
  return {
    ...town,
    ...delivering(town),
    ...exporting(town),
    async close() {
      receiver.close();
      vi.useRealTimers();
      await cloud.close();
    },
  };
}

type Followers = {
  readonly cloud: Awaited<ReturnType<typeof openCrashCloud>>;
  readonly acts: Awaited<ReturnType<typeof loadActs>>;
  readonly receiver: Awaited<ReturnType<typeof openReceiver>>;
};

/** They read the environment when they are loaded, so they are loaded after it is set. */
async function loadActs() {
  const { marshall } = await import('@aws-sdk/util-dynamodb');
  const deliver = await import('../../../functions/webhooks/deliver/deliver-event.ts');
  const run = await import('../../../functions/exports/run/run-export.ts');
  const { offerDelivery, findDelivery } = await import(
    '../../../shared/tables/webhooks/deliveries.ts'
  );
  const { addWebhook } = await import('../../../shared/tables/webhooks/webhooks.ts');
  const { addExport, findExport } = await import('../../../shared/tables/exports/exports.ts');
  const { putContacts, versioned } = await import('../../../shared/tables/phonebook/contacts.ts');
  const { readObject } = await import('../../../shared/bucket/read-object.ts');
  const tables = { offerDelivery, findDelivery, addWebhook, addExport, findExport };
  const people = { putContacts, versioned };
  return { marshall, deliver: deliver.handler, run: run.handler, readObject, ...tables, ...people };
}

const context = {} as Context;
const noteAt = (at: Date) => {
  const what = 'account.warned' as const;
  return { at: at.toISOString(), who: 'rita', what, why: 'A story.' };
};
let made = 0;

function delivering({ cloud, acts, receiver }: Followers) {
  /** An event that is due at a webhook of an account of its own. */
  async function offered(): Promise<Due> {
    const accountId = `ac_hook_${++made}`;
    const now = cloud.system.now();
    const at = now.toISOString();
    const webhookId = 'wh_1';
    const secret = `whsec_${Buffer.from('a secret of the story').toString('base64')}`;
    const kept = { secret, enabled: true, createdAt: at, updatedAt: at, version: '1' };
    const hook = { accountId, webhookId, url: receiver.url, events: ['*'], ...kept };
    await acts.addWebhook(hook, noteAt(now), []);
    const event = { accountId, webhookId, eventId: `ev_${made}`, type: 'text.received' };
    const body = JSON.stringify({ event: event.eventId });
    await acts.offerDelivery({ ...event, body }, { state: 'pending' }, now);
    return { accountId, webhookId, eventId: event.eventId, tries: 0 };
  }

  /** Its message comes for the first time or again. Answers whether it would come once more. */
  async function deliver(due: Due, times: number, around: Around = {}) {
    const attributes = { ApproximateReceiveCount: String(times) };
    const body = JSON.stringify(due);
    const record = { messageId: due.eventId, body, attributes, messageAttributes: {} };
    const event = { Records: [record] } as SQSEvent;
    const { result, calls, died } = await cloud.watching(around, async () => {
      const done = Promise.resolve(acts.deliver(event, context));
      return done.catch(() => undefined);
    });
    return { failed: died || !result || result.batchItemFailures.length > 0, calls };
  }

  /** The messages that were queued for it meanwhile, which are then taken. */
  function messagesOf({ eventId }: Due): Due[] {
    const bodies = cloud.queued.map(({ body }) => JSON.parse(body) as Due);
    return bodies.filter((body) => body.eventId === eventId);
  }

  /** What the receiver got of it. */
  function received({ eventId }: Due): string[] {
    const ours = receiver.received.filter(({ headers }) => headers['webhook-id'] === eventId);
    return ours.map(({ body }) => body);
  }

  return { offered, deliver, messagesOf, received };
}

function exporting({ cloud, acts }: Followers) {
  /** An export that nobody works on yet, of an account with some people. */
  async function asked(): Promise<Export> {
    const accountId = `ac_export_${++made}`;
    const now = cloud.system.now();
    const phones = Array.from({ length: exportedPeople }, (_, n) => phoneNumbered(n));
    const contacts = phones.map((phone) => {
      return acts.versioned(contactRow(accountId, { phone, role: 'plain' }, now));
    });
    await acts.putContacts(contacts.map((next) => ({ next, read: undefined })));
    const begun = { steps: 0, phase: 'read', rows: 0, bytes: 0, pieces: 0 } as const;
    const kind = { what: 'contacts', format: 'jsonl', status: 'running' } as const;
    const row: Export = {
      ...{ accountId, exportId: `ex_${made}`, ...kind, ...begun },
      ...{ createdAt: now.toISOString(), createdBy: 'rita' },
      expiresAtSeconds: Math.floor(now.getTime() / 1000) + 86_400,
    };
    await acts.addExport(row, noteAt(now), []);
    return row;
  }

  /** Each image of the row brings a step, until it is done or a step fails. */
  async function work({ accountId, exportId }: Export, around: Around = {}) {
    const { result, calls, died } = await cloud.watching(around, async () => {
      for (let steps = 0; steps < 9; steps++) {
        const row = await acts.findExport(accountId, exportId).catch(() => undefined);
        if (row?.status === 'done') return 'done';
        if (!row || (await fails(row))) return 'failed';
      }
      return 'endless';
    });
    return { failed: died || result !== 'done', calls };
  }

  /** A step for this image of the row, which may be an old one. */
  async function fails(row: Export): Promise<boolean> {
    const dynamodb = { SequenceNumber: '1', NewImage: acts.marshall(row as Row) };
    const event = { Records: [{ dynamodb }] } as DynamoDBStreamEvent;
    const answer = await Promise.resolve(acts.run(event, context)).catch(() => undefined);
    return !answer || answer.batchItemFailures.length > 0;
  }

  /** What became of it, and the phones in its file. */
  async function endOf({ accountId, exportId }: Export) {
    const row = await acts.findExport(accountId, exportId);
    const file = await acts.readObject(`exports/${accountId}/${exportId}/export.jsonl`);
    const bytes: Uint8Array[] = [];
    for await (const some of file?.bytes ?? []) bytes.push(some);
    const lines = Buffer.concat(bytes).toString('utf8').trim().split('\n');
    const phones = lines.map((line) => (JSON.parse(line) as { phone: string }).phone);
    return { status: row?.status, rows: row?.rows, phones: phones.sort() };
  }

  return { asked, work, fails, endOf };
}
