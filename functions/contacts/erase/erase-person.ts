import * as z from 'zod/mini';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { phoneIn } from '../../../shared/lambda/input.ts';
import { words } from '../../../shared/lambda/shapes.ts';
import { removeFromPhonebook } from '../../../shared/people/empty-phonebook.ts';
import { excludeFromGroupSends } from '../../../shared/people/forget-people.ts';
import { appendNote } from '../../../shared/tables/accounts/audit.ts';
import { emptyConversation } from '../../../shared/tables/conversations/conversation-marks.ts';
import { owners } from '../../../shared/values/people/roles.ts';
import { eraseNotes, eraseTexts } from './erase-words.ts';
import { stopWaiting } from './stop-waiting.ts';

/**
 * Erases what is kept about a person, except the proof that the law was kept: the opt-out, the
 * ledger of consents, and for each text that it was sent, when and by which decision (47 CFR
 * 64.1200(a)(10) and (d); 16 CFR 310.5: the burden of proof is the sender's). The audit log first
 * records who asked for it and why. Each step can be repeated, so the next call finishes one that
 * was cut off.
 */
export const erasePerson = endpoint({
  method: 'POST',
  path: '/v1/contacts/{phone}/erase',
  roles: owners,
  summary: 'Erases a person, except what the law requires to keep: the opt-out and the proof',
  body: z.strictObject({ reason: words(500) }),
  answer: z.object({
    phone: z.string(),
    erased: z.object({
      contact: z.boolean(),
      texts: z.number(),
      notes: z.number(),
      scheduled: z.number(),
    }),
    kept: z.array(z.string()),
  }),
}).handler(async (call) => {
  const { accountId, user, body, at } = call;
  const person = { accountId, phone: phoneIn(call.path) };
  await appendNote(accountId, {
    at: at.toISOString(),
    who: user,
    what: 'person.erased',
    why: body.reason,
    details: { phone: person.phone },
  });
  const decision = { rule: 'erased', because: 'What is kept of this person was erased.' };
  // First the texts that might still leave, then the words of past ones.
  const contact = await removeFromPhonebook(accountId, person.phone);
  const scheduled = await stopWaiting(person, decision);
  await excludeFromGroupSends([{ ...person, decision }]);
  const texts = await eraseTexts(person);
  const notes = await eraseNotes(person);
  await emptyConversation(person);
  return { body: { phone: person.phone, erased: { contact, texts, notes, scheduled }, kept } };
});

const kept = [
  'The opt-out, if there is one, with the words that made it.',
  'The ledger of consents.',
  'Of each text: when it went, by which number, its state and the decision; not its words.',
  'The audit log.',
];
