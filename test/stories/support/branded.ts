import {
  parseOriginationNumber,
  type SenderNumber,
} from '../../../shared/values/origination-number.ts';
import { isPhoneNumber, type PhoneNumber } from '../../../shared/values/phone-number.ts';

/** The phone of a person of a story; throws for anything that is none. */
export function asPhone(text: string | undefined): PhoneNumber {
  if (isPhoneNumber(text)) return text;
  throw new Error(`${text} is no phone number.`);
}

/** The number of an account of a story; throws for anything that is none. */
export function asSender(text: string): SenderNumber {
  const parsed = parseOriginationNumber(text);
  if (parsed.ok) return parsed.phoneNumber;
  throw new Error(`${text} is no number that texts come from.`);
}
