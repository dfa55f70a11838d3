import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useSay } from '../parts/toasts.tsx';
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
    <Dialog
      title={t('removeTitle', { name })}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button look="danger" isBusy={remove.isPending} onClick={() => remove.mutate()}>
            {t('removeIt')}
          </Button>
        </>
      }
    >
      <p>{person.id === me.id ? t('removeYou') : t('removeMore')}</p>
      {remove.error && <ProblemNotice error={remove.error} />}
    </Dialog>
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
