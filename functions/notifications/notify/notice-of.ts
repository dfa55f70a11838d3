import type { NewTextToNotify } from '../../../shared/queues/notifications.ts';
import { findContact } from '../../../shared/tables/phonebook/contacts.ts';
import { bundleOfPhone } from '../../../shared/tables/texts/text-keys.ts';
import { findText } from '../../../shared/tables/texts/texts.ts';

/** A push service takes 4,096 bytes in all, and a lock screen shows two lines. */
const mostLetters = 240;

/**
 * What a browser shows of a text: who wrote, the beginning of what, and where it is. Undefined for
 * a text that is not there any more.
 */
export async function noticeOf({ accountId, phone, textId, at }: NewTextToNotify) {
  const [text, contact] = await Promise.all([
    findText(bundleOfPhone(accountId, phone), textId),
    findContact(accountId, phone),
  ]);
  if (!text) return undefined;
  const { firstName = '', lastName = '' } = contact ?? {};
  const name = `${firstName} ${lastName}`.trim();
  return { title: name || phone, body: beginningOf(text.body), phone, textId, at };
}

/** By whole characters: half of one could not be shown. */
function beginningOf(body: string): string {
  const letters = [...body];
  if (letters.length <= mostLetters) return body;
  return `${letters.slice(0, mostLetters).join('')}…`;
}
