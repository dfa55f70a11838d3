import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Messenger } from '../../../client/src/messenger.ts';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';
import { type BoxName, boxes } from './boxes.ts';
import type { Conversation, ConversationPage } from './conversation-page.ts';

const perPage = 100;

/** The query of a box, or of those in it that `q` finds. */
export function conversationsQuery(api: Messenger, box: BoxName, q: string) {
  return infiniteQueryOptions({
    queryKey: ['conversations', 'list', box, q],
    initialPageParam: '',
    queryFn: ({ pageParam: cursor }) => {
      const query = {
        ...boxes[box].query,
        limit: perPage,
        ...(q && { q }),
        ...(cursor && { cursor }),
      };
      return answered(api.GET('/v1/conversations', { params: { query } }));
    },
    getNextPageParam: ({ nextCursor }: ConversationPage) => nextCursor,
  });
}

/** The conversations of a box, or those in it that `q` finds; more pages as they are asked for. */
export function useConversations(box: BoxName, q: string) {
  const api = useApi();
  const list = useInfiniteQuery({
    ...conversationsQuery(api, box, q),
    placeholderData: keepPreviousData,
  });
  const { data } = list;
  const items: readonly Conversation[] = useMemo(
    () => data?.pages.flatMap((page) => page.items) ?? [],
    [data],
  );
  return { ...list, items };
}
