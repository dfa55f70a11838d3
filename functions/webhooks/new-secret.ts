import { randomBytes } from 'node:crypto';
import { secretPrefix } from '../../shared/values/webhooks/sign-delivery.ts';

/** A secret that nobody can guess, as Standard Webhooks writes it: 24 bytes by chance. */
export function newSecret(): string {
  return secretPrefix + randomBytes(24).toString('base64');
}
