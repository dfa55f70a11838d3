import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { components, paths } from '../../../client/src/schema.d.ts';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';

export type Text = components['schemas']['Text'];
export type Note = components['schemas']['Note'];
type Whole = paths['/v1/conversations/{phone}']['get']['responses']['200'];
export type WholeConversation = Whole['content']['application/json'];
type Waiting = paths['/v1/conversations/{phone}/scheduled']['get']['responses']['200'];
type ScheduledText = Waiting['content']['application/json']['items'][number];

/** Who it is, what may be sent now and why, and what a writer must know. */
export function useConversation(phone: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['conversation', phone],
    // What may be sent now changes with the hours alone.
    refetchInterval: 60_000,
    queryFn: () => answered(api.GET('/v1/conversations/{phone}', { params: { path: { phone } } })),
  });
}

/** The texts, newest first; older pages as they are asked for. */
export function useTexts(phone: string) {
  const api = useApi();
  const list = useInfiniteQuery({
    queryKey: ['texts', phone],
    initialPageParam: '',
    queryFn: ({ pageParam: cursor }) => {
      const params = { path: { phone }, query: cursor ? { cursor } : {} };
      return answered(api.GET('/v1/conversations/{phone}/texts', { params }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const texts: readonly Text[] = list.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...list, texts };
}

/** The last notes of the others about this person. */
export function useNotes(phone: string): readonly Note[] {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['notes', phone],
    queryFn: () =>
      answered(api.GET('/v1/conversations/{phone}/notes', { params: { path: { phone } } })),
  });
  return data?.items ?? [];
}

/** What waits for its time, soonest first, each with whether it would leave. */
export function useScheduled(phone: string): readonly ScheduledText[] {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['scheduled', phone],
    queryFn: () =>
      answered(api.GET('/v1/conversations/{phone}/scheduled', { params: { path: { phone } } })),
  });
  return data?.items ?? [];
}
