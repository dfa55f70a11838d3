import { Phone } from '../../shared/lambda/shapes.ts';
import type { PhoneNumber } from '../../shared/values/phone-number.ts';
import { refused } from '../../shared/values/refused.ts';

/** The phone in a path. Anything that is no phone number is a conversation that does not exist. */
export function phoneOf(given: string | undefined): PhoneNumber {
  const parsed = Phone.safeParse(given ?? '');
  if (parsed.success) return parsed.data;
  throw refused('not-found', `There is no conversation with "${given}": it is no phone number.`);
}
