import type { Context, DynamoDBStreamEvent, SQSEvent, SQSRecord } from 'aws-lambda';
import { vi } from 'vitest';
import type { GroupSend, Plan } from '../../../shared/tables/group-sends/group-sends.ts';
import type { PhoneNumber } from '../../../shared/values/phone-number.ts';
import { phoneNumbered } from '../support/town.ts';
import type { Around } from './crash-calls.ts';
import { openCrashCloud } from './crash-cloud.ts';
import {
  accountRow,
  contactRow,
  directRow,
  groupSendRow,
  type Role,
  textRow,
} from './crash-rows.ts';
import { type Seen, seeing, unseen } from './crash-sight.ts';

/** A group send whose texts an act in this process plans, releases or sends. */
export type Crash = {
  readonly send: GroupSend;
  readonly people: readonly { readonly phone: PhoneNumber; readonly role: Role }[];
  /** The id of the message that brings its slice; a copy of the message may have another. */
  readonly messageId: string;
  /** The name of the message, which its copies share. */
  readonly messageName: string;
  readonly seen: Seen;
  /** Its texts are one-to-one, each of a conversation of its own. */
  readonly direct?: true;
};

/** How a text ended: its state, the rule if one decided, and how often the phone got it. */
export type End = Crash['people'][number] & {
  readonly state: string;
  readonly rule: string | undefined;
  readonly arrived: number;
};

/** A cloud in which the sender, the pacer and the planner run in this process, and may die. */
export async function openCrashSender(at: string) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) });
  // Who has opted out stays in the phonebook here, as in the moment before the stream comes by.
  const cloud = await openCrashCloud(at, ['ForgetPerson']);
  const acts = await loadActs();
  return {
    cloud,
    acts,
    /** Moves virtual time for the system and for this process. */
    async travel(to: { now: string } | { advanceSeconds: number }): Promise<void> {
      await cloud.system.travel(to);
      vi.setSystemTime(cloud.system.now());
    },
    ...founding(cloud, acts),
    ...trying(cloud, acts),
    endsOf: (crashings: readonly Crash[]) => endsOf(cloud, acts, crashings),
  };
}

type Cloud = Awaited<ReturnType<typeof openCrashCloud>>;
type Acts = Awaited<ReturnType<typeof loadActs>>;
let made = 0;

