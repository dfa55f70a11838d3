import type { components } from '../../../client/src/schema.d.ts';

/** Somebody of the account, as the API tells of them. */
export type Person = components['schemas']['Person'];
