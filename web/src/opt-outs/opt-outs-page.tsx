import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { SelectField } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi, useMayWrite } from '../session/session.tsx';
import { useRowKeys } from '../shortcuts/row-keys.ts';
import { useShortcut } from '../shortcuts/shortcuts.tsx';
import { OptOutLine } from './opt-out-line.tsx';
import { RecordDialog } from './record-dialog.tsx';
import './opt-outs.css';

const states = ['out', 'restored', 'voided', 'all'] as const;
type State = (typeof states)[number];

/** Who must not be texted, since when and why, and a place to record one who said so elsewhere. */
export default function OptOutsPage() {
  const t = useTranslations('optOuts');
  const page = useTranslations('app.page');
  const mayWrite = useMayWrite();
  const [isRecording, setRecording] = useState(false);
  const [state, setState] = useState<State>('out');
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useOptOuts(state);
  const shown = data?.pages.flatMap(({ items }) => items) ?? [];
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  useShortcut('n', t('record'), () => mayWrite && setRecording(true));
  return (
    <div className="page">
      <PageHead title={page('optOuts')} more={t('about')}>
        {mayWrite && (
          <Button look="strong" onClick={() => setRecording(true)}>
            {t('record')}
          </Button>
        )}
      </PageHead>
      <Notice>
        <strong>{t('noUndo')}</strong>
        <p>{t('noUndoMore')}</p>
      </Notice>
      <div className="opt-out-filter">
        <SelectField
          label={t('show')}
          value={state}
          onChange={({ target }) => setState(states.find((one) => one === target.value) ?? 'out')}
        >
          {states.map((one) => (
            <option key={one} value={one}>
              {t(`shown.${one}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {error && <ProblemNotice error={error} />}
      {data && shown.length === 0 && !hasNextPage && (
        <EmptyState title={t('empty')}>{state === 'out' && t('emptyMore')}</EmptyState>
      )}
      {shown.length > 0 && (
        <ul ref={list} className="card opt-outs" aria-label={page('optOuts')}>
          {shown.map((optOut) => (
            <OptOutLine key={optOut.phone} optOut={optOut} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <p>
          <Button isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        </p>
      )}
      {isRecording && <RecordDialog onClose={() => setRecording(false)} />}
    </div>
  );
}

function useOptOuts(state: State) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['opt-outs', state],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { state, limit: 100, ...(pageParam && { cursor: pageParam }) };
      return answered(api.GET('/v1/opt-outs', { params: { query } }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
