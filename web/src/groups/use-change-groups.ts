import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Messenger } from '../../../client/src/messenger.ts';
import { useSay } from '../parts/overlays/toasts.tsx';
import { useApi } from '../session/session.tsx';

/** Changes groups or who is in them; everything that shows them is read again, and `said` is called. */
export function useChangeGroups<Given, Answer = unknown>(
  change: (api: Messenger, given: Given) => Promise<Answer>,
  said: string,
) {
  const api = useApi();
  const say = useSay();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (given: Given) => change(api, given),
    onSuccess: async () => {
      const names = ['groups', 'contacts'];
      await Promise.all(names.map((name) => queryClient.invalidateQueries({ queryKey: [name] })));
      say(said);
    },
  });
}
