import type { AudienceFilter } from '../../values/audience-filter.ts';
import type { SenderNumber } from '../../values/origination-number.ts';
import type { PhoneNumber } from '../../values/phone-number.ts';
import {
  conditionalWrite,
  type RowChange,
  type Step,
  transact,
} from '../client/conditional-writes.ts';
import { type Row, tableName } from '../client/database.ts';
import { dueShardOf } from '../client/due-shards.ts';
import { getOne } from '../client/get-many.ts';
import { eventWrite } from '../events/events.ts';
import type { TextCounts } from '../texts/text-counts.ts';
import { listAsOpen, listNoMore } from './open-group-sends.ts';

export type Audience =
  /** With a filter: the conditions of a saved one at the time of accepting. */
  | { readonly group: string; readonly filter?: AudienceFilter }
  | { readonly phones: readonly PhoneNumber[] }
  | { readonly filter: AudienceFilter }
  | { readonly all: true };

export const groupSendStatuses = [
  'scheduled',
  'planning',
  'sending',
  'paused',
  'held',
  'cancelled',
  'done',
] as const;
export type GroupSendStatus = (typeof groupSendStatuses)[number];

/** How far the planner is. Saved after each step; the saved change starts the next step. */
export type Plan = {
  /**
   * `requeue`: planned rows back to the lane (after a resume); `rows`: one row a person; `clear`:
   * exclude what is planned.
   */
  readonly phase: 'requeue' | 'rows' | 'clear' | 'done';
  readonly cursor?: string;
  /** Where `rows` continues after a `requeue`, or a `clear` at the last moment. */
  readonly rowsCursor?: string;
  /** Rises with each resume: chunks from before it are ignored. */
  readonly epoch?: number;
  readonly steps: number;
  /** True when every person of the audience has a row. */
  readonly complete: boolean;
};

export type GroupSend = {
  readonly accountId: string;
  readonly groupSendId: string;
  readonly text: string;
  readonly audience: Audience;
  readonly purpose: 'service' | 'marketing';
  readonly status: GroupSendStatus;
  readonly statusReason?: string;
  readonly acceptedAt: string;
  readonly acceptedBy: string;
  /** The number its texts come from, or the first of several. */
  readonly number: SenderNumber;
  /**
   * Set when its texts come from several numbers: those of the account at the time of accepting.
   */
  readonly numbers?: readonly SenderNumber[];
  readonly company: string;
  readonly rulebook: string;
  readonly sendAt?: string;
  readonly notAfter?: string;
  readonly plan: Plan;
  /** How often it was changed before it began; none where it is as it was accepted. */
  readonly revision?: number;
  readonly changedAt?: string;
  readonly changedBy?: string;
  readonly doneAt?: string;
  /** The counts at the sweep's last check; the rows of the texts are the truth. */
  readonly counted?: { readonly at: string; readonly counts: TextCounts };
  readonly dueShard?: string;
  readonly dueAt?: string;
};

export const groupSendsTable = /* @__PURE__ */ tableName('GROUP_SENDS_TABLE');
const table = groupSendsTable;

/**
 * Accepts a group send and lists it as open, in one transaction with its guards: the request's key,
 * and the mark against a repeat. For a scheduled one `dueAt` says when to begin planning it.
 */
export async function acceptGroupSend<const Otherwise extends string>(
  send: GroupSend,
  guards: readonly Step<Otherwise>[] = [],
): Promise<'done' | Otherwise> {
  const Put = { ...groupSendPut(send), ConditionExpression: 'attribute_not_exists(accountId)' };
  return transact([
    ...guards,
    { write: { Put } },
    { write: listAsOpen(send) },
    { write: progressOf(send, send.status) },
  ]);
}

/** The write of the whole row, without a condition. */
export function groupSendPut(send: GroupSend) {
  const due = send.status === 'scheduled' ? { dueShard: dueShardOf(send.groupSendId) } : {};
  return { TableName: table(), Item: { ...send, ...due } };
}

export async function findGroupSend(
  accountId: string,
  groupSendId: string,
): Promise<GroupSend | undefined> {
  return getOne<GroupSend>(table(), { accountId, groupSendId });
}

export type GroupSendKeys = Pick<GroupSend, 'accountId' | 'groupSendId'>;

/** The plan of a group send whose waiting texts must be dropped, from the first on. */
export function clearingPlan(plan: Plan): Plan {
  const { steps, complete, epoch } = plan;
  return { phase: 'clear', steps: steps + 1, complete, ...(epoch ? { epoch } : {}), ...rows(plan) };
}

/** Where the planning of rows stopped. */
function rows(plan: Plan): Pick<Plan, 'rowsCursor'> {
  const rowsCursor = plan.rowsCursor ?? (plan.phase === 'rows' ? plan.cursor : undefined);
  return rowsCursor === undefined ? {} : { rowsCursor };
}

/** The plan of a group send whose waiting texts go back to the lane; then planning continues. */
export function requeuingPlan(plan: Plan): Plan {
  const { steps, complete, epoch = 0 } = plan;
  return { phase: 'requeue', steps: steps + 1, complete, epoch: epoch + 1, ...rows(plan) };
}

/**
 * Moves a group send to another status if it is in one of the `from` statuses and, with `as`, if
 * nobody has changed it since it was read; otherwise answers `already`.
 */
