import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { components } from '../../../client/src/schema.d.ts';
import { localInput } from '../composer/times.ts';
import { Button } from '../parts/button.tsx';
import { TextAreaField, TextField } from '../parts/field.tsx';
import { Dialog } from '../parts/overlays/dialog.tsx';
import { useSay } from '../parts/overlays/toasts.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi, useSession } from '../session/session.tsx';
import { MergeFields, useFieldNames } from '../wording/merge-fields.tsx';
import { wordingProblemsIn } from '../wording/problems-in.ts';
import { selectPlace, WordingProblems } from '../wording/wording-problems.tsx';

type GroupSend = components['schemas']['GroupSend'];
type Change = { readonly text: string; readonly sendAt: string };

/** Changes the words or the time of a group send that waits for its time. */
export function ChangeDialog({ send, onClose }: { send: GroupSend; onClose: () => void }) {
  const t = useTranslations('groupSends');
  const { me } = useSession();
  const area = useRef<HTMLTextAreaElement>(null);
  const fields = useFieldNames();
  const [text, setText] = useState(send.text);
  const [time, setTime] = useState(localInput(new Date(send.sendAt ?? send.acceptedAt)));
  const change = useChange(send, onClose);
  const wrong = wordingProblemsIn(change.error);
  const save = () => change.mutate({ text, sendAt: new Date(time).toISOString() });
  return (
    <Dialog
      title={t('changeTitle')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{t('keepAsIs')}</Button>
          <Button look="strong" disabled={time === ''} isBusy={change.isPending} onClick={save}>
            {t('saveChange')}
          </Button>
        </>
      }
    >
      <TextAreaField
        ref={area}
        label={t('message')}
        rows={5}
        maxLength={1600}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <MergeFields area={area} fields={fields} onChange={setText} />
      <TextField
        label={t('changeTime')}
        type="datetime-local"
        value={time}
        hint={t('timeZone', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
        onChange={({ target }) => setTime(target.value)}
      />
      {change.error && wrong.length === 0 && <ProblemNotice error={change.error} />}
      <WordingProblems
        text={text}
        problems={change.variables?.text === text ? wrong : []}
        mendWith={{ company: me.account?.name, representative: me.name }}
        onMend={(mended) => {
          // The button that was pressed goes with its problem.
          area.current?.focus();
          setText(mended);
        }}
        onPlace={(at) => selectPlace(area.current, at)}
      />
    </Dialog>
  );
}

function useChange({ id, version }: GroupSend, onClose: () => void) {
  const t = useTranslations('groupSends');
  const api = useApi();
  const say = useSay();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Change) => {
      const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
      return answered(api.PATCH('/v1/group-sends/{id}', { params, body }));
    },
    onSuccess: () => {
      say(t('changed'));
      onClose();
    },
    // A refusal means that the state is not the one on the screen.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['group-sends'] }),
  });
}
