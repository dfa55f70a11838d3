import type { paths } from '../../../client/src/schema.d.ts';

type Answer = paths['/v1/operator/imports']['get']['responses']['200'];

/** An import of any account that waits for an operator. */
export type Held = Answer['content']['application/json']['items'][number];
