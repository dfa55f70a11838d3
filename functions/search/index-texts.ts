import { streamBatchWorker } from '../../shared/lambda/stream-worker.ts';
import { changeWords, type WordChange } from '../../shared/tables/search/search-words.ts';
import type { Conversation } from '../../shared/tables/texts/conversations.ts';
import { wordsOfText } from '../../shared/values/text/search-words.ts';

/**
 * A person texted, or got a one-to-one text: adds its words to the search index. It reads the inbox
 * line, which holds the last text, so group sends, the same words a thousand times, cost nothing.
 */
export const handler = streamBatchWorker<Conversation>(async (changes) => {
  await changeWords(
    changes.flatMap(({ before, after }): WordChange[] => {
      if (!after?.inboxAt || !after.lastBody) return [];
      if (before?.inboxAt === after.inboxAt && before.lastBody === after.lastBody) return [];
      const { accountId, phone, inboxAt: at, lastBody } = after;
      const expiresAtSeconds = Math.ceil(Date.parse(at) / 1000) + keptSeconds;
      const text = [...lastBody].slice(0, longestShown).join('');
      const found = { accountId, phone, of: 'text', at, text, expiresAtSeconds } as const;
      return [...wordsOfText(lastBody)].map((word) => ({ put: { ...found, word } }));
    }),
  );
  return [];
});

/** Half a year: older texts are rarely searched for. */
const keptSeconds = 180 * 24 * 60 * 60;
const longestShown = 160;
