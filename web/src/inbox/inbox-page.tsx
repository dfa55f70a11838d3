import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../parts/empty-state.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';

/** The inbox. */
export default function InboxPage() {
  const t = useTranslations('inbox');
  const api = useApi();
  const { data, error } = useQuery({
    queryKey: ['conversations'],
    queryFn: () => answered(api.GET('/v1/conversations')),
  });
  return (
    <div className="page">
      <PageHead title={t('title')} />
      {error && <ProblemNotice error={error} />}
      {data?.items.length === 0 && <EmptyState title={t('empty')}>{t('emptyMore')}</EmptyState>}
      <ul aria-label="Conversations">
        {data?.items.map(({ phone, firstName, lastName, lastText }) => (
          <li key={phone}>
            {[firstName, lastName].filter(Boolean).join(' ') || phone}: {lastText}
          </li>
        ))}
      </ul>
    </div>
  );
}
