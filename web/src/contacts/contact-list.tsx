import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { useGroups } from '../groups/use-groups.ts';
import { nameOf, phoneNumber } from '../parts/phone-number.ts';
import { useRowKeys } from '../shortcuts/row-keys.ts';
import { contactPath } from './contact-path.ts';
import type { Contact } from './use-contacts.ts';

const rowPx = 60;

/** The people found. Only those in sight are drawn, however many there are. */
export function ContactList(given: {
  people: readonly Contact[];
  hasMore: boolean;
  onEnd: () => void;
}) {
  const { people, hasMore, onEnd } = given;
  const page = useTranslations('app.page');
  const scroller = useRef<HTMLDivElement>(null);
  useRowKeys(scroller);
  // The same function for the same people: another one has all rows measured anew, at each frame.
  const getItemKey = useCallback((index: number) => people[index]?.phone ?? index, [people]);
  const rows = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 10,
    getItemKey,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= people.length - 30) onEnd();
  }, [hasMore, last, people.length, onEnd]);
  return (
    <div className="contacts-scroller" ref={scroller}>
      <ul
        className="contacts-list"
        aria-label={page('contacts')}
        style={{ height: rows.getTotalSize() }}
      >
        {shown.map(({ index, start, key }) => {
          const person = people[index];
          return (
            person && (
              <li key={key} style={{ transform: `translateY(${start}px)` }}>
                <ContactLine person={person} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

function ContactLine({ person }: { person: Contact }) {
  const t = useTranslations('contacts');
  const { data: groups = [] } = useGroups();
  const { phone, consent, pausedBecause } = person;
  const names = groups.filter(({ id }) => person.groups.includes(id)).map(({ name }) => name);
  return (
    <Link href={contactPath(phone)} className="contact-line" data-row>
      <span className="contact-line-who">
        <strong>{nameOf(person)}</strong>
        <span className="soft small numbers">{phoneNumber(phone)}</span>
      </span>
      <span className="contact-line-groups soft small">{names.join(', ')}</span>
      {pausedBecause ? (
        <span className="badge" data-look="warn">
          {t('mayWantOut')}
        </span>
      ) : (
        <span className="badge" data-look={consent.basis === 'express' ? 'good' : 'plain'}>
          {t(`basis.${consent.basis}`)}
        </span>
      )}
    </Link>
  );
}
