import { streamBatchWorker } from '../../shared/lambda/stream-worker.ts';
import type { Contact } from '../../shared/tables/phonebook/contacts.ts';
import { changeWords, type WordChange } from '../../shared/tables/search/search-words.ts';
import { wordsOfContact } from '../../shared/values/text/search-words.ts';

/**
 * Contacts were written or removed: updates their words in the search index. What did not change is
 * not written: an import without news costs nothing here. A repeat writes the same rows.
 */
export const handler = streamBatchWorker<Contact>(async (changes) => {
  await changeWords(
    changes.flatMap(({ before, after }): WordChange[] => {
      const contact = after ?? before;
      if (!contact) return [];
      const { accountId, phone } = contact;
      const [were, are] = [before, after].map((one) => one && wordsOfContact(one));
      const word = (text: string) => ({ accountId, phone, word: text, of: 'contact' }) as const;
      const gone = [...(were ?? [])].filter((text) => !are?.has(text));
      const come = [...(are ?? [])].filter((text) => !were?.has(text));
      return [
        ...gone.map((text) => ({ remove: word(text) })),
        ...come.map((text) => ({ put: word(text) })),
      ];
    }),
  );
  return [];
});
