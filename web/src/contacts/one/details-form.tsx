import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import type { WholeContact } from '../use-contacts.ts';
import { useAmend } from './use-amend.ts';

const plain = ['firstName', 'lastName', 'state', 'timeZone'] as const;

/** Changes the names, the place and the fields of a person; an emptied field is removed. */
export function DetailsForm({ person, onDone }: { person: WholeContact; onDone: () => void }) {
  const t = useTranslations('contacts');
  const [draft, setDraft] = useState(() => draftOf(person));
  const [added, setAdded] = useState({ name: '', value: '' });
  const { mutate, isPending, error } = useAmend(person, onDone);
  const changeField = (name: string, value: string) =>
    setDraft({ ...draft, fields: { ...draft.fields, [name]: value } });
  return (
    <form
      className="contact-form"
      onSubmit={(event) => {
        event.preventDefault();
        const name = added.name.trim();
        const fields = name ? { ...draft.fields, [name]: added.value } : draft.fields;
        mutate(changeOf({ ...draft, fields }));
      }}
    >
      <div className="contact-fields">
        {plain.map((name) => (
          <TextField
            key={name}
            label={t(name)}
            hint={name === 'state' || name === 'timeZone' ? t(`${name}More`) : undefined}
            value={draft[name]}
            maxLength={100}
            autoComplete="off"
            onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
          />
        ))}
        {Object.entries(draft.fields).map(([name, value]) => (
          <TextField
            key={name}
            label={name}
            value={value}
            maxLength={500}
            onChange={({ target }) => changeField(name, target.value)}
          />
        ))}
        <TextField
          label={t('newField')}
          hint={t('newFieldMore')}
          value={added.name}
          maxLength={60}
          onChange={({ target }) => setAdded({ ...added, name: target.value })}
        />
        <TextField
          label={t('newFieldValue')}
          value={added.value}
          maxLength={500}
          onChange={({ target }) => setAdded({ ...added, value: target.value })}
        />
      </div>
      {error && <ProblemNotice error={error} />}
      <div className="contact-acts">
        <Button type="submit" look="strong" isBusy={isPending}>
          {t('save')}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

function draftOf({ firstName, lastName, state, timeZone, fields }: WholeContact) {
  return {
    firstName: firstName ?? '',
    lastName: lastName ?? '',
    state: state ?? '',
    timeZone: timeZone ?? '',
    fields,
  };
}

function changeOf(draft: ReturnType<typeof draftOf>) {
  const orNone = (value: string) => value.trim() || null;
  const fields = Object.entries(draft.fields).map(([name, value]) => [name, orNone(value)]);
  return {
    firstName: orNone(draft.firstName),
    lastName: orNone(draft.lastName),
    state: orNone(draft.state.toUpperCase()),
    timeZone: orNone(draft.timeZone),
    fields: Object.fromEntries(fields),
  };
}