function founding({ system }: Cloud, acts: Acts) {
  const unwatched = acts.DynamoDBDocumentClient.from(
    new acts.DynamoDBClient({ endpoint: system.databaseUrl }),
  );

  /** Writes the tombstone with calls that are not watched. */
  async function stop(accountId: string, phone: string): Promise<void> {
    const optedOutAt = system.now().toISOString();
    const who = acts.optOutRow({ accountId, phone });
    const Item = { ...who, state: 'out', kind: 'optOut', optedOutAt, times: 1 };
    await unwatched.send(
      new acts.PutCommand({ TableName: process.env.OPT_OUTS_TABLE, Item: { ...Item, ...bySms } }),
    );
  }

  /** An account of its own with a number and people, and their group send, not kept yet. */
  async function business(
    roles: readonly Role[],
    given: { pace?: number; plan?: Plan } = {},
  ): Promise<Crash> {
    made++;
    const id = String(made).padStart(4, '0');
    const at = system.now();
    const send = groupSendRow(id, at, given.plan);
    const { accountId, number } = send;
    const people = roles.map((role, n) => ({ phone: phoneNumbered(n), role }));
    const Item = accountRow(accountId, at);
    await acts.db.send(new acts.PutCommand({ TableName: process.env.ACCOUNTS_TABLE, Item }));
    await acts.assignNumber(accountId, { phoneNumber: number, partsPerSecond: given.pace ?? 100 });
    const known = people.filter(({ role }) => role !== 'stranger');
    const contacts = known.map((person) => acts.versioned(contactRow(accountId, person, at)));
    await acts.putContacts(contacts.map((next) => ({ next, read: undefined })));
    return { send, people, messageId: `m-${id}`, messageName: `n-${id}`, seen: unseen() };
  }

  /**
   * A business whose group send is all planned, and nobody comes for it yet; or it is as far as
   * `plan` says, and only the planner of this process knows of it.
   */
  async function groupSend(
    roles: readonly Role[],
    given: { pace?: number; plan?: Plan } = {},
  ): Promise<Crash> {
    const crashing = await business(roles, given);
    const { send, people } = crashing;
    const { accountId, groupSendId, plan } = send;
    if (plan.phase !== 'rows') {
      await acts.putTexts(people.map(({ phone }) => textRow(send, phone, system.now())));
    }
    for (const { phone, role } of people) if (role === 'gone') await stop(accountId, phone);
    await acts.acceptGroupSend({ ...send, plan: { ...plan, phase: 'done' } });
    if (plan.phase === 'done') return crashing;
    // Neither change asks the system's own planner for a step.
    const to = {
      TableName: process.env.GROUP_SENDS_TABLE,
      Key: { accountId, groupSendId },
      UpdateExpression: 'SET #plan = :plan',
      ExpressionAttributeNames: { '#plan': 'plan' },
      ExpressionAttributeValues: { ':plan': plan },
    };
    await acts.db.send(new acts.UpdateCommand(to));
    return crashing;
  }

  /** A business with a one-to-one text to each of these people, which nobody has released yet. */
  async function conversations(roles: readonly Role[], given: { pace?: number } = {}) {
    const crashing = await business(roles, given);
    const { send, people } = crashing;
    await acts.putTexts(people.map(({ phone }) => directRow(send, phone, system.now())));
    for (const { phone, role } of people) {
      if (role === 'gone') await stop(send.accountId, phone);
    }
    return { ...crashing, direct: true } as const;
  }

  /**
   * As `conversations`, whose texts are in the outbox, but the sender's message was lost: it came
   * when there was nothing to send yet. They were written `minutesAgo`.
   */
  async function lostConversations(roles: readonly Role[], { minutesAgo = 0 } = {}) {
    const crashing = { ...(await business(roles)), direct: true } as const;
    const at = new Date(system.now().getTime() - minutesAgo * 60_000);
    const texts = crashing.people.map(({ phone }) => directRow(crashing.send, phone, at));
    for (const text of texts) await acts.db.send(new acts.PutCommand(acts.outboxPut(text).Put));
    await system.idle();
    await acts.putTexts(texts);
    return crashing;
  }

  /** Those of its texts that are still in the outbox. */
  async function outboxOf({ send: { accountId } }: Crash): Promise<unknown[]> {
    const query = {
      TableName: process.env.OUTBOX_TABLE,
      FilterExpression: 'accountId = :a',
      ExpressionAttributeValues: { ':a': accountId },
    };
    return (await acts.db.send(new acts.ScanCommand(query))).Items ?? [];
  }

  return { stop, business, groupSend, conversations, lostConversations, outboxOf };
}

function trying(cloud: Cloud, acts: Acts) {
  type Act = () => Promise<{ batchItemFailures: readonly unknown[] }>;

  /** Answers whether the act failed, and how many calls it made. */
  async function tryAct({ seen }: Crash, around: Around, act: Act) {
    const { result, calls } = await cloud.watching(seeing(seen, around), act);
    return { failed: result.batchItemFailures.length > 0, calls };
  }

  return {
    /** The sender gets the slice of all texts, for the `tries`th time. */
    trySlice(crashing: Crash, tries: number, around: Around = {}) {
      const { send } = crashing;
      const { accountId, groupSendId, number } = send;
      const texts = rowsOf(crashing, cloud).map(({ entry, phone }) => ({ entry, phone }));
      const ofGroup = crashing.direct ? {} : { groupSendId, countedOn: today };
      const message = { accountId, number, texts, ...ofGroup };
      return tryAct(crashing, around, () => {
        return acts.sendTexts(queued(crashing, message, tries), context);
      });
    },
    /** The pacer gets the lane's first tick. */
    tryTick(crashing: Crash, tries: number, around: Around = {}) {
      const { accountId, number } = crashing.send;
      const tick = { accountId, number, generation: 1 };
      return tryAct(crashing, around, () => acts.pace(queued(crashing, tick, tries), context));
    },
    /** ReleaseText gets the change that wrote the one-to-one texts. */
    tryRelease(crashing: Crash, around: Around = {}) {
      const Records = rowsOf(crashing, cloud).map((row, n) => {
        const NewImage = acts.marshall(row, { removeUndefinedValues: true });
        return { dynamodb: { SequenceNumber: String(n + 1), NewImage } };
      });
      // If the act throws, the whole batch is retried.
      const whole = { batchItemFailures: [{ itemIdentifier: '1' }] };
      return tryAct(crashing, around, async () => {
        const done = acts.release({ Records } as DynamoDBStreamEvent, context);
        return Promise.resolve(done).catch(() => whole);
      });
    },
    /** The planner is fed the change that brought the group send as it was made. */
    tryStep(crashing: Crash, around: Around = {}) {
      const NewImage = acts.marshall(crashing.send, { removeUndefinedValues: true });
      const record = { dynamodb: { SequenceNumber: '1', NewImage } };
      const event = { Records: [record] } as DynamoDBStreamEvent;
      return tryAct(crashing, around, async () => acts.plan(event, context));
    },
  };
}

