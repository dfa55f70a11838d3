import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useSearchParams } from 'wouter';
import { useApiWords } from '../languages/api-words.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { SelectField, TextField } from '../parts/field.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useRowKeys } from '../shortcuts/row-keys.ts';
import { useShortcut } from '../shortcuts/shortcuts.tsx';
import { type Account, type AccountStatus, useAccounts } from './account.ts';
import { StatusBadge } from './account-status.tsx';
import { MoreButton } from './more-button.tsx';
import { When } from './when.tsx';

const statuses = ['suspended', 'screening', 'active', 'terminated'] as const;

/** Accounts by status and by the words of their name, website or contact. */
export function AccountList() {
  const t = useTranslations('accounts');
  const page = useTranslations('app.page');
  const list = useRef<HTMLUListElement>(null);
  const { wanted, set } = useWanted();
  const accounts = useAccounts(wanted);
  const found = accounts.data?.pages.flatMap(({ items }) => items);
  const isNarrowed = wanted.q !== undefined || wanted.status !== undefined;
  useRowKeys(list, { next: t('next'), previous: t('previous') });
  return (
    <div className="page">
      <PageHead title={page('accounts')} more={t('lead')} />
      <search className="account-filters">
        <Search words={wanted.q ?? ''} onWords={(q) => set({ q })} />
        <SelectField
          label={t('statusIs')}
          value={wanted.status ?? ''}
          onChange={({ target }) => set({ status: target.value })}
        >
          <option value="">{t('anyStatus')}</option>
          {statuses.map((status) => (
            <option key={status} value={status}>
              {t(`status.${status}`)}
            </option>
          ))}
        </SelectField>
      </search>
      {accounts.error && <ProblemNotice error={accounts.error} />}
      {found?.length === 0 && (
        <EmptyState title={t(isNarrowed ? 'noneFound' : 'none')}>
          {t(isNarrowed ? 'noneFoundMore' : 'noneMore')}
        </EmptyState>
      )}
      {found !== undefined && found.length > 0 && (
        <ul className="card rows" ref={list} aria-label={page('accounts')}>
          {found.map((account) => (
            <Row key={account.accountId} account={account} />
          ))}
        </ul>
      )}
      <MoreButton list={accounts} />
    </div>
  );
}

/** The search is in the address: it can be sent to a colleague, and "back" works. */
function useWanted() {
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const status = statuses.find((one) => one === search.get('status'));
  const wanted: { status?: AccountStatus; q?: string } = {
    ...(q && { q }),
    ...(status && { status }),
  };
  const set = (given: { q?: string; status?: string }) => {
    const entries = Object.entries({ ...wanted, ...given }).filter(([, value]) => value);
    setSearch(new URLSearchParams(entries), { replace: true });
  };
  return { wanted, set };
}

const pauseMs = 300;

/** Searches when the typing pauses. One letter would find too many. */
function Search({ words, onWords }: { words: string; onWords: (words: string) => void }) {
  const t = useTranslations('accounts');
  const [typed, setTyped] = useState(words);
  const field = useRef<HTMLInputElement>(null);
  useShortcut('/', t('search'), () => field.current?.focus());
  const latest = useRef(onWords);
  latest.current = onWords;
  useEffect(() => {
    const q = typed.trim().length > 1 ? typed.trim() : '';
    const pause = setTimeout(() => q !== words && latest.current(q), pauseMs);
    return () => clearTimeout(pause);
  }, [typed, words]);
  return (
    <TextField
      ref={field}
      type="search"
      label={t('search')}
      placeholder={t('searchHint')}
      maxLength={100}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}

function Row({ account }: { account: Account }) {
  const { because } = useApiWords();
  const { accountId, name, status, since, numbers, contact } = account;
  const view = status === 'suspended' ? '/case' : '';
  return (
    <li className="row">
      <div className="row-what">
        <Link href={`/accounts/${accountId}${view}`} className="row-name" data-row>
          {name}
        </Link>
        <span className="soft small">
          {contact.name}
          {numbers.map(({ phoneNumber }) => (
            <span key={phoneNumber} className="numbers">
              {' · '}
              {phoneNumber}
            </span>
          ))}
        </span>
      </div>
      <p className="row-why small">{status === 'suspended' && because(account)}</p>
      <p className="row-state small">
        <StatusBadge status={status} />
        <span className="soft">
          <When at={since} />
        </span>
      </p>
    </li>
  );
}
