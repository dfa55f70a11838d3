import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Problem } from '../../../client/src/problem.ts';
import { renewLines } from '../inbox/renew-lines.ts';
import { useSay } from '../parts/overlays/toasts.tsx';
import { useWordsOf } from '../parts/use-words-of.ts';
import { useSession } from '../session/session.tsx';
import { type Change, sendChange } from './send-change.ts';

/**
 * Changes a conversation, says the outcome, and reloads everything about it. A dialog shows by
 * itself why something was refused: what is said below it would not be seen.
 */
export function useChange(phone: string, version?: string, where: 'page' | 'dialog' = 'page') {
  const t = useTranslations('conversation');
  const session = useSession();
  const say = useSay();
  const wordsOf = useWordsOf();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) => sendChange(session.api, { phone, version }, change),
    onSuccess: (_, change) => say(t(`did.${change.verb}`)),
    onError: (error) => {
      if (where === 'page') say(wordsOf(error), error instanceof Problem ? error.page : undefined);
    },
    onSettled: () =>
      Promise.all([
        renewLines(queryClient, session, [phone]),
        ...['texts', 'scheduled', 'notes'].map((name) =>
          queryClient.invalidateQueries({ queryKey: [name, phone] }),
        ),
      ]),
  });
}
