import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { itemsOf } from '../../../../client/src/pages.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { TextField } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useApi } from '../../session/session.tsx';
import { useActName } from '../use-act-name.ts';
import { When } from '../when.tsx';
import { type AuditEntry, type Checked, checkChain } from './check-chain.ts';
import './audit.css';

const shownAtOnce = 50;

/** The log of an account, newest first: searched and checked here, whole. */
export function AuditLog({ accountId }: { accountId: string }) {
  const t = useTranslations('accounts.audit');
  const nameOf = useActName();
  const [words, setWords] = useState('');
  const [most, setMost] = useState(shownAtOnce);
  const { data, error } = useAudit(accountId);
  if (error) return <ProblemNotice error={error} />;
  if (data === undefined) return <p className="soft">{t('reading')}</p>;
  const found = data.entries.filter((entry) => hasWords(entry, words, nameOf(entry.what)));
  return (
    <>
      <Verdict checked={data.checked} newest={data.entries[0]} count={data.entries.length} />
      <search>
        <TextField
          type="search"
          label={t('search')}
          value={words}
          onChange={({ target }) => {
            setWords(target.value);
            setMost(shownAtOnce);
          }}
        />
      </search>
      <p className="hidden" role="status">
        {t('found', { count: found.length })}
      </p>
      {found.length === 0 && <EmptyState title={t('noneFound')}>{t('noneFoundMore')}</EmptyState>}
      {found.length > 0 && (
        <ol className="card audit" aria-label={t('log')}>
          {found.slice(0, most).map((entry) => (
            <Entry key={entry.entry} entry={entry} />
          ))}
        </ol>
      )}
      {found.length > most && (
        <p className="more">
          <Button onClick={() => setMost(most + shownAtOnce)}>{t('more')}</Button>
        </p>
      )}
    </>
  );
}

/** All entries, since whether the chain holds is known only from the first one on. */
function useAudit(accountId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['operator-account', accountId, 'audit'],
    queryFn: async () => {
      const path = { accountId };
      const read = (cursor: string | undefined) => {
        const query = { limit: 200, ...(cursor && { cursor }) };
        return api.GET('/v1/operator/accounts/{accountId}/audit', { params: { path, query } });
      };
      const entries: AuditEntry[] = [];
      for await (const entry of itemsOf(read)) entries.push(entry);
      return { checked: await checkChain(entries), entries: entries.toReversed() };
    },
  });
}

function hasWords(entry: AuditEntry, words: string, name: string): boolean {
  const { who, what, why, details = {}, at } = entry;
  const all = [who, what, name, why, at, JSON.stringify(details)].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function Verdict(given: { checked: Checked; newest: AuditEntry | undefined; count: number }) {
  const { checked, newest, count } = given;
  const t = useTranslations('accounts.audit');
  if (!checked.holds) {
    return (
      <Notice look="bad">
        <strong>{t('broken', { entry: Number(checked.entry) })}</strong>
        <p>{t('brokenMore')}</p>
      </Notice>
    );
  }
  return (
    <Notice look="good">
      <strong>{t('holds', { count })}</strong>
      <p className="small">
        {t('newest')} <code className="hash">{newest?.hash}</code>
      </p>
    </Notice>
  );
}

function Entry({ entry }: { entry: AuditEntry }) {
  const t = useTranslations('accounts.audit');
  const nameOf = useActName();
  const { entry: sequence, at, who, what, why, details, hash } = entry;
  return (
    <li className="audit-entry">
      <p className="audit-head">
        <span className="soft small numbers">{Number(sequence)}</span>
        <strong>{nameOf(what)}</strong>
        <span className="soft small">
          <When at={at} />, {who}
        </span>
      </p>
      <p>{why}</p>
      <details className="small">
        <summary>{t('details')}</summary>
        {details && <pre>{JSON.stringify(details, undefined, 2)}</pre>}
        <p>
          {t('hash')} <code className="hash">{hash}</code>
        </p>
      </details>
    </li>
  );
}
