import type { components } from '../../../../client/src/schema.d.ts';

/** What a group send would do, as the API answers it. */
export type Preview = components['schemas']['Preview'];
