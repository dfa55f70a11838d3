import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { addressOf } from '../inbox/boxes.ts';
import { useApiWords } from '../languages/api-words.ts';
import { Button } from '../parts/button.tsx';
import { nameOf } from '../parts/phone-number.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';
import { useRowKeys } from '../shortcuts/row-keys.ts';
import type { TextState } from './progress-bar.tsx';

const looks: Partial<Record<string, string>> = {
  delivered: 'good',
  unknown: 'warn',
  failed: 'bad',
};

/** The texts of a group send, each with its state and why it is so. */
export function GroupSendTexts(given: {
  id: string;
  state: TextState | undefined;
  /** When this changes, the texts are read again. */
  counted: string;
}) {
  const { id, state, counted } = given;
  const t = useTranslations('groupSends');
  const format = useFormatter();
  const { because } = useApiWords();
  const list = useTexts(id, state);
  useReadAgain(id, counted);
  const rows = useRef<HTMLUListElement>(null);
  useRowKeys(rows);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="send-texts" aria-label={t('texts')}>
      {list.error && <ProblemNotice error={list.error} />}
      <ul ref={rows}>
        {items.map((text) => (
          <li key={text.id}>
            <div className="send-text-head">
              <Link href={addressOf('all', text.phone)} className="numbers" data-row>
                {nameOf(text)}
              </Link>
              <span className="badge" data-look={looks[text.state]}>
                {t(`state.${text.state}`)}
              </span>
              <time className="soft small" dateTime={text.settledAt ?? text.at}>
                {format.dateTime(new Date(text.settledAt ?? text.at), {
                  dateStyle: 'short',
                  timeStyle: 'short',
                })}
              </time>
            </div>
            <p>{text.body}</p>
            {text.because && text.state !== 'delivered' && (
              <p className="soft small">{because(text)}</p>
            )}
          </li>
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

function useTexts(id: string, state: TextState | undefined) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['group-sends', id, 'texts', state ?? 'all'],
    queryFn: ({ pageParam }) => {
      const query = { limit: 50, ...(pageParam && { cursor: pageParam }), ...(state && { state }) };
      return answered(api.GET('/v1/group-sends/{id}/texts', { params: { path: { id }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });
}

function useReadAgain(id: string, counted: string): void {
  const queryClient = useQueryClient();
  const before = useRef(counted);
  useEffect(() => {
    if (before.current === counted) return;
    before.current = counted;
    void queryClient.invalidateQueries({ queryKey: ['group-sends', id, 'texts'] });
  }, [queryClient, id, counted]);
}
