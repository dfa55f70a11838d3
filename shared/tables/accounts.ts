import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type AuditNote, withNote } from './audit.ts';
import { db, type Page, queryPage, type Row, tableName } from './database.ts';

export type AccountStatus = 'screening' | 'active' | 'suspended' | 'terminated';

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
  /** What made the machine suspend: counts, sends, replies. */
  readonly evidence?: Record<string, unknown>;
  /** How often it was suspended before. */
  readonly suspensions?: number;
  /** An operator's own thresholds for this account. */
  readonly policy?: Record<string, unknown>;
  readonly rampUp?: { readonly liftedAt?: string };
  readonly approvedAt?: string;
  /** Opt-outs that happened before this moment were looked at by an operator. */
  readonly optOutsClearedAt?: string;
  /** Imported or added numbers of people who had opted out. */
  readonly reAdded?: number;
  /** The opt-outs are half way to a suspension. */
  readonly warning?: Record<string, unknown>;
};

const table = () => tableName('ACCOUNTS_TABLE');

/** The account as it is now (a strongly consistent read), or undefined. */
export async function findAccount(accountId: string): Promise<Account | undefined> {
  const key = { TableName: table(), Key: { accountId }, ConsistentRead: true };
  return (await db.send(new GetCommand(key))).Item as Account | undefined;
}

/** Opens an account with its audit entry, once; the same id again answers `already`. */
export async function openAccount(
  account: Account,
  note: AuditNote,
): Promise<'changed' | 'already'> {
  const condition = 'attribute_not_exists(accountId)';
  return withNote(account.accountId, note, {
    Put: { TableName: table(), Item: account, ConditionExpression: condition },
  });
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
  readonly rule: string;
  readonly at: string;
  /** Further attributes set in the same write, and attributes taken away. */
  readonly also?: Record<string, unknown>;
  readonly clear?: readonly (keyof Account)[];
  readonly note: AuditNote;
};

/**
 * Moves an account to another status together with its audit entry: both or neither. `already`
 * says that it was no longer in one of the `from` statuses, so a repeat does nothing.
 */
export async function changeStatus(
  accountId: string,
  change: StatusChange,
): Promise<'changed' | 'already'> {
  return withNote(accountId, change.note, { Update: statusUpdate(accountId, change) });
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
  const allowed = change.from.map((_, n) => `:from${n}`);
  return {
    TableName: table(),
    Key: { accountId },
    UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}${removal(change)}`,
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

/** Sets what an operator decides beside the status, with its audit entry. `already`: it is gone. */
export async function decide(
  accountId: string,
  set: Pick<Partial<Account>, 'policy' | 'rampUp'>,
  note: AuditNote,
): Promise<'changed' | 'already'> {
  const names = Object.keys(set);
  return withNote(accountId, note, {
    Update: {
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
    },
  });
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

/** Sets attributes that are no status (policy, warning); undefined removes one. */
export async function amendAccount(
  accountId: string,
  given: Pick<Partial<Account>, 'policy' | 'warning' | 'rampUp'>,
): Promise<void> {
  for (const [name, value] of Object.entries(given)) {
    await db.send(
      new UpdateCommand({
        TableName: table(),
        Key: { accountId },
        UpdateExpression: value === undefined ? 'REMOVE #n' : 'SET #n = :v',
        ConditionExpression: 'attribute_exists(accountId)',
        ExpressionAttributeNames: { '#n': name },
        ...(value === undefined ? {} : { ExpressionAttributeValues: { ':v': value } }),
      }),
    );
  }
}
