import { useEffect, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useSearchParams } from 'wouter';
import { useGroups } from '../groups/use-groups.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useMayWrite } from '../session/session.tsx';
import { useShortcut } from '../shortcuts/shortcuts.tsx';
import { ContactList } from './contact-list.tsx';
import { NewContactDialog } from './new-contact-dialog.tsx';
import { useContactCount, useContacts, type Wanted } from './use-contacts.ts';

/** The phonebook: searched, by group, with a place to add somebody. */
export function FoundContacts() {
  const t = useTranslations('contacts');
  const mayWrite = useMayWrite();
  const [isAdding, setAdding] = useState(false);
  const { wanted, typed, type, chooseGroup } = useWanted();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useContacts(wanted);
  const { data: count } = useContactCount(wanted);
  const people = data?.pages.flatMap(({ items }) => items) ?? [];
  const isNone = data !== undefined && people.length === 0 && !hasNextPage;
  const isAll = wanted.q === '' && wanted.group === '';
  useShortcut('n', t('add'), () => mayWrite && setAdding(true));
  return (
    <div className="contacts">
      <div className="contacts-head">
        <PageHead title={t('title')} more={count && <Count {...count} />}>
          {mayWrite && (
            <>
              <Link href="/imports" className="button">
                <Icon name="import" />
                {t('bringIn')}
              </Link>
              <Button onClick={() => setAdding(true)}>
                <Icon name="plus" />
                {t('add')}
              </Button>
            </>
          )}
        </PageHead>
        <Filters {...{ wanted, typed, type, chooseGroup }} />
      </div>
      {error && <ProblemNotice error={error} />}
      {isNone &&
        (isAll ? (
          <NobodyYet />
        ) : (
          <EmptyState title={t('noneFound')}>{t('noneFoundMore')}</EmptyState>
        ))}
      {people.length + (hasNextPage ? 1 : 0) > 0 && (
        <ContactList
          people={people}
          hasMore={hasNextPage && !isFetchingNextPage}
          onEnd={() => void fetchNextPage()}
        />
      )}
      {isAdding && <NewContactDialog onClose={() => setAdding(false)} />}
    </div>
  );
}

/** The search is in the address, so that it can be kept and shared. */
function useWanted() {
  const [search, setSearch] = useSearchParams();
  const wanted: Wanted = { q: search.get('q') ?? '', group: search.get('group') ?? '' };
  const [typed, type] = useState(wanted.q);
  const put = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  // Waits for a pause in the typing: not each letter is a request.
  useEffect(() => {
    const timer = setTimeout(() => typed.trim() !== wanted.q && put('q', typed.trim()), 250);
    return () => clearTimeout(timer);
  });
  return { wanted, typed, type, chooseGroup: (group: string) => put('group', group) };
}

function Filters(given: ReturnType<typeof useWanted>) {
  const { wanted, typed, type, chooseGroup } = given;
  const t = useTranslations('contacts');
  const { data: groups = [] } = useGroups();
  const id = useId();
  useShortcut('/', t('search'), () => document.getElementById(id)?.focus());
  return (
    <search className="contacts-filters">
      <label className="hidden" htmlFor={id}>
        {t('search')}
      </label>
      <span className="contacts-search">
        <Icon name="search" />
        <input
          id={id}
          type="search"
          className="input"
          placeholder={t('searchHint')}
          value={typed}
          onChange={({ target }) => type(target.value)}
        />
      </span>
      <select
        className="input contacts-group"
        aria-label={t('group')}
        value={wanted.group}
        onChange={({ target }) => chooseGroup(target.value)}
      >
        <option value="">{t('everybody')}</option>
        {groups.map(({ id: groupId, name, filter }) => (
          <option key={groupId} value={groupId}>
            {filter ? t('savedFilter', { name }) : name}
          </option>
        ))}
      </select>
    </search>
  );
}

function Count({ contacts, exact }: { contacts: number; exact: boolean }) {
  const t = useTranslations('contacts');
  return <span role="status">{t(exact ? 'count' : 'countAtLeast', { contacts })}</span>;
}

function NobodyYet() {
  const t = useTranslations('contacts');
  return (
    <EmptyState
      title={t('empty')}
      act={
        <Link href="/imports" className="button" data-look="strong">
          {t('bringIn')}
        </Link>
      }
    >
      {t('emptyMore')}
    </EmptyState>
  );
}
