import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
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
    <Dialog
      title={t('deleteTitle', { name: group.name })}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button
            look="danger"
            isBusy={isPending}
            onClick={() => mutate(group, { onSuccess: () => navigate('/groups') })}
          >
            {t('delete')}
          </Button>
        </>
      }
    >
      <p>{t('deleteMeans')}</p>
      {error && <ProblemNotice error={error} />}
    </Dialog>
  );
}
