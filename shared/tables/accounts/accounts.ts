import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditNote } from '../../values/audit-chain.ts';
import type { CapClass } from '../../values/cap-class.ts';
import type { RuleName } from '../../values/rule-names.ts';
import { conditionalWrite, type Step, type Write } from '../client/conditional-writes.ts';
import { db, type Page, queryPage, type Row, tableName } from '../client/database.ts';
import { getOne } from '../client/get-many.ts';
import { eventWrite } from '../events/events.ts';
import { withNote } from './audit.ts';

export const accountStatuses = ['screening', 'active', 'suspended', 'terminated'] as const;
export type AccountStatus = (typeof accountStatuses)[number];

export type Account = {
  readonly accountId: string;
  readonly status: AccountStatus;
  readonly name: string;
  readonly website: string;
  /** Why they text. */
  readonly use: string;
  /** How people agree to be texted. */
  readonly optIn: string;
  readonly sampleTexts?: readonly string[];
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string };
  readonly rulebook: string;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly statusAt: string;
  /** Why the account has its status, in a sentence a person may read. */
  readonly statusReason: string;
  readonly statusRule?: string;
  /** What made the software suspend: counts, sends, replies. */
  readonly evidence?: Record<string, unknown>;
  /** How often it was suspended before. */
  readonly suspensions?: number;
  /** An operator's own thresholds for this account. */
  readonly policy?: Record<string, unknown>;
  readonly rampUp?: { readonly liftedAt?: string };
  /**
   * The carriers' daily cap on the business: its class, or parts; `{}` when an operator removed it.
   */
  readonly dailyCap?: { readonly class?: CapClass; readonly parts?: number };
  /** What an operator lets it ask for and send; `{}` when those were taken away. */
  readonly limits?: { readonly requestsPerSecond?: number; readonly textsPerDay?: number };
  readonly approvedAt?: string;
  /** Opt-outs before this moment were looked at by an operator. */
  readonly optOutsClearedAt?: string;
  /** Attempts to import or add numbers of people who had opted out. */
  readonly reAdded?: number;
  /** Half of the suspension threshold is reached. */
  readonly warning?: Warning;
};

export type Warning = {
  readonly rule: string;
  readonly because: string;
  readonly citation: string;
  /** The figures: counts, shares, thresholds. */
  readonly evidence: Record<string, unknown>;
  /** When the warning was first given, and when its figures were last counted. */
  readonly since: string;
  readonly at: string;
};

const table = /* @__PURE__ */ tableName('ACCOUNTS_TABLE');

/** The account as it is now (a strongly consistent read), or undefined. */
export async function findAccount(accountId: string): Promise<Account | undefined> {
  return getOne<Account>(table(), { accountId });
}

/**
 * Opens an account with its audit entry and the writes of `also`: all or none. `already`: a
 * condition of one of those did not hold.
 */
export async function openAccount(
  account: Account,
  note: AuditNote,
  also: readonly Step<string>[] = [],
): Promise<'changed' | 'already'> {
  const condition = 'attribute_not_exists(accountId)';
  return withNote(account.accountId, note, [
    ...also.map(({ write }) => write),
    { Put: { TableName: table(), Item: account, ConditionExpression: condition } },
  ]);
}

export async function accountsByStatus(
  status: AccountStatus,
  page: { limit: number; from: Row | undefined },
): Promise<Page<Account>> {
  return queryPage<Account>({
    TableName: table(),
    IndexName: 'byStatus',
    KeyConditionExpression: '#s = :s',
    ExpressionAttributeNames: { '#s': 'status' },
    ExpressionAttributeValues: { ':s': status },
    ScanIndexForward: false,
    Limit: page.limit,
    ExclusiveStartKey: page.from,
  });
}

export type StatusChange = {
  readonly from: readonly AccountStatus[];
  readonly to: AccountStatus;
  readonly reason: string;
  readonly rule: RuleName;
  readonly at: string;
  /** Further attributes set in the same write, and attributes removed. */
  readonly also?: Record<string, unknown>;
  readonly clear?: readonly (keyof Account)[];
  readonly note: AuditNote;
  /** Writes of the same transaction. */
  readonly together?: readonly Write[];
};

