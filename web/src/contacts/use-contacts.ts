import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { paths } from '../../../client/src/schema.d.ts';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';

type Answers<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Answer } } } };
}
  ? Answer
  : never;

/** A contact of the list. */
export type Contact = Answers<'/v1/contacts'>['items'][number];
/** One person, with what may be sent to them. */
export type WholeContact = Answers<'/v1/contacts/{phone}'>;

/** What is looked for: the beginning of a number or of names, and a group or saved filter. */
export type Wanted = { readonly q: string; readonly group: string };

/** The phonebook as far as it was read. A page may be short although more follow. */
export function useContacts({ q, group }: Wanted) {
  const api = useApi();
  const asked = { ...(q && { q }), ...(group && { group }) };
  return useInfiniteQuery({
    queryKey: ['contacts', 'found', asked],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { ...asked, limit: 200, ...(pageParam && { cursor: pageParam }) };
      return answered(api.GET('/v1/contacts', { params: { query } }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });
}

/** How many the search finds; if not exact, there are more than counted. */
export function useContactCount({ q, group }: Wanted) {
  const api = useApi();
  const asked = { ...(q && { q }), ...(group && { group }) };
  return useQuery({
    queryKey: ['contacts', 'count', asked],
    queryFn: async () => {
      const query = { ...asked, limit: 1, count: 'true' as const };
      const { count } = await answered(api.GET('/v1/contacts', { params: { query } }));
      return count;
    },
  });
}

/** One person of the phonebook. */
export function useContact(phone: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['contacts', 'one', phone],
    queryFn: () => answered(api.GET('/v1/contacts/{phone}', { params: { path: { phone } } })),
  });
}
