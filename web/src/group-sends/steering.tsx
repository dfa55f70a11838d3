import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { components } from '../../../client/src/schema.d.ts';
import { Button } from '../parts/button.tsx';
import { ConfirmDialog } from '../parts/overlays/confirm-dialog.tsx';
import { useSay } from '../parts/overlays/toasts.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';
import { ChangeDialog } from './change-dialog.tsx';

type GroupSend = components['schemas']['GroupSend'];
type Verb = 'pause' | 'resume' | 'cancel';

/** Change, pause, resume and cancel, where they are possible now. */
export function Steering({ send }: { send: GroupSend }) {
  const { id, status } = send;
  const t = useTranslations('groupSends');
  const steer = useSteer(id);
  const [isAsked, setAsked] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const mayPause = ['scheduled', 'planning', 'sending'].includes(status);
  const mayResume = ['paused', 'held'].includes(status);
  const isBusy = steer.isPending;
  return (
    <>
      {status === 'scheduled' && <Button onClick={() => setChanging(true)}>{t('change')}</Button>}
      {(mayPause || mayResume) && (
        // One button for both: it keeps the focus when its words change.
        <Button
          look={mayResume ? 'strong' : 'plain'}
          isBusy={isBusy}
          onClick={() => steer.mutate(mayResume ? 'resume' : 'pause')}
        >
          {mayResume ? t('resume') : t('pause')}
        </Button>
      )}
      {(mayPause || mayResume) && (
        <Button look="danger" isBusy={isBusy} onClick={() => setAsked(true)}>
          {t('cancel')}
        </Button>
      )}
      {steer.error && <ProblemNotice error={steer.error} />}
      {isChanging && <ChangeDialog send={send} onClose={() => setChanging(false)} />}
      {isAsked && (
        <ConfirmDialog
          title={t('cancelTitle')}
          keep={t('keep')}
          act={t('cancelIt')}
          isBusy={isBusy}
          error={undefined}
          onConfirm={() => {
            setAsked(false);
            steer.mutate('cancel');
          }}
          onClose={() => setAsked(false)}
        >
          {t('cancelMore')}
        </ConfirmDialog>
      )}
    </>
  );
}

function useSteer(id: string) {
  const t = useTranslations('groupSends');
  const api = useApi();
  const say = useSay();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (verb: Verb) =>
      answered(api.POST(`/v1/group-sends/{id}/${verb}`, { params: { path: { id } } })),
    onSuccess: (_, verb) => say(t(`steered.${verb}`)),
    // A refusal means that the state is not the one that is shown.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['group-sends'] }),
  });
}
