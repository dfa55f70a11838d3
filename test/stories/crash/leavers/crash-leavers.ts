import { isDeepStrictEqual } from 'node:util';
import type { Context, DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { vi } from 'vitest';
import type { OptOut } from '../../../../shared/tables/phonebook/opt-outs.ts';
import { idFrom } from '../../../../shared/values/ids.ts';
import type { Around } from '../crash-calls.ts';
import { openCrashCloud } from '../crash-cloud.ts';
import {
  type Business,
  foundBusiness,
  type LeaversActs,
  loadLeaversActs,
} from './leavers-business.ts';
import { endsOf } from './leavers-ends.ts';

/** What somebody texts, and how many seconds after the first of them. */
export type Words = { readonly who: string; readonly body: string; readonly after?: number };

/** A change of a tombstone, as in its stream. */
export type Change = { readonly before: OptOut | undefined; readonly after: OptOut | undefined };

type Cloud = Awaited<ReturnType<typeof openCrashCloud>>;

/** A cloud in which ReceiveText, ForgetPerson and RunImport run in this process. */
export async function openCrashLeavers(at: string, asleep: readonly string[] = []) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) });
  const cloud = await openCrashCloud(at, asleep);
  const acts = await loadLeaversActs();
  return {
    cloud,
    acts,
    business: (names: readonly string[]) => foundBusiness(acts, names, cloud.system.now()),
    ...trying(cloud, acts),
    /** All that is in queues and streams is worked off, and half a minute passes. */
    async settle(): Promise<void> {
      await cloud.system.idle();
      await cloud.system.travel({ advanceSeconds: 30 });
      vi.setSystemTime(cloud.system.now());
    },
    /** The id under which these words are kept. */
    textIdOf(business: Business, words: Words): string {
      return idFrom('tx', business.accountId, 'inbound', idOf(business, words));
    },
    endsOf: (businesses: readonly Business[]) => endsOf(cloud, acts, businesses),
  };
}

function trying(cloud: Cloud, acts: LeaversActs) {
  /** ReceiveText gets these words in one batch. Answers which of them failed. */
  async function receive(business: Business, words: readonly Words[]): Promise<readonly Words[]> {
    const event = { Records: words.map((one) => recordOf(business, one)) } as SQSEvent;
    const answer = await Promise.resolve(acts.receive(event, context)).catch(() => undefined);
    // If it throws, all of them are retried.
    if (!answer) return words;
    const failed = new Set(answer.batchItemFailures.map((one) => one.itemIdentifier));
    return words.filter((one) => failed.has(idOf(business, one)));
  }

  /** As `receive`, with something happening around it. After a crash all of them are retried. */
  async function tryWords(business: Business, words: readonly Words[], around: Around = {}) {
    const { result, calls, died } = await cloud.watching(around, () => receive(business, words));
    return { again: died ? words : result, calls };
  }

  /** Something happens around the first try. What failed is retried until it is done. */
  async function hear(business: Business, words: readonly Words[], around: Around = {}) {
    const { again, calls } = await tryWords(business, words, around);
    let open = again;
    for (let n = 0; open.length > 0; n++) {
      if (n > 3) throw new Error(`It comes again and again: ${JSON.stringify(open)}`);
      open = (await tryWords(business, open)).again;
    }
    return { failed: again.length > 0, calls };
  }

  /** The changes that an act makes to the tombstones of a business, as in their stream. */
  async function changesBy(business: Business, act: () => Promise<unknown>): Promise<Change[]> {
    const { accountId, phones } = business;
    const everybody = Object.values(phones);
    const before = await acts.optOutsOf(accountId, everybody);
    await act();
    const after = await acts.optOutsOf(accountId, everybody);
    const changed = everybody.filter((one) => !isDeepStrictEqual(before.get(one), after.get(one)));
    return changed.map((phone) => ({ before: before.get(phone), after: after.get(phone) }));
  }

  /** ForgetPerson gets these changes. Answers whether they would be retried. */
  async function follow(changes: readonly Change[]): Promise<boolean> {
    const Records = changes.map(({ before, after }, n) => ({
      dynamodb: {
        SequenceNumber: String(n + 1),
        ...(before && { OldImage: acts.marshall(before) }),
        ...(after && { NewImage: acts.marshall(after) }),
      },
    }));
    const done = acts.forget({ Records } as DynamoDBStreamEvent, context);
    const answer = await Promise.resolve(done).catch(() => undefined);
    return !answer || answer.batchItemFailures.length > 0;
  }

  /** As `follow`, with something happening around it. */
  async function tryChanges(changes: readonly Change[], around: Around = {}) {
    const { result, calls, died } = await cloud.watching(around, () => follow(changes));
    return { failed: died || result, calls };
  }

  return { receive, tryWords, hear, changesBy, follow, tryChanges };
}

const context = {} as Context;
const idOf = ({ number }: Business, { who, body }: Words) => `${number} ${who} ${body}`;

/** As SNS puts it into the queue. */
function recordOf(business: Business, words: Words) {
  const Message = JSON.stringify({
    originationNumber: business.phones[words.who],
    destinationNumber: business.number,
    messageBody: words.body,
    inboundMessageId: idOf(business, words),
  });
  const Timestamp = new Date(business.texted + (words.after ?? 0) * 1000).toISOString();
  const body = JSON.stringify({ Type: 'Notification', Message, Timestamp });
  const attributes = { ApproximateReceiveCount: '1' };
  return { messageId: idOf(business, words), body, attributes };
}
