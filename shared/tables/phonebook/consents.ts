import { conditionalWrite } from '../client/conditional-writes.ts';
import { type Page, queryPage, type Row, tableName } from '../client/database.ts';
import { executeMany, insertion } from '../client/execute-many.ts';
import { bundleOfPhone } from '../texts/text-keys.ts';

/** One event in the append-only ledger: consent given, changed, ended, restored. */
export type ConsentEvent = {
  readonly accountId: string;
  readonly phone: string;
  readonly eventId: string;
  readonly at: string;
  readonly what: 'given' | 'ended' | 'restored' | 'voided' | 'kept';
  readonly basis?: 'express' | 'relationship';
  readonly form?: 'written' | 'oral';
  readonly source?: string;
  readonly obtainedAt?: string;
  readonly lastTransactionAt?: string;
  readonly lastInquiryAt?: string;
  /**
   * The exact words that the person agreed to, or the attestation of the person who imported them.
   */
  readonly statement?: string;
  /** The fingerprint of the statement, to distinguish two wordings. */
  readonly statementVersion?: string;
  readonly channel:
    | 'import'
    | 'api'
    | 'text'
    | 'operator'
    | 'phone'
    | 'email'
    | 'in-person'
    | 'web'
    | 'carrier'
    | 'doubt-undecided'
    | 'other';
  readonly recordedBy: string;
  /** Which rule ended it, and why. */
  readonly rule?: string;
  readonly because?: string;
  readonly words?: string;
};

const table = /* @__PURE__ */ tableName('CONSENTS_TABLE');

/** Each person's lines are a partition of their own: no list covers the whole account. */
const rowOf = (event: ConsentEvent) => ({
  ...event,
  bundle: bundleOfPhone(event.accountId, event.phone),
  entry: `${event.at}#${event.eventId}`,
});
type ConsentRow = ReturnType<typeof rowOf>;

/** Appends one event. A repeat of the same event is one row: nothing here is ever changed. */
export async function appendConsent(event: ConsentEvent): Promise<void> {
  const Put = {
    TableName: table(),
    Item: rowOf(event),
    ConditionExpression: 'attribute_not_exists(accountId)',
  };
  await conditionalWrite({ Put }, { held: 'appended', otherwise: 'already' });
}

/** Appends many in few calls; existing ones stay as they are. */
export async function appendConsents(events: readonly ConsentEvent[]): Promise<void> {
  await executeMany(events.map((event) => insertion(table(), rowOf(event))));
}

/** The lines about one phone's consent, oldest first. */
export async function consentPage(
  accountId: string,
  phone: string,
  page: { limit: number; from: Row | undefined },
): Promise<Page<ConsentEvent>> {
  const { items, next } = await queryPage<ConsentRow>({
    TableName: table(),
    KeyConditionExpression: 'bundle = :person',
    ExpressionAttributeValues: { ':person': bundleOfPhone(accountId, phone) },
    Limit: page.limit,
    ExclusiveStartKey: page.from,
  });
  return { items: items.map(({ bundle: _, entry: __, ...event }) => event), next };
}
