import * as z from 'zod/mini';
import type { SenderNumber } from '../values/origination-number.ts';
import type { PhoneNumber } from '../values/phone-number.ts';

/**
 * A person's phone in a message of a queue. It was read and checked where it first came in, and it
 * may be a short code, so only its kind is named here.
 */
export const MessagePhone = z.custom<PhoneNumber>(isText);

/** One of our numbers in a message of a queue; see `MessagePhone`. */
export const MessageNumber = z.custom<SenderNumber>(isText);

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
