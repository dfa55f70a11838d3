import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { nameOf, phoneNumber } from '../../parts/phone-number.ts';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import type { Picked } from './draft.ts';

const mostShown = 8;

/** People of the phonebook, found by name or number and picked one by one. */
export function PickedPeople(given: {
  people: readonly Picked[];
  onChange: (people: readonly Picked[]) => void;
}) {
  const { people, onChange } = given;
  const t = useTranslations('groupSends');
  const [typed, setTyped] = useState('');
  const { data, error } = useFound(useDeferredValue(typed));
  const isPicked = (phone: string) => people.some((one) => one.phone === phone);
  const found = data?.items.filter(({ phone }) => !isPicked(phone)) ?? [];
  return (
    <div className="picked">
      {people.length > 0 && (
        <ul className="picked-people" aria-label={t('pickedNames')}>
          {people.map(({ phone, name }) => (
            <li key={phone}>
              {name}
              <button
                type="button"
                aria-label={t('unpick', { name })}
                onClick={() => onChange(people.filter((one) => one.phone !== phone))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={t('findPeople')}
        type="search"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {error && <ProblemNotice error={error} />}
      <ul className="picked-found" aria-label={t('foundPeople')}>
        {found.map((contact) => (
          <li key={contact.phone}>
            <button
              type="button"
              onClick={() => onChange([...people, { phone: contact.phone, name: nameOf(contact) }])}
            >
              <Icon name="plus" />
              <span>{nameOf(contact)}</span>
              <span className="soft small">{phoneNumber(contact.phone)}</span>
            </button>
          </li>
        ))}
      </ul>
      {data && found.length === 0 && <p className="soft small">{t('nobodyFound')}</p>}
    </div>
  );
}

function useFound(words: string) {
  const api = useApi();
  const q = words.trim();
  return useQuery({
    queryKey: ['contacts', 'pick', q],
    queryFn: () =>
      answered(
        api.GET('/v1/contacts', { params: { query: { limit: mostShown, ...(q && { q }) } } }),
      ),
    placeholderData: (before) => before,
  });
}