/** How each text ended, by its row and by the pretend phones. */
async function endsOf(
  cloud: Cloud,
  acts: Acts,
  crashings: readonly Crash[],
): Promise<Map<Crash, End[]>> {
  const { items } = await cloud.call('/_local/phones?after=0', undefined);
  const arrivals = Map.groupBy(items, ({ to, body }) => `${to} ${bodyId(String(body))}`);
  const ends = new Map<Crash, End[]>();
  for (const crashing of crashings) {
    const { groupSendId } = crashing.send;
    const rows = new Map<string, { state: string; rule: string | undefined }>();
    const texts = crashing.direct
      ? await acts.textsByKey(
          rowsOf(crashing, cloud).map(({ bundle, entry }) => ({ bundle, entry })),
        )
      : acts.textSummaries(crashing.send);
    for await (const row of texts) {
      rows.set(row.phone, { state: row.state, rule: row.decision?.rule });
    }
    const states = crashing.people.map((person) => {
      const { state = 'missing', rule } = rows.get(person.phone) ?? {};
      const arrived = arrivals.get(`${person.phone} ${groupSendId}`)?.length ?? 0;
      return { ...person, state, rule: state === 'excluded' ? rule : undefined, arrived };
    });
    ends.set(crashing, states);
  }
  return ends;
}

function rowsOf({ send, people, direct }: Crash, { system }: Cloud) {
  return people.map(({ phone }) => (direct ? directRow : textRow)(send, phone, system.now()));
}

const today = '2026-11-24T05:00:00.000Z';
const bodyId = (body: string) => /gs_\w+/.exec(body)?.[0];
const context = {} as Context;
const bySms = { channel: 'text', eventId: 'in-1', rule: 'reply.keyword', because: 'STOP' };

function queued({ messageId, messageName }: Crash, message: object, tries: number): SQSEvent {
  const attributes = { ApproximateReceiveCount: String(tries) };
  const named = { name: { dataType: 'String', stringValue: messageName } };
  const messageAttributes: SQSRecord['messageAttributes'] = named;
  const record = { messageId, body: JSON.stringify(message), attributes, messageAttributes };
  return { Records: [record] } as SQSEvent;
}

/** Imported late: the clients inside read the environment of the cloud. */
async function loadActs() {
  return {
    sendTexts: (await import('../../../functions/sending/send-texts.ts')).handler,
    release: (await import('../../../functions/lanes/release-text.ts')).handler,
    pace: (await import('../../../functions/lanes/pace-group-sends.ts')).handler,
    plan: (await import('../../../functions/group-sends/plan/plan-group-send.ts')).handler,
    ...(await import('../../../shared/lanes/enqueue-in-lane.ts')),
    ...(await import('../../../shared/tables/client/database.ts')),
    ...(await import('../../../shared/tables/accounts/numbers.ts')),
    ...(await import('../../../shared/tables/phonebook/contacts.ts')),
    ...(await import('../../../shared/tables/phonebook/opt-outs.ts')),
    ...(await import('../../../shared/tables/texts/outbox.ts')),
    ...(await import('../../../shared/tables/texts/texts.ts')),
    ...(await import('../../../shared/tables/texts/text-lists.ts')),
    ...(await import('../../../shared/tables/texts/text-states.ts')),
    ...(await import('../../../shared/tables/group-sends/group-sends.ts')),
    ...(await import('../../../shared/tables/group-sends/group-send-lists.ts')),
    ...(await import('../../../shared/tables/group-sends/open-group-sends.ts')),
    ...(await import('@aws-sdk/client-dynamodb')),
    ...(await import('@aws-sdk/lib-dynamodb')),
    ...(await import('@aws-sdk/util-dynamodb')),
  };
}
