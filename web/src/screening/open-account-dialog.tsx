import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import { TextAreaField, TextField } from '../parts/field.tsx';
import { Dialog } from '../parts/overlays/dialog.tsx';
import { useSay } from '../parts/overlays/toasts.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';
import { applicationIn, type NewAccount } from './application-in.ts';
import './screening.css';

/** Opens an account for a business that applied, with what it stated. */
export function OpenAccountDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('screening');
  const form = useId();
  const opening = useOpening(onClose);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!opening.isPending) opening.mutate(applicationIn(new FormData(event.currentTarget)));
  };
  const acts = (
    <>
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button type="submit" form={form} look="strong" isBusy={opening.isPending}>
        {t('openAct')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('open')} onClose={onClose} acts={acts}>
      <p className="soft">{t('openMore')}</p>
      <form id={form} className="stack" onSubmit={submit}>
        <TextField label={t('name')} name="name" required maxLength={100} />
        <TextField label={t('website')} name="website" required maxLength={300} inputMode="url" />
        <TextAreaField label={t('use')} name="use" required maxLength={2000} />
        <TextAreaField label={t('optIn')} name="optIn" required maxLength={2000} />
        <TextAreaField label={t('samples')} name="samples" hint={t('samplesHint')} />
        <TextField label={t('contactName')} name="contactName" required maxLength={100} />
        <div className="two">
          <TextField label={t('email')} name="email" type="email" required />
          <TextField label={t('phone')} name="phone" type="tel" required maxLength={40} />
        </div>
      </form>
      {opening.error && <ProblemNotice error={opening.error} />}
    </Dialog>
  );
}

/** The same words keep their key: a second press after a lost answer opens no second account. */
function useOpening(onClose: () => void) {
  const t = useTranslations('screening');
  const api = useApi();
  const say = useSay();
  const queryClient = useQueryClient();
  const sent = useRef({ words: '', key: '' });
  return useMutation({
    mutationFn: (body: NewAccount) => {
      const words = JSON.stringify(body);
      if (sent.current.words !== words) sent.current = { words, key: crypto.randomUUID() };
      const header = { 'Idempotency-Key': sent.current.key };
      return answered(api.POST('/v1/operator/accounts', { params: { header }, body }));
    },
    onSuccess: async ({ name }) => {
      await queryClient.invalidateQueries({ queryKey: ['accounts'] });
      say(t('opened', { name }));
      onClose();
    },
  });
}
