import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { MoreButton } from '../accounts/more-button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';
import { useRowKeys } from '../shortcuts/row-keys.ts';
import { HeldImport } from './held-import.tsx';
import './held-imports.css';

/** The files that look bought or generated: nothing of them is written until somebody decides. */
export default function HeldImportsPage() {
  const t = useTranslations('heldImports');
  const page = useTranslations('app.page');
  const list = useRef<HTMLUListElement>(null);
  const imports = useHeldImports();
  const held = imports.data?.pages.flatMap(({ items }) => items);
  useRowKeys(list, { next: t('next'), previous: t('previous') });
  return (
    <div className="page">
      <PageHead title={page('heldImports')} more={t('lead')} />
      {imports.error && <ProblemNotice error={imports.error} />}
      {held?.length === 0 && <EmptyState title={t('empty')}>{t('emptyMore')}</EmptyState>}
      {held !== undefined && held.length > 0 && (
        <ul className="queue" ref={list} aria-label={page('heldImports')}>
          {held.map((one) => (
            <li key={one.id}>
              <HeldImport held={one} />
            </li>
          ))}
        </ul>
      )}
      <MoreButton list={imports} />
    </div>
  );
}

function useHeldImports() {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['held-imports'],
    queryFn: ({ pageParam: cursor }) => {
      const query = { status: 'held', ...(cursor && { cursor }) } as const;
      return answered(api.GET('/v1/operator/imports', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // Operators have no events that say when something is new.
    refetchInterval: 30_000,
  });
}
