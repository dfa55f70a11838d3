import type { Row } from '../../tables/client/database.ts';
import { notePage, removeNotes } from '../../tables/conversations/notes.ts';
import { groupSendIdsSince } from '../../tables/group-sends/group-send-lists.ts';
import { changeWords } from '../../tables/search/search-words.ts';
import { bundleOf, bundleOfPhone } from '../../tables/texts/text-keys.ts';
import { textsOfPerson } from '../../tables/texts/text-lists.ts';
import { erasedWords, eraseWords, type Text, textsByKey } from '../../tables/texts/texts.ts';
import { wordsOfText } from '../../values/text/search-words.ts';

type Person = { readonly accountId: string; readonly phone: string };

const atOnce = 100;
/** Earlier than any group send; the store takes no empty key. */
const theBeginning = '1970-01-01T00:00:00.000Z';

/** Removes the words of every text to and from a person; answers how many texts there were. */
export async function eraseTexts(person: Person): Promise<number> {
  let erased = 0;
  let some: Text[] = [];
  const erase = async () => {
    erased += some.length;
    await eraseSome(person, some);
    some = [];
  };
  for await (const text of everyText(person)) {
    if (text.body !== erasedWords && some.push(text) >= atOnce) await erase();
  }
  await erase();
  return erased;
}

/** The search index of these texts goes first: a later try could not compute its words any more. */
async function eraseSome({ accountId, phone }: Person, texts: readonly Text[]): Promise<void> {
  const found = new Set(texts.flatMap(({ body }) => [...wordsOfText(body)]));
  const word = (text: string) => ({ accountId, phone, word: text, of: 'text' }) as const;
  await changeWords([...found].map((text) => ({ remove: word(text) })));
  await eraseWords(texts);
}

/** Those of the conversation, then the one in each group send of the account. */
async function* everyText({ accountId, phone }: Person): AsyncGenerator<Text> {
  yield* textsOfPerson(bundleOfPhone(accountId, phone));
  const sends = await groupSendIdsSince(accountId, theBeginning);
  for (let n = 0; n < sends.length; n += atOnce) {
    const keys = sends.slice(n, n + atOnce).map((groupSendId) => {
      return { bundle: bundleOf({ accountId, groupSendId, phone }), entry: phone };
    });
    yield* await textsByKey(keys);
  }
}

/** Removes the account's notes about a person; answers how many there were. */
export async function eraseNotes(person: Person): Promise<number> {
  let removed = 0;
  let from: Row | undefined;
  do {
    const page = await notePage(person, { limit: atOnce, from });
    await removeNotes(page.items);
    removed += page.items.length;
    from = page.next;
  } while (from);
  return removed;
}
