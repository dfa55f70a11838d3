import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Contact, useContacts } from '../contacts/use-contacts.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Dialog } from '../parts/overlays/dialog.tsx';
import { nameOf, phoneNumber } from '../parts/phone-number.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useChangeGroups } from './use-change-groups.ts';
import type { Group } from './use-groups.ts';

const mostShown = 8;

/** Finds people of the phonebook and puts them into the group, one press each. */
export function AddMembersDialog({ group, onClose }: { group: Group; onClose: () => void }) {
  const t = useTranslations('groups');
  const [q, setQ] = useState('');
  const { data, error } = useContacts({ q: q.trim(), group: '' });
  const found = data?.pages.flatMap(({ items }) => items) ?? [];
  const change = useChangeGroups<string>((api, phone) => {
    const path = { groupId: group.id, phone };
    return api.PUT('/v1/groups/{groupId}/contacts/{phone}', { params: { path } });
  }, t('added'));
  return (
    <Dialog
      title={t('addTo', { name: group.name })}
      onClose={onClose}
      acts={<Button onClick={onClose}>{t('close')}</Button>}
    >
      <TextField
        type="search"
        label={t('who')}
        hint={t('whoMore')}
        value={q}
        onChange={({ target }) => setQ(target.value)}
      />
      {(error ?? change.error) && <ProblemNotice error={error ?? change.error} />}
      <ul className="group-found">
        {found.slice(0, mostShown).map((person) => (
          <Found
            key={person.phone}
            person={person}
            isIn={person.groups.includes(group.id)}
            onAdd={() => change.mutate(person.phone)}
          />
        ))}
      </ul>
      {found.length > mostShown && <p className="soft small">{t('moreFound')}</p>}
    </Dialog>
  );
}

function Found(given: { person: Contact; isIn: boolean; onAdd: () => void }) {
  const { person, isIn, onAdd } = given;
  const t = useTranslations('groups');
  return (
    <li className="group-line">
      <span>
        {nameOf(person)} <span className="soft small numbers">{phoneNumber(person.phone)}</span>
      </span>
      <Button
        className="group-count"
        isBusy={isIn}
        aria-label={t(isIn ? 'isIn' : 'addWho', { name: nameOf(person) })}
        onClick={onAdd}
      >
        {t(isIn ? 'in' : 'addOne')}
      </Button>
    </li>
  );
}
