import { useQuery } from '@tanstack/react-query';
import type { components } from '../../../../client/src/schema.d.ts';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';

export type Template = components['schemas']['Template'];

/** The account's own templates, then those that every account has; read when they are wanted. */
export function useTemplates(isWanted: boolean): readonly Template[] | undefined {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['templates', 'all'],
    enabled: isWanted,
    queryFn: async () => {
      const read = (query: { readyMade?: 'true' }) =>
        answered(api.GET('/v1/templates', { params: { query: { limit: 200, ...query } } }));
      const [own, readyMade] = await Promise.all([read({}), read({ readyMade: 'true' })]);
      return [...own.items, ...readyMade.items];
    },
  });
  return data;
}

/** The templates whose name or words have what was typed after the `/`. */
export function matching(templates: readonly Template[], typed: string): readonly Template[] {
  const wanted = typed.toLowerCase();
  return templates.filter(({ name, text }) => `${name} ${text}`.toLowerCase().includes(wanted));
}
