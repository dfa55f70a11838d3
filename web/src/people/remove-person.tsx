import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '../parts/overlays/confirm-dialog.tsx';
import { useSay } from '../parts/overlays/toasts.tsx';
import { answered } from '../session/answered.ts';
import { useApi, useSession } from '../session/session.tsx';
import type { Person } from './person.ts';

/** Asks before somebody is removed. */
export function RemovePerson({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useTranslations('people');
  const { me } = useSession();
  const remove = useRemove(person, onClose);
  const { name } = person;
  return (
    <ConfirmDialog
      title={t('removeTitle', { name })}
      keep={t('keep')}
      act={t('removeIt')}
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      {person.id === me.id ? t('removeYou') : t('removeMore')}
    </ConfirmDialog>
  );
}

function useRemove({ id, name, version }: Person, onClose: () => void) {
  const t = useTranslations('people');
  const api = useApi();
  const say = useSay();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => {
      const params = { path: { personId: id }, header: { 'If-Match': `"${version}"` } };
      return answered(api.DELETE('/v1/people/{personId}', { params }));
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['people'] });
      say(t('removed', { name }));
      onClose();
    },
  });
}
