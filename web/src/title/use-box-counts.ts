import { useQuery } from '@tanstack/react-query';
import { answered } from '../session/answered.ts';
import { useSession } from '../session/session.tsx';

/** How many conversations each box of the inbox has; updated by the account's events. */
export function useBoxCounts() {
  const { api, me } = useSession();
  const { data } = useQuery({
    queryKey: ['conversations', 'counts'],
    enabled: me.role !== 'operator',
    queryFn: () =>
      answered(api.GET('/v1/conversations', { params: { query: { count: 'true', limit: 1 } } })),
  });
  return data?.counts;
}
