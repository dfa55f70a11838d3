import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { Dialog } from '../../parts/overlays/dialog.tsx';
import { useSay } from '../../parts/overlays/toasts.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import { type FilterRow, filterOf } from './filter-of.ts';

type Given = {
  readonly rows: readonly FilterRow[];
  /** `group`: the id of the group that the filter is now. */
  readonly onKept: (group: string) => void;
};

/** Keeps a filter as a group under a name: whoever fits it on the day of use is in that group. */
export function KeepFilter({ rows, onKept }: Given) {
  const t = useTranslations('groupSends');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div>
        <Button onClick={() => setOpen(true)}>{t('keepFilter')}</Button>
      </div>
      {isOpen && <NameDialog rows={rows} onKept={onKept} onClose={() => setOpen(false)} />}
    </>
  );
}

function NameDialog({ rows, onKept, onClose }: Given & { onClose: () => void }) {
  const t = useTranslations('groupSends');
  const id = useId();
  const [name, setName] = useState('');
  const { mutate, isPending, error } = useKeep(rows, (group) => {
    onClose();
    onKept(group);
  });
  return (
    <Dialog
      title={t('keepFilter')}
      onClose={onClose}
      acts={
        <Button type="submit" form={id} look="strong" isBusy={isPending}>
          {t('keepFilterNow')}
        </Button>
      }
    >
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          mutate(name.trim());
        }}
      >
        <TextField
          label={t('filterName')}
          hint={t('filterNameMore')}
          value={name}
          maxLength={100}
          required
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </form>
      {error && <ProblemNotice error={error} />}
    </Dialog>
  );
}

function useKeep(rows: readonly FilterRow[], onKept: (group: string) => void) {
  const t = useTranslations('groupSends');
  const api = useApi();
  const say = useSay();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => {
      return answered(api.POST('/v1/groups', { body: { name, filter: filterOf(rows) } }));
    },
    onSuccess: async ({ id, name }) => {
      await queryClient.invalidateQueries({ queryKey: ['groups'] });
      say(t('filterKept', { name }));
      onKept(id);
    },
  });
}
