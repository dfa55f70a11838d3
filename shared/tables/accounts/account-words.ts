import type { Step } from '../client/conditional-writes.ts';
import { type Page, queryPage, type Row, tableName } from '../client/database.ts';
import { getMany } from '../client/get-many.ts';
import type { Account } from './accounts.ts';

const table = /* @__PURE__ */ tableName('ACCOUNT_WORDS_TABLE');
const accounts = /* @__PURE__ */ tableName('ACCOUNTS_TABLE');

/** A word of an account, found by its beginning. */
type AccountWord = { readonly begins: string; readonly entry: string; readonly accountId: string };

/** The shortest searchable beginning; it is the key. */
const shortest = 2;
const longest = 40;
const mostWords = 40;

/**
 * The writes that make an account findable: a small row for each word of its name, website and
 * contact, in the transaction that opens it. None of these is changed later.
 */
export function wordSteps(account: Account): Step<never>[] {
  const { accountId } = account;
  return findable(account).map((word) => {
    const Item: AccountWord = {
      begins: word.slice(0, shortest),
      entry: entryOf(word, account),
      accountId,
    };
    return { write: { Put: { TableName: table(), Item } } };
  });
}

/**
 * A page of the accounts that have a word with each of these beginnings; in order of the longest.
 * It reads a row for each account with such a word and the accounts themselves, so its cost depends
 * on the answer, not on the number of accounts. Rows that do not match make a page shorter.
 */
export async function accountsWithWords(
  asked: readonly string[],
  page: { limit: number; from: Row | undefined },
): Promise<Page<Account>> {
  const [word = ''] = asked.toSorted((one, other) => other.length - one.length);
  const found = await queryPage<AccountWord>({
    TableName: table(),
    KeyConditionExpression: 'begins = :b AND begins_with(entry, :w)',
    ExpressionAttributeValues: { ':b': word.slice(0, shortest), ':w': word.slice(0, longest) },
    Limit: page.limit,
    ExclusiveStartKey: page.from,
  });
  const entries = new Set(found.items.map(({ entry }) => entry));
  const keys = [...new Set(found.items.map(({ accountId }) => accountId))];
  const rows = await getMany<Account>(
    accounts(),
    keys.map((accountId) => ({ accountId })),
    { consistent: true },
  );
  return {
    items: rows.filter((account) => fits(account, { asked, word, entries })),
    next: found.next,
  };
}

/** If an account has several words with this beginning, the first answers: it is listed once. */
function fits(
  account: Account,
  { asked, word, entries }: { asked: readonly string[]; word: string; entries: Set<string> },
): boolean {
  const words = findable(account).toSorted();
  const first = words.find((one) => one.startsWith(word.slice(0, longest)));
  const hasAll = asked.every((one) => words.some((has) => has.startsWith(one.slice(0, longest))));
  return hasAll && first !== undefined && entries.has(entryOf(first, account));
}

const entryOf = (word: string, { accountId }: Account) => `${word}#${accountId}`;

function findable({ name, website, contact }: Account): string[] {
  return wordsOf(name, website.replace(/^https?:/, ''), contact.name, contact.email)
    .filter((word) => word.length >= shortest)
    .map((word) => word.slice(0, longest))
    .slice(0, mostWords);
}

/**
 * The words of some texts in the form in which a search compares them: lower case, no accents, each
 * once.
 */
export function wordsOf(...texts: readonly string[]): string[] {
  const plain = texts.join(' ').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])];
}
