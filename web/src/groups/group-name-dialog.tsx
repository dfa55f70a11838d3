import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Dialog } from '../parts/overlays/dialog.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useChangeGroups } from './use-change-groups.ts';
import type { Group } from './use-groups.ts';

/** Makes a group, or renames one. */
export function GroupNameDialog({ group, onClose }: { group?: Group; onClose: () => void }) {
  const t = useTranslations('groups');
  const id = useId();
  const [name, setName] = useState(group?.name ?? '');
  const [, navigate] = useLocation();
  const { mutate, isPending, error } = useNameGroup(group);
  return (
    <Dialog
      title={t(group ? 'rename' : 'make')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={id} look="strong" isBusy={isPending}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="group-form"
        onSubmit={(event) => {
          event.preventDefault();
          const onSuccess = (named: Group) => {
            onClose();
            navigate(`/groups/${named.id}`);
          };
          mutate(name, { onSuccess });
        }}
      >
        <TextField
          label={t('name')}
          value={name}
          maxLength={100}
          required
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
        {error && <ProblemNotice error={error} />}
      </form>
    </Dialog>
  );
}

function useNameGroup(group: Group | undefined) {
  const t = useTranslations('groups');
  return useChangeGroups<string, Group>(async (api, name) => {
    if (group === undefined) return answered(api.POST('/v1/groups', { body: { name } }));
    const params = { path: { groupId: group.id }, header: { 'If-Match': `"${group.version}"` } };
    return answered(api.PATCH('/v1/groups/{groupId}', { params, body: { name } }));
  }, t('saved'));
}
