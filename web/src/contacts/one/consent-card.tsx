import { useId, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/overlays/dialog.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useMayWrite } from '../../session/session.tsx';
import { ConsentFields, consentDraft, consentOf } from '../consent-fields.tsx';
import type { WholeContact } from '../use-contacts.ts';
import { Facts } from './facts.tsx';
import { useAmend } from './use-amend.ts';

/** Why this person may be texted, and a form to state it again. */
export function ConsentCard({ person }: { person: WholeContact }) {
  const t = useTranslations('contacts');
  const format = useFormatter();
  const mayWrite = useMayWrite();
  const [isOpen, setOpen] = useState(false);
  const { basis, source, form, obtainedAt, lastTransactionAt, lastInquiryAt, statement } =
    person.consent;
  const day = (at?: string) =>
    at && format.dateTime(new Date(at), { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <section className="card contact-card">
      <h2>{t('whyTexted')}</h2>
      <p>
        <strong>{t(`basisMore.${basis}`)}</strong>
      </p>
      <Facts
        facts={[
          [t('obtainedOn'), day(obtainedAt)],
          [t('form'), form && t(`formName.${form}`)],
          [t('lastTransactionOn'), day(lastTransactionAt)],
          [t('lastInquiryOn'), day(lastInquiryAt)],
          [t('source'), source],
          [t(basis === 'express' ? 'statement' : 'stated'), statement],
        ]}
      />
      {mayWrite && (
        <p>
          <Button onClick={() => setOpen(true)}>{t('stateAnew')}</Button>
        </p>
      )}
      {isOpen && <ConsentDialog person={person} onClose={() => setOpen(false)} />}
    </section>
  );
}

function ConsentDialog({ person, onClose }: { person: WholeContact; onClose: () => void }) {
  const t = useTranslations('contacts');
  const id = useId();
  const [draft, setDraft] = useState(() => consentDraft(person.consent));
  const { mutate, isPending, error } = useAmend(person, onClose);
  return (
    <Dialog
      title={t('stateAnew')}
      onClose={onClose}
      acts={
        <Button type="submit" form={id} look="strong" isBusy={isPending}>
          {t('save')}
        </Button>
      }
    >
      <form
        id={id}
        className="contact-form"
        onSubmit={(event) => {
          event.preventDefault();
          const { lastInquiryAt } = person.consent;
          mutate({ consent: { ...consentOf(draft), ...(lastInquiryAt && { lastInquiryAt }) } });
        }}
      >
        <ConsentFields draft={draft} onChange={(changed) => setDraft({ ...draft, ...changed })} />
        {error && <ProblemNotice error={error} />}
      </form>
    </Dialog>
  );
}
