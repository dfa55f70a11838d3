import type { components } from '../../../client/src/schema.d.ts';

/** A person of the account, as the API answers them. */
export type Person = components['schemas']['Person'];
