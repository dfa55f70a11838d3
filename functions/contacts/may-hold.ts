import { holdsTooMuch } from '../../shared/rules/contact-limits.ts';
import type { Contact } from '../../shared/tables/phonebook/contacts.ts';
import { refused } from '../../shared/values/refused.ts';

/** Refuses `validation` for a contact that would exceed its size limits after the change. */
export function mayHold(next: Contact): void {
  const tooMuch = holdsTooMuch(next);
  if (!tooMuch) return;
  const { at, because } = tooMuch;
  throw refused('validation', `${at}: ${because}`, { errors: [{ at, message: because }] });
}
