import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { components } from '../../../client/src/schema.d.ts';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';

/** A business as operators see it. */
export type Account = components['schemas']['OperatorAccount'];
export type AccountStatus = Account['status'];

/** Accounts, newest first within a status, page by page; those of a status or that words find. */
export function useAccounts(wanted: { status?: AccountStatus; q?: string }) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['accounts', wanted],
    queryFn: ({ pageParam: cursor }) => {
      const query = { ...wanted, ...(cursor && { cursor }) };
      return answered(api.GET('/v1/operator/accounts', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // Operators have no events that say when something is new.
    refetchInterval: 30_000,
  });
}

/** One account, with what holds its numbers back at the carrier. */
export function useAccount(accountId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['operator-account', accountId],
    queryFn: () =>
      answered(api.GET('/v1/operator/accounts/{accountId}', { params: { path: { accountId } } })),
  });
}
