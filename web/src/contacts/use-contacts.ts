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

export const bases = ['express', 'relationship'] as const;
export const mays = ['service', 'marketing', 'nothing', 'paused'] as const;
type Basis = (typeof bases)[number];
type May = (typeof mays)[number];
export const isBasis = (word: string): word is Basis => bases.some((one) => one === word);
export const isMay = (word: string): word is May => mays.some((one) => one === word);

/**
 * What is looked for: the beginning of a number or of names, a group or saved filter, the kind of
 * consent, what they may get today. Empty or missing: whatever it is.
 */
export type Wanted = {
  readonly q: string;
  readonly group: string;
  readonly consent?: Basis;
  readonly may?: May;
};

function askedFor({ q, group, consent, may }: Wanted) {
  return {
    ...(q && { q }),
    ...(group && { group }),
    ...(consent && { consent }),
    ...(may && { may }),
  };
}

/** The phonebook as far as it was read. A page may be short although more follow. */
export function useContacts(wanted: Wanted) {
  const api = useApi();
  const asked = askedFor(wanted);
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
export function useContactCount(wanted: Wanted) {
  const api = useApi();
  const asked = askedFor(wanted);
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
