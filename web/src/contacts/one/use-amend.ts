import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { paths } from '../../../../client/src/schema.d.ts';
import { useSay } from '../../parts/overlays/toasts.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import type { WholeContact } from '../use-contacts.ts';

type Change = NonNullable<
  paths['/v1/contacts/{phone}']['patch']['requestBody']
>['content']['application/json'];

/** Changes a person, unless somebody else did since they were read. */
export function useAmend({ phone, version }: WholeContact, onDone: () => void) {
  const t = useTranslations('contacts');
  const api = useApi();
  const say = useSay();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Change) => {
      const params = { path: { phone }, header: { 'If-Match': `"${version}"` } };
      return answered(api.PATCH('/v1/contacts/{phone}', { params, body }));
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['contacts'] });
      say(t('saved'));
      onDone();
    },
  });
}
