import { useQuery } from '@tanstack/react-query';
import type { components } from '../../../client/src/schema.d.ts';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';

/** An import as the API shows it. */
export type Import = components['schemas']['Import'];

/** Events say when an import has progressed; without them the page polls. */
const askEveryMs = 2_000;

/** One import, followed while it moves. */
export function useImport(id: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ['imports', id],
    enabled: id !== undefined,
    queryFn: () =>
      answered(api.GET('/v1/imports/{importId}', { params: { path: { importId: id ?? '' } } })),
    refetchInterval: ({ state: { data } }) => (data && isOnItsWay(data) ? askEveryMs : false),
  });
}

/** True while it is still in progress. */
export function isOnItsWay({ status, problem }: Import): boolean {
  return status === 'running' || (status === 'awaiting-upload' && problem === undefined);
}
