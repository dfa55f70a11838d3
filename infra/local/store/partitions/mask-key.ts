import { createHash } from 'node:crypto';

const phoneLike = /\+?\d{7,}/g;

/** A key value that may be shown: what could be a phone number is replaced by a hash of it. */
export function maskKey(value: string): string {
  return value.replace(phoneLike, (digits) => {
    return `#${createHash('sha256').update(digits).digest('hex').slice(0, 8)}`;
  });
}
