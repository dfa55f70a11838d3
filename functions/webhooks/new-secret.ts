import { randomBytes } from 'node:crypto';
import { secretPrefix } from '../../shared/values/webhooks/sign-delivery.ts';

/** A random secret as Standard Webhooks defines it: 24 bytes. */
export function newSecret(): string {
  return secretPrefix + randomBytes(24).toString('base64');
}
