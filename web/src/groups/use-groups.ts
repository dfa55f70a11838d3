import { useQuery } from '@tanstack/react-query';
import { itemsOf } from '../../../client/src/pages.ts';
import type { components } from '../../../client/src/schema.d.ts';
import { useApi } from '../session/session.tsx';

/** A group as the API shows it; with a `filter` it is a saved filter. */
export type Group = components['schemas']['Group'];

/** All groups of the account, by name. */
export function useGroups() {
  const api = useApi();
  return useQuery({
    queryKey: ['groups', 'all'],
    queryFn: async () => {
      const pages = itemsOf<Group>((cursor) => {
        const query = { limit: 200, ...(cursor !== undefined && { cursor }) };
        return api.GET('/v1/groups', { params: { query } });
      });
      const groups: Group[] = [];
      for await (const group of pages) groups.push(group);
      return groups.sort((one, other) => one.name.localeCompare(other.name));
    },
  });
}

/** True for a group that people are put into by hand. */
export function isByHand({ filter }: Group): boolean {
  return filter === undefined;
}
