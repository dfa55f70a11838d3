import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { useApiWords } from '../../languages/api-words.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { nameOf, phoneNumber } from '../../parts/phone-number.ts';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useMayWrite } from '../../session/session.tsx';
import { contactPath } from '../contact-path.ts';
import { useContact, type WholeContact } from '../use-contacts.ts';
import { ConsentCard } from './consent-card.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { DetailsCard } from './details-card.tsx';
import { GroupsCard } from './groups-card.tsx';
import { StandingCard } from './standing-card.tsx';

/** One person: what may be sent to them and why, their groups and fields, and the proof. */
export function OneContact({ phone }: { phone: string }) {
  const t = useTranslations('contacts');
  const { because } = useApiWords();
  const { data: person, error } = useContact(phone);
  return (
    <div className="page">
      <p>
        <Link href="/contacts" className="contact-back">
          <Icon name="back" />
          {t('all')}
        </Link>
      </p>
      <PageHead
        title={person ? nameOf(person) : phoneNumber(phone)}
        more={<span className="numbers">{phoneNumber(phone)}</span>}
      >
        <Acts phone={phone} person={person} />
      </PageHead>
      {error && <ProblemNotice error={error} />}
      {person?.pausedBecause && (
        <Notice look="warn">
          <strong>{t('mayWantOut')}</strong>
          <p>{because({ ...person.pausedBecause, rule: 'doubtful' })}</p>
          <p>
            <Link href={`/inbox/all/${phone.replace('+', '')}`}>{t('decideThere')}</Link>
          </p>
        </Notice>
      )}
      {person && (
        <div className="contact-cards">
          <StandingCard may={person.mayReceive} />
          <ConsentCard person={person} />
          <DetailsCard person={person} />
          <GroupsCard person={person} />
        </div>
      )}
    </div>
  );
}

function Acts({ phone, person }: { phone: string; person: WholeContact | undefined }) {
  const t = useTranslations('contacts');
  const mayWrite = useMayWrite();
  const [isDeleting, setDeleting] = useState(false);
  return (
    <>
      {person && (
        <Link href={`/inbox/all/${phone.replace('+', '')}`} className="button" data-look="strong">
          {t('write')}
        </Link>
      )}
      <Link href={contactPath(phone, 'proof')} className="button">
        {t('proof')}
      </Link>
      {person && mayWrite && (
        <Button look="danger" onClick={() => setDeleting(true)}>
          {t('delete')}
        </Button>
      )}
      {person && isDeleting && <DeleteDialog person={person} onClose={() => setDeleting(false)} />}
    </>
  );
}
