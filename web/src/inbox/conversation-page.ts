import type { components, paths } from '../../../client/src/schema.d.ts';

export type Conversation = components['schemas']['Conversation'];

type Listed = paths['/v1/conversations']['get']['responses']['200'];

/** A page of the inbox, as the API answers it. */
export type ConversationPage = Listed['content']['application/json'];
