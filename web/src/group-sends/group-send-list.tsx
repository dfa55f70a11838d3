import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import type { components } from '../../../client/src/schema.d.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';
import { useRowKeys } from '../shortcuts/row-keys.ts';
import { pollEveryMs } from './poll-while-it-changes.ts';
import { ProgressBar } from './progress-bar.tsx';
import { StatusBadge } from './status-badge.tsx';

type GroupSend = components['schemas']['GroupSend'];

/** All group sends, newest first, each with how far it is. */
export function GroupSendList() {
  const t = useTranslations('groupSends');
  const api = useApi();
  const list = useInfiniteQuery({
    queryKey: ['group-sends', 'list'],
    queryFn: ({ pageParam }) => {
      const query = { limit: 20, ...(pageParam && { cursor: pageParam }) };
      return answered(api.GET('/v1/group-sends', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      pollEveryMs(data?.pages.flatMap(({ items }) => items) ?? [], dataUpdateCount),
  });
  const rows = useRef<HTMLUListElement>(null);
  useRowKeys(rows);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="send-list" aria-labelledby="sends">
      <h2 id="sends">{t('earlier')}</h2>
      {list.error && <ProblemNotice error={list.error} />}
      {list.data && items.length === 0 && (
        <EmptyState title={t('empty')}>{t('emptyMore')}</EmptyState>
      )}
      <ul ref={rows}>
        {items.map((send) => (
          <Item key={send.id} send={send} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('showMore')}
        </Button>
      )}
    </section>
  );
}

function Item({ send }: { send: GroupSend }) {
  const t = useTranslations('groupSends');
  const format = useFormatter();
  const { id, text, status, sendAt, acceptedAt, counts } = send;
  const time = format.dateTime(new Date(sendAt ?? acceptedAt), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <li className="card send-item">
      <div className="send-item-head">
        <Link href={`/group-sends/${id}`} data-row>
          {text}
        </Link>
        <StatusBadge status={status} />
      </div>
      <ProgressBar counts={counts} />
      <p className="soft small">
        {status === 'scheduled' ? t('leavesAt', { time }) : t('startedAt', { time })}
        {counts.audience > 0 &&
          ` · ${t('delivered', { delivered: counts.delivered, audience: counts.audience })}`}
      </p>
    </li>
  );
}
