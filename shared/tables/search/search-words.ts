import { type BulkWrite, writeAll } from '../client/bulk-writes.ts';
import { queryPage, tableName } from '../client/database.ts';

/**
 * The search index of an account: a row for each word and person, written by the readers of the
 * streams of contacts and conversations. The first two letters are part of the partition key: no
 * key holds all of an account, and the beginning of a word is one query.
 */
type SearchWord = {
  readonly accountId: string;
  readonly word: string;
  readonly phone: string;
  /** The source of the word: the contact, or a text; for a text the last one, when and what. */
  readonly of: 'contact' | 'text';
  readonly at?: string;
  readonly text?: string;
  readonly expiresAtSeconds?: number;
};

type Row = Omit<SearchWord, 'accountId'> & { readonly place: string; readonly entry: string };

const table = /* @__PURE__ */ tableName('SEARCH_TABLE');

const placeOf = (accountId: string, word: string) =>
  `${accountId}#${[...word].slice(0, 2).join('')}`;

function keyOf({ accountId, word, of, phone }: SearchWord) {
  return { place: placeOf(accountId, word), entry: `${word}#${of}#${phone}` };
}

export type WordChange = { readonly put: SearchWord } | { readonly remove: SearchWord };

/** Writes changes in their order: of several for one word of one person the last one counts. */
export async function changeWords(changes: readonly WordChange[]): Promise<void> {
  const last = new Map<string, BulkWrite>();
  for (const change of changes) {
    const word = 'put' in change ? change.put : change.remove;
    const key = keyOf(word);
    const { accountId: _, ...row } = word;
    const write =
      'put' in change
        ? { PutRequest: { Item: { ...row, ...key } } }
        : { DeleteRequest: { Key: key } };
    last.set(`${key.place}#${key.entry}`, write);
  }
  await writeAll(table(), [...last.values()]);
}

/** Who is found by a word's beginning; `complete` is false when there are more than `most`. */
export async function findWords(
  accountId: string,
  beginning: string,
  most: number,
): Promise<{ words: Row[]; complete: boolean }> {
  const page = await queryPage<Row>({
    TableName: table(),
    KeyConditionExpression: 'place = :place AND begins_with(entry, :word)',
    ExpressionAttributeValues: { ':place': placeOf(accountId, beginning), ':word': beginning },
    Limit: most,
  });
  return { words: page.items, complete: page.next === undefined };
}
