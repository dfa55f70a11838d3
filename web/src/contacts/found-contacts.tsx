import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useMayWrite } from '../session/session.tsx';
import { useShortcut } from '../shortcuts/shortcuts.tsx';
import { ContactFilters, useWanted } from './contact-filters.tsx';
import { ContactList } from './contact-list.tsx';
import { NewContactDialog } from './new-contact-dialog.tsx';
import { useContactCount, useContacts } from './use-contacts.ts';

/** The phonebook: searched, filtered, with a place to add somebody. */
export function FoundContacts() {
  const t = useTranslations('contacts');
  const page = useTranslations('app.page');
  const mayWrite = useMayWrite();
  const [isAdding, setAdding] = useState(false);
  const [wanted, choose] = useWanted();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useContacts(wanted);
  const { data: count } = useContactCount(wanted);
  const people = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const isNone = data !== undefined && people.length === 0 && !hasNextPage;
  const isAll = Object.values(wanted).every((one) => one === '');
  useShortcut('n', t('add'), () => mayWrite && setAdding(true));
  return (
    <div className="contacts">
      <div className="contacts-head">
        <PageHead title={page('contacts')} more={count && <Count {...count} />}>
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
        <ContactFilters wanted={wanted} onChoose={choose} />
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
