import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { ConfirmDialog } from '../parts/overlays/confirm-dialog.tsx';
import { useChangeGroups } from './use-change-groups.ts';
import type { Group } from './use-groups.ts';

/** Deletes a group once that was confirmed; its people stay in the phonebook. */
export function DeleteGroupDialog({ group, onClose }: { group: Group; onClose: () => void }) {
  const t = useTranslations('groups');
  const [, navigate] = useLocation();
  const { mutate, isPending, error } = useChangeGroups<Group>((api, { id, version }) => {
    const params = { path: { groupId: id }, header: { 'If-Match': `"${version}"` } };
    return api.DELETE('/v1/groups/{groupId}', { params });
  }, t('deleted'));
  return (
    <ConfirmDialog
      title={t('deleteTitle', { name: group.name })}
      keep={t('keep')}
      act={t('delete')}
      isBusy={isPending}
      error={error}
      onConfirm={() => mutate(group, { onSuccess: () => navigate('/groups') })}
      onClose={onClose}
    >
      {t('deleteMeans')}
    </ConfirmDialog>
  );
}
