import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { db, queryAll } from '../client/database.ts';
import { type Note, noteTexts } from './text-states.ts';
import { textsTable } from './texts.ts';

/**
 * The texts of one claim that the carrier took, in one row for all of them. Their own rows stay
 * `sending` until a delivery event brings each its word, mostly within seconds: one write a text is
 * saved. This row speaks for those no event ever comes for, and for a try that came twice.
 */
type CarrierAnswers = {
  /** Beside the bundle it belongs to, not in it: an audience is counted from its rows. */
  readonly bundle: string;
  readonly entry: string;
  readonly claimId: string;
  readonly at: string;
  readonly taken: readonly { readonly entry: string; readonly messageId: string }[];
};

type Sent = Extract<Note, { state: 'sent' }>;

const beside = (bundle: string) => `${bundle}#answers`;

/** Keeps what the carrier said of texts it took, all of one claim. */
export async function keepAnswers(notes: readonly Sent[]): Promise<void> {
  const [first] = notes;
  if (!first) return;
  const { text, at } = first;
  const { claimId = '' } = text;
  const row: CarrierAnswers = {
    bundle: beside(text.bundle),
    entry: `${claimId}#${text.entry}`,
    claimId,
    at,
    taken: notes.map((note) => ({ entry: note.text.entry, messageId: note.messageId })),
  };
  await db.send(new PutCommand({ TableName: textsTable(), Item: row }));
}

/**
 * Notes as `sent` what is still `sending` though the carrier took it: of the claims that begin so,
 * or of all. Answers which texts the carrier took.
 */
export async function noteByAnswers(
  bundle: string,
  want: { claim?: string; open: ReadonlySet<string> },
): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const { claimId, at, taken } of answersOf(bundle, want.claim)) {
    const open = taken.filter(({ entry }) => want.open.has(entry));
    for (const { entry } of open) found.add(entry);
    await noteTexts(
      open.map(({ entry, messageId }) => {
        return { text: { bundle, entry, claimId }, state: 'sent', messageId, at };
      }),
    );
  }
  return found;
}

function answersOf(bundle: string, claim: string | undefined): AsyncGenerator<CarrierAnswers> {
  return queryAll<CarrierAnswers>({
    TableName: textsTable(),
    KeyConditionExpression: `bundle = :b${claim ? ' AND begins_with(entry, :claim)' : ''}`,
    ExpressionAttributeValues: {
      ':b': beside(bundle),
      ...(claim ? { ':claim': claim } : {}),
    },
    ConsistentRead: true,
  });
}
