import type { paths } from '../../../client/src/schema.d.ts';

type Answer = paths['/v1/operator/imports']['get']['responses']['200'];

/** An import that waits for an operator, whichever account it is of. */
export type Held = Answer['content']['application/json']['items'][number];
