import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import type { AccountEvent } from '../../../client/src/events.ts';
import { useSay } from '../parts/overlays/toasts.tsx';
import { nameOf } from '../parts/phone-number.ts';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';
import { useAccountEvents } from './live-updates.tsx';

/** Says who wrote, politely, unless their conversation is open: its own thread says so then. */
export function NewTexts() {
  const t = useTranslations('inbox');
  const api = useApi();
  const say = useSay();
  const queryClient = useQueryClient();
  const [location] = useLocation();
  const onEvent = useCallback(
    async (event: AccountEvent) => {
      if (event.type !== 'text.received') return;
      const { phone } = event;
      if (location.endsWith(phone.replace('+', ''))) return;
      const conversation = await queryClient.fetchQuery({
        queryKey: ['conversation', phone],
        queryFn: () =>
          answered(api.GET('/v1/conversations/{phone}', { params: { path: { phone } } })),
      });
      say(t('wrote', { name: nameOf(conversation), words: conversation.lastText ?? '' }));
    },
    [api, location, queryClient, say, t],
  );
  useAccountEvents(onEvent);
  return null;
}
