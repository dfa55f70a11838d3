import { appendNote } from '../../tables/accounts/audit.ts';
import { emptyConversation } from '../../tables/conversations/conversation-marks.ts';
import { removeFromPhonebook } from '../empty-phonebook.ts';
import { excludeFromGroupSends } from '../forget-people.ts';
import { eraseNotes, eraseTexts } from './erase-words.ts';
import { stopWaiting } from './stop-waiting.ts';

/** How much of a person was there, and is erased. */
type Erased = {
  readonly contact: boolean;
  readonly texts: number;
  readonly notes: number;
  readonly scheduled: number;
};

/**
 * Erases what an account keeps about a person, except the proof that the law was kept (`kept`). The
 * audit log first records who asked for it and why; a restore reads there who must not come back.
 * Each step can be repeated, so the next call finishes one that was cut off.
 */
export async function eraseEverything(
  person: { readonly accountId: string; readonly phone: string },
  { who, why, at }: { who: string; why: string; at: Date },
): Promise<Erased> {
  const { accountId, phone } = person;
  await appendNote(accountId, {
    at: at.toISOString(),
    who,
    what: 'person.erased',
    why,
    details: { phone },
  });
  const decision = { rule: 'erased', because: 'What is kept of this person was erased.' };
  // First the texts that might still leave, then the words of past ones.
  const contact = await removeFromPhonebook(accountId, phone);
  const scheduled = await stopWaiting(person, decision);
  await excludeFromGroupSends([{ ...person, decision }]);
  const texts = await eraseTexts(person);
  const notes = await eraseNotes(person);
  await emptyConversation(person);
  return { contact, texts, notes, scheduled };
}

/**
 * What stays (47 CFR 64.1200(a)(10) and (d); 16 CFR 310.5: the burden of proof is the sender's).
 */
export const kept = [
  'The opt-out, if there is one, with the words that made it.',
  'The ledger of consents.',
  'Of each text: when it went, by which number, its state and the decision; not its words.',
  'The audit log.',
];