export async function moveGroupSend(
  keys: GroupSendKeys,
  move: {
    from: readonly GroupSendStatus[];
    to: GroupSendStatus;
    reason?: string;
    plan?: Plan;
    doneAt?: string;
    /** When the sweep must check it; without it the sweep does not. */
    dueAt?: string | undefined;
    as?: GroupSend;
  },
): Promise<'moved' | 'already'> {
  const set: Row = { status: move.to, statusReason: move.reason ?? '' };
  if (move.plan) set.plan = move.plan;
  if (move.doneAt) set.doneAt = move.doneAt;
  if (move.dueAt) Object.assign(set, { dueShard: dueShardOf(keys.groupSendId), dueAt: move.dueAt });
  const names = Object.keys(set);
  const rest = move.dueAt ? '' : ' REMOVE dueShard, dueAt';
  const from = move.from.map((_, n) => `:from${n}`);
  const asRead = move.as ? sameRevision(move.as) : { condition: '', values: {} };
  const change = {
    UpdateExpression: `SET ${names.map((n) => `#${n} = :${n}`).join(', ')}${rest}`,
    ConditionExpression: `#status IN (${from.join(', ')})${asRead.condition}`,
    ExpressionAttributeNames: Object.fromEntries(names.map((n) => [`#${n}`, n])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(names.map((n) => [`:${n}`, set[n]])),
      ...Object.fromEntries(move.from.map((status, n) => [`:from${n}`, status])),
      ...asRead.values,
    },
  };
  const isOver = move.to === 'done' || move.to === 'cancelled';
  return tellingOf(keys, move.to, [
    { write: updateOf(keys, change), otherwise: 'already' },
    // It ends, and is not listed as open any more.
    ...(isOver ? [{ write: listNoMore(keys) }] : []),
  ]);
}

/** What must hold of a row that nobody has changed since it was read. */
export function sameRevision({ revision }: GroupSend) {
  if (revision === undefined) {
    return { condition: ' AND attribute_not_exists(revision)', values: {} };
  }
  return { condition: ' AND revision = :revision', values: { ':revision': revision } };
}

/** A change and its event: both or neither. */
async function tellingOf(
  keys: GroupSendKeys,
  status: GroupSendStatus,
  steps: readonly Step<'already'>[],
): Promise<'moved' | 'already'> {
  const outcome = await transact<'already'>([...steps, { write: progressOf(keys, status) }]);
  return outcome === 'done' ? 'moved' : outcome;
}

/** Its event, to be written with the change. */
export function progressOf({ accountId, groupSendId }: GroupSendKeys, status: GroupSendStatus) {
  return eventWrite(accountId, { type: 'group-send.progress', groupSendId, status });
}

/**
 * Saves how far the planner is, unless another try of the same step was faster. `checkAt` is when
 * the sweep checks whether the group send is done.
 */
export async function savePlan(
  send: GroupSend,
  plan: Plan,
  next: { status: GroupSendStatus; checkAt: string | undefined },
): Promise<'moved' | 'already'> {
  const change = {
    UpdateExpression:
      'SET #plan = :plan, #status = :to' +
      (next.checkAt ? ', dueShard = :shard, dueAt = :checkAt' : ''),
    ConditionExpression: '#status = :from AND #plan.steps = :steps',
    ExpressionAttributeNames: { '#plan': 'plan', '#status': 'status' },
    ExpressionAttributeValues: {
      ':plan': plan,
      ':to': next.status,
      ':from': send.status,
      ':steps': send.plan.steps,
      ...(next.checkAt ? { ':shard': dueShardOf(send.groupSendId), ':checkAt': next.checkAt } : {}),
    },
  };
  const write = updateOf(send, change);
  return tellingOf(send, next.status, [{ write, otherwise: 'already' }]);
}

/**
 * Keeps the counts of a group send that is unchanged since it was read, and sets the sweep's next
 * check; none without a time.
 */
export async function checkAgain(
  send: GroupSend,
  check: { counted: NonNullable<GroupSend['counted']>; at: string | undefined },
): Promise<void> {
  const { at } = check;
  const write = updateOf(send, {
    UpdateExpression: `SET counted = :counted${at ? ', dueAt = :at' : ' REMOVE dueShard, dueAt'}`,
    ConditionExpression: '#status = :read AND attribute_exists(dueAt)',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':counted': check.counted,
      ':read': send.status,
      ...(at ? { ':at': at } : {}),
    },
  });
  await tellingOf(send, send.status, [{ write, otherwise: 'already' }]);
}

/** Sets the sweep's next check, unless another time was set meanwhile. */
export async function postponeCheck(
  due: GroupSendKeys & { readonly dueAt: string },
  to: string,
): Promise<void> {
  await conditional(due, {
    UpdateExpression: 'SET dueAt = :to',
    ConditionExpression: 'dueAt = :read',
    ExpressionAttributeValues: { ':to': to, ':read': due.dueAt },
  });
}

/** Keeps a count of a big group send's texts for the next requests. */
export async function keepCounts(
  send: GroupSend,
  counted: NonNullable<GroupSend['counted']>,
): Promise<void> {
  await conditional(send, {
    UpdateExpression: 'SET counted = :counted',
    ConditionExpression: '#status = :read',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':counted': counted, ':read': send.status },
  });
}

async function conditional(keys: GroupSendKeys, change: RowChange): Promise<'moved' | 'already'> {
  return conditionalWrite(updateOf(keys, change), { held: 'moved', otherwise: 'already' });
}

function updateOf({ accountId, groupSendId }: GroupSendKeys, change: RowChange) {
  const Update = { TableName: table(), Key: { accountId, groupSendId }, ...change };
  return { Update };
}
