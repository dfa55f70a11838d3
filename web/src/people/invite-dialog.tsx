import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import { SelectField, TextField } from '../parts/field.tsx';
import { Dialog } from '../parts/overlays/dialog.tsx';
import { useSay } from '../parts/overlays/toasts.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';
import type { Person } from './person.ts';
import { RoleOptions, roleNamed } from './role-options.tsx';

/** Invites somebody by e-mail. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('people');
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Person['role']>('representative');
  const invite = useInvite(onClose);
  const send = () => {
    invite.mutate({ email: email.trim(), role, ...(name.trim() && { name: name.trim() }) });
  };
  return (
    <Dialog
      title={t('inviteTitle')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button look="strong" isBusy={invite.isPending} onClick={send}>
            {t('sendInvitation')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('email')}
        type="email"
        autoComplete="off"
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        autoComplete="off"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <SelectField
        label={t('role')}
        hint={t(`mayDo.${role}`)}
        value={role}
        onChange={({ target }) => setRole(roleNamed(target.value))}
      >
        <RoleOptions />
      </SelectField>
      {invite.error && <ProblemNotice error={invite.error} />}
    </Dialog>
  );
}

type Invitation = { email: string; role: Person['role']; name?: string };

function useInvite(onClose: () => void) {
  const t = useTranslations('people');
  const api = useApi();
  const say = useSay();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Invitation) => answered(api.POST('/v1/people', { body })),
    onSuccess: async ({ email }) => {
      await queryClient.invalidateQueries({ queryKey: ['people'] });
      say(t('invited', { email }));
      onClose();
    },
  });
}
