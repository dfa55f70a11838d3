import { cursorOf, keyOf } from '../../../shared/lambda/cursor.ts';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { Paging, pageOf } from '../../../shared/lambda/shapes.ts';
import { notePage } from '../../../shared/tables/conversations/notes.ts';
import { bundleOfPhone } from '../../../shared/tables/texts/text-keys.ts';
import { readers } from '../../../shared/values/people/roles.ts';
import { phoneOf } from '../phone-of.ts';
import { NoteAnswer, noteAnswers } from './note-answer.ts';

/** The notes of the account about a conversation, newest first. */
export const listNotes = endpoint({
  method: 'GET',
  path: '/v1/conversations/{phone}/notes',
  roles: readers,
  summary: 'Notes between people about a conversation, newest first; they are never sent',
  query: Paging,
  answer: pageOf(NoteAnswer),
  refuses: ['not-found'],
}).handler(async ({ accountId, path, query }) => {
  const phone = phoneOf(path.phone);
  const from = keyOf(query.cursor, { bundle: bundleOfPhone(accountId, phone) });
  const page = await notePage({ accountId, phone }, { limit: query.limit, from });
  const items = await noteAnswers(accountId, page.items);
  return { body: { items, nextCursor: cursorOf(page.next, 'bundle') } };
});