/**
 * Moves an account to another status together with its audit entry and its event: all or none.
 * `already`: it was no longer in one of the `from` statuses, so a repeat does nothing.
 */
export async function changeStatus(
  accountId: string,
  change: StatusChange,
): Promise<'changed' | 'already'> {
  const { note, together = [] } = change;
  return withNote(accountId, note, [
    { Update: statusUpdate(accountId, change) },
    eventWrite(accountId, { type: 'account.status', status: change.to }),
    ...together,
  ]);
}

function statusUpdate(accountId: string, change: StatusChange) {
  const set: Record<string, unknown> = {
    status: change.to,
    statusReason: change.reason,
    statusRule: change.rule,
    statusAt: change.at,
    ...change.also,
  };
  const names = Object.keys(set);
  const settings = names.map((name) => `#${name} = :${name}`);
  const allowed = change.from.map((_, n) => `:from${n}`);
  return {
    TableName: table(),
    Key: { accountId },
    UpdateExpression: `SET ${settings.join(', ')}${removal(change)}`,
    ConditionExpression: `#status IN (${allowed.join(', ')})`,
    ExpressionAttributeNames: Object.fromEntries(
      [...names, ...(change.clear ?? [])].map((name) => [`#${name}`, name]),
    ),
    ExpressionAttributeValues: {
      ...Object.fromEntries(names.map((name) => [`:${name}`, set[name]])),
      ...Object.fromEntries(change.from.map((status, n) => [`:from${n}`, status])),
    },
  };
}

function removal({ clear = [] }: StatusChange): string {
  return clear.length === 0 ? '' : ` REMOVE ${clear.map((name) => `#${name}`).join(', ')}`;
}

/**
 * Sets an operator's decision beside the status, with its audit entry. `already`: the account is
 * gone.
 */
export async function decide(
  accountId: string,
  set: Pick<Partial<Account>, 'policy' | 'rampUp' | 'dailyCap' | 'limits'>,
  note: AuditNote,
): Promise<'changed' | 'already'> {
  const names = Object.keys(set);
  const update = {
    TableName: table(),
    Key: { accountId },
    UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
    ConditionExpression: '#status <> :terminated',
    ExpressionAttributeNames: {
      ...Object.fromEntries(names.map((name) => [`#${name}`, name])),
      '#status': 'status',
    },
    ExpressionAttributeValues: {
      ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
      ':terminated': 'terminated',
    },
  };
  return withNote(accountId, note, [{ Update: update }]);
}

/** Counts attempts to add people who had opted out: an operator sees them in the case. */
export async function countReAdded(accountId: string, numbers: number): Promise<void> {
  await db.send(
    new UpdateCommand({
      TableName: table(),
      Key: { accountId },
      UpdateExpression: 'ADD reAdded :n',
      ConditionExpression: 'attribute_exists(accountId)',
      ExpressionAttributeValues: { ':n': numbers },
    }),
  );
}

/**
 * Warns an active account. With a note it is a new warning, and both are written or neither;
 * without one, only its figures are updated. `already`: the account is not active any more, or
 * another try gave this warning.
 */
export async function warnAccount(
  accountId: string,
  warning: Warning,
  note: AuditNote | undefined,
): Promise<'changed' | 'already'> {
  const update = {
    TableName: table(),
    Key: { accountId },
    UpdateExpression: 'SET warning = :warning',
    ConditionExpression:
      '#status = :active AND ' +
      (note
        ? '(attribute_not_exists(warning) OR warning.#since < :since)'
        : 'warning.#since = :since'),
    ExpressionAttributeNames: { '#status': 'status', '#since': 'since' },
    ExpressionAttributeValues: {
      ':warning': warning,
      ':active': 'active',
      ':since': warning.since,
    },
  };
  if (note) return withNote(accountId, note, [{ Update: update }]);
  return conditionalWrite({ Update: update }, { held: 'changed', otherwise: 'already' });
}
