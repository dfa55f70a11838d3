import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useSay } from '../parts/overlays/toasts.tsx';
import { useWordsOf } from '../parts/use-words-of.ts';
import { useApi } from '../session/session.tsx';
import { type Change, sendChange } from './send-change.ts';

/** Changes a conversation, says the outcome, and reloads everything about it. */
export function useChange(phone: string, version?: string) {
  const t = useTranslations('conversation');
  const api = useApi();
  const say = useSay();
  const wordsOf = useWordsOf();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) => sendChange(api, { phone, version }, change),
    onSuccess: (_, change) => say(t(`did.${change.verb}`)),
    onError: (error) => say(wordsOf(error)),
    onSettled: () =>
      Promise.all(
        ['conversations', 'conversation', 'texts', 'scheduled', 'notes'].map((name) =>
          queryClient.invalidateQueries({
            queryKey: name === 'conversations' ? [name] : [name, phone],
          }),
        ),
      ),
  });
}
