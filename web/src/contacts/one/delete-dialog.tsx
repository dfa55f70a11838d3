import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { ConfirmDialog } from '../../parts/overlays/confirm-dialog.tsx';
import { useSay } from '../../parts/overlays/toasts.tsx';
import { nameOf } from '../../parts/phone-number.ts';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import type { WholeContact } from '../use-contacts.ts';

/** Removes a person from the phonebook after a confirmation. */
export function DeleteDialog({ person, onClose }: { person: WholeContact; onClose: () => void }) {
  const t = useTranslations('contacts');
  const api = useApi();
  const say = useSay();
  const queryClient = useQueryClient();
  const [, navigate] = useLocation();
  const { phone } = person;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => answered(api.DELETE('/v1/contacts/{phone}', { params: { path: { phone } } })),
    onSuccess: () => {
      navigate('/contacts');
      queryClient.removeQueries({ queryKey: ['contacts', 'one', phone] });
      void queryClient.invalidateQueries({ queryKey: ['contacts'] });
      say(t('deleted', { name: nameOf(person) }));
    },
  });
  return (
    <ConfirmDialog
      title={t('deleteTitle', { name: nameOf(person) })}
      keep={t('keep')}
      act={t('deleteNow')}
      isBusy={isPending}
      error={error}
      onConfirm={() => mutate()}
      onClose={onClose}
    >
      {t('deleteMeans')}
    </ConfirmDialog>
  );
}
