import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Dialog } from '../parts/overlays/dialog.tsx';
import { useSay } from '../parts/overlays/toasts.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';
import { ConsentFields, consentDraft, consentOf } from './consent-fields.tsx';
import { contactPath } from './contact-path.ts';

/** Adds one person by hand, with the reason why they may be texted. */
export function NewContactDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('contacts');
  const id = useId();
  const [who, setWho] = useState({ phone: '', firstName: '', lastName: '' });
  const [consent, setConsent] = useState(() => consentDraft());
  const { mutate, isPending, error } = useAdd();
  const change = (changed: Partial<typeof who>) => setWho({ ...who, ...changed });
  return (
    <Dialog
      title={t('add')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={id} look="strong" isBusy={isPending}>
            {t('addNow')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="contact-form"
        onSubmit={(event) => {
          event.preventDefault();
          mutate({ ...who, consent: consentOf(consent) });
        }}
      >
        <TextField
          type="tel"
          label={t('phone')}
          value={who.phone}
          autoComplete="off"
          required
          onChange={({ target }) => change({ phone: target.value })}
        />
        <div className="contact-fields">
          <TextField
            label={t('firstName')}
            value={who.firstName}
            maxLength={100}
            autoComplete="off"
            onChange={({ target }) => change({ firstName: target.value })}
          />
          <TextField
            label={t('lastName')}
            value={who.lastName}
            maxLength={100}
            autoComplete="off"
            onChange={({ target }) => change({ lastName: target.value })}
          />
        </div>
        <ConsentFields
          draft={consent}
          onChange={(changed) => setConsent({ ...consent, ...changed })}
        />
        {error && <ProblemNotice error={error} />}
      </form>
    </Dialog>
  );
}

type New = {
  readonly phone: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly consent: ReturnType<typeof consentOf>;
};

function useAdd() {
  const t = useTranslations('contacts');
  const api = useApi();
  const say = useSay();
  const queryClient = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: ({ phone, firstName, lastName, consent }: New) => {
      const names = {
        ...(firstName.trim() && { firstName: firstName.trim() }),
        ...(lastName.trim() && { lastName: lastName.trim() }),
      };
      return answered(api.POST('/v1/contacts', { body: { phone, ...names, consent } }));
    },
    onSuccess: ({ phone }) => {
      say(t('added'));
      void queryClient.invalidateQueries({ queryKey: ['contacts'] });
      navigate(contactPath(phone));
    },
  });
}
