import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { components } from '../../../client/src/schema.d.ts';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';
import { type BoxName, boxes } from './boxes.ts';

export type Conversation = components['schemas']['Conversation'];

const perPage = 100;

/** The conversations of a box, or those in it that `q` finds; more pages as they are asked for. */
export function useConversations(box: BoxName, q: string) {
  const api = useApi();
  const list = useInfiniteQuery({
    queryKey: ['conversations', 'list', box, q],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: cursor }) => {
      const query = {
        ...boxes[box].query,
        limit: perPage,
        ...(q && { q }),
        ...(cursor && { cursor }),
      };
      return answered(api.GET('/v1/conversations', { params: { query } }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const items: readonly Conversation[] = list.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...list, items };
}
