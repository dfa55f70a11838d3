import type { QueryClient } from '@tanstack/react-query';
import type { Messenger } from '../../../client/src/messenger.ts';
import { isBoxName } from './boxes.ts';
import { conversationsQuery } from './use-conversations.ts';

/**
 * Asks for the list that the address names while we still ask who is signed in: one round trip in
 * place of two. What fails is asked again, and told, by the page itself.
 */
export function readInboxAhead(queryClient: QueryClient, api: Messenger, address: string): void {
  const [, page = '', box = ''] = address.split('/');
  if (page !== '' && page !== 'inbox') return;
  const query = conversationsQuery(api, isBoxName(box) ? box : 'all', '');
  void queryClient.prefetchInfiniteQuery(query);
}
