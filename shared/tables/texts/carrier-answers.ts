import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { db, queryAll } from '../client/database.ts';
import { bundleOf, type SendKeys } from './text-keys.ts';
import { type Note, noteTexts } from './text-states.ts';
import { textsTable } from './texts.ts';

/**
 * The texts of one claim that the carrier accepted, in one row for all of them. Their own rows stay
 * `sending` until their delivery events come, mostly within seconds: this saves one write a text.
 * This row counts for texts without any event, and for a try that came twice.
 */
type CarrierAnswers = {
  /** Beside the bundles of its group send, not in one: an audience is counted from its rows. */
  readonly bundle: string;
  readonly entry: string;
  readonly claimId: string;
  readonly at: string;
  readonly taken: readonly { readonly entry: string; readonly messageId: string }[];
};

type Sent = Extract<Note, { state: 'sent' }>;

/** One key for all: a row is written for each claim, not for each text. */
const besideSend = ({ accountId, groupSendId }: SendKeys) => `${accountId}#${groupSendId}#answers`;

/** Keeps the carrier's answers for accepted texts of a group send, all of one claim. */
export async function keepAnswers(send: SendKeys, notes: readonly Sent[]): Promise<void> {
  const [first] = notes;
  if (!first) return;
  const { text, at } = first;
  const { claimId = '' } = text;
  const row: CarrierAnswers = {
    bundle: besideSend(send),
    entry: `${claimId}#${text.entry}`,
    claimId,
    at,
    taken: notes.map((note) => ({ entry: note.text.entry, messageId: note.messageId })),
  };
  await db.send(new PutCommand({ TableName: textsTable(), Item: row }));
}

/**
 * Notes as `sent` what is still `sending` though the carrier accepted it: for claims with this
 * beginning, or all. Answers which texts the carrier accepted.
 */
export async function noteByAnswers(
  send: SendKeys,
  want: { claim?: string; open: ReadonlySet<string> },
): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const { claimId, at, taken } of answersOf(send, want.claim)) {
    const open = taken.filter(({ entry }) => want.open.has(entry));
    for (const { entry } of open) found.add(entry);
    await noteTexts(
      open.map(({ entry, messageId }) => {
        const bundle = bundleOf({ ...send, phone: entry });
        return { text: { bundle, entry, claimId }, state: 'sent', messageId, at };
      }),
    );
  }
  return found;
}

function answersOf(send: SendKeys, claim: string | undefined): AsyncGenerator<CarrierAnswers> {
  return queryAll<CarrierAnswers>({
    TableName: textsTable(),
    KeyConditionExpression: `bundle = :b${claim ? ' AND begins_with(entry, :claim)' : ''}`,
    ExpressionAttributeValues: {
      ':b': besideSend(send),
      ...(claim ? { ':claim': claim } : {}),
    },
    ConsistentRead: true,
  });
}
