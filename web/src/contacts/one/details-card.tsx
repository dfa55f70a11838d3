import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { useMayWrite } from '../../session/session.tsx';
import type { WholeContact } from '../use-contacts.ts';
import { DetailsForm } from './details-form.tsx';
import { Facts } from './facts.tsx';

/** Names, place and fields of a person. */
export function DetailsCard({ person }: { person: WholeContact }) {
  const t = useTranslations('contacts');
  const mayWrite = useMayWrite();
  const [isEditing, setEditing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const edit = (isOn: boolean) => {
    setEditing(isOn);
    // The pressed button disappears, so the focus stays here.
    heading.current?.focus();
  };
  const { firstName, lastName, state, timeZone, fields } = person;
  return (
    <section className="card contact-card">
      <h2 ref={heading} tabIndex={-1}>
        {t('details')}
      </h2>
      {isEditing ? (
        <DetailsForm person={person} onDone={() => edit(false)} />
      ) : (
        <>
          <Facts
            facts={[
              [t('firstName'), firstName],
              [t('lastName'), lastName],
              [t('state'), state],
              [t('timeZone'), timeZone],
              ...Object.entries(fields),
            ]}
          />
          {mayWrite && (
            <p>
              <Button onClick={() => edit(true)}>{t('edit')}</Button>
            </p>
          )}
        </>
      )}
    </section>
  );
}
