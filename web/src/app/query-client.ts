import { QueryClient } from '@tanstack/react-query';

/**
 * What was read stays good until an event of the account says otherwise; operators, who have no
 * such events, read again when they come back to the window. The client retries by itself.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
