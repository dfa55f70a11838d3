import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Button } from '../parts/button.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';
import { useRowKeys } from '../shortcuts/row-keys.ts';
import { ImportStatus } from './import-status.tsx';
import { type Import, isOnItsWay } from './use-import.ts';

const askEveryMs = 5_000;

/** Earlier imports, newest first. Checks wrote nothing, and are shown on request. */
export function ImportList() {
  const t = useTranslations('imports');
  const [areChecksShown, setChecksShown] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useImports();
  const all = data?.pages.flatMap(({ items }) => items) ?? [];
  const shown = all.filter(({ dryRun }) => areChecksShown || !dryRun);
  if (error) return <ProblemNotice error={error} />;
  if (all.length === 0) return null;
  return (
    <section className="import-list" aria-labelledby="imports-before">
      <div className="import-list-head">
        <h2 id="imports-before">{t('before')}</h2>
        <label className="import-hidden">
          <input
            type="checkbox"
            checked={areChecksShown}
            onChange={({ target }) => setChecksShown(target.checked)}
          />
          {t('showChecks')}
        </label>
      </div>
      {shown.length === 0 && <p className="soft">{t('noneBefore')}</p>}
      {shown.length > 0 && (
        <ul ref={list} className="card import-lines">
          {shown.map((one) => (
            <ImportLine key={one.id} shown={one} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}

function ImportLine({ shown }: { shown: Import }) {
  const t = useTranslations('imports');
  const format = useFormatter();
  const { id, fileName, createdAt, rows, kind, attestation } = shown;
  const comesIn = kind === 'opt-outs' ? rows.optedOut : rows.created + rows.updated;
  return (
    <li>
      <Link href={`/imports/${id}`} className="import-line" data-row>
        <span className="import-line-name">
          <strong>{fileName}</strong>
          <span className="soft small">
            {t('byWhom', {
              name: attestation.attestedBy,
              day: format.dateTime(new Date(createdAt), {
                dateStyle: 'medium',
                timeStyle: 'short',
              }),
            })}
          </span>
        </span>
        <span className="soft small numbers">
          {rows.read > 0 && t('lineRows', { read: rows.read, comesIn, refused: rows.refused })}
        </span>
        <ImportStatus shown={shown} />
      </Link>
    </li>
  );
}

function useImports() {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['imports', 'all'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: 50, ...(pageParam && { cursor: pageParam }) };
      return answered(api.GET('/v1/imports', { params: { query } }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some(isOnItsWay)) ? askEveryMs : false,
  });
}
