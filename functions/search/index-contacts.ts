import { streamBatchWorker } from '../../shared/lambda/stream-worker.ts';
import type { Contact } from '../../shared/tables/phonebook/contacts.ts';
import { changeWords, type WordChange } from '../../shared/tables/search/search-words.ts';
import { wordsOfContact } from '../../shared/values/text/search-words.ts';

/**
 * Contacts were written or removed: the words by which they are found follow. What did not change
 * is not written: an import that brings nothing new costs nothing here. The same change twice
 * writes the same rows.
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
