import * as z from 'zod/mini';
import { type Keep, makeOnce } from '../../../shared/access/idempotent-replay.ts';
import { type Call, endpoint } from '../../../shared/lambda/endpoint.ts';
import { words } from '../../../shared/lambda/shapes.ts';
import {
  addNote as add,
  type ConversationNote,
  findNote,
} from '../../../shared/tables/conversations/notes.ts';
import { findContact } from '../../../shared/tables/phonebook/contacts.ts';
import { findConversation } from '../../../shared/tables/texts/conversations.ts';
import { bundleOfPhone } from '../../../shared/tables/texts/text-keys.ts';
import { newId } from '../../../shared/values/ids.ts';
import { writers } from '../../../shared/values/people/roles.ts';
import { refused } from '../../../shared/values/refused.ts';
import { phoneOf } from '../phone-of.ts';
import { NoteAnswer, noteAnswers } from './note-answer.ts';

const NewNote = z.strictObject({ body: words(2000) });

/** Adds a note for the others in the account; it is never sent. */
export const addNote = endpoint({
  method: 'POST',
  path: '/v1/conversations/{phone}/note',
  roles: writers,
  summary: 'Note something about a conversation for other people of the account; it is never sent',
  body: NewNote,
  status: 201,
  answer: NoteAnswer,
  refuses: ['not-found'],
}).handler(async (call) => {
  const phone = phoneOf(call.path.phone);
  const bundle = bundleOfPhone(call.accountId, phone);
  const note = await makeOnce(call, {
    again: ({ id }) => noteOf(bundle, id),
    first: (keep) => write(call, phone, keep),
  });
  const [body] = await noteAnswers(call.accountId, [note]);
  return { body };
});

async function noteOf(bundle: string, entry: string): Promise<ConversationNote> {
  const note = await findNote(bundle, entry);
  if (note) return note;
  throw new Error('The note that was taken is not there.');
}

async function write(
  { accountId, personId, at, body }: Call<z.infer<typeof NewNote>, unknown>,
  phone: string,
  keep: Keep,
): Promise<ConversationNote | 'taken'> {
  const [conversation, contact] = await Promise.all([
    findConversation(accountId, phone),
    findContact(accountId, phone),
  ]);
  if (!conversation && !contact) {
    throw refused('not-found', `There is no conversation with ${phone}, nor such a contact.`);
  }
  const note: ConversationNote = {
    bundle: bundleOfPhone(accountId, phone),
    entry: newId('nt', at),
    accountId,
    phone,
    body: body.body,
    author: personId,
    createdAt: at.toISOString(),
  };
  const outcome = await add(note, keep({ id: note.entry }));
  return outcome === 'done' ? note : outcome;
}
