import * as z from 'zod/mini';
import { named } from '../../../shared/lambda/shapes.ts';
import { namePeople, Who } from '../../../shared/people/who.ts';
import type { ConversationNote } from '../../../shared/tables/conversations/notes.ts';

export const NoteAnswer = z.object({
  id: z.string(),
  body: z.string(),
  author: Who,
  at: z.iso.datetime(),
});
named('Note', NoteAnswer);

/** Notes as the API shows them, with the names of who wrote them. */
export async function noteAnswers(accountId: string, notes: readonly ConversationNote[]) {
  const who = await namePeople(
    accountId,
    notes.map(({ author }) => author),
  );
  return notes.map(({ entry, body, author, createdAt }) => {
    return { id: entry, body, author: who(author), at: createdAt };
  });
}
