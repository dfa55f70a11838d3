import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { EmptyState } from '../parts/empty-state.tsx';
import { answered } from '../session/answered.ts';
import { useApi, useMayWrite, useSession } from '../session/session.tsx';
import type { BoxName } from './boxes.ts';

/** Nothing here: what that means, and for a new account what to do next. */
export function EmptyBox({ box, isSearch }: { box: BoxName; isSearch: boolean }) {
  const t = useTranslations('inbox');
  if (isSearch) return <EmptyState title={t('nothingFound')}>{t('nothingFoundMore')}</EmptyState>;
  if (box === 'all') return <NewInbox />;
  return <EmptyState title={t(`emptyBox.${box}`)} />;
}

/** The first steps of a new account; once a group text is out, its answers are waited for. */
function NewInbox() {
  const t = useTranslations('inbox');
  const api = useApi();
  const { config } = useSession();
  const mayWrite = useMayWrite();
  const { data } = useQuery({
    queryKey: ['group-sends', 'any'],
    queryFn: () => answered(api.GET('/v1/group-sends', { params: { query: { limit: 1 } } })),
  });
  if (data && data.items.length > 0) {
    return (
      <EmptyState title={t('noAnswers')}>
        {config.phonesUrl ? t('noAnswersHere') : t('noAnswersMore')}
      </EmptyState>
    );
  }
  const steps = (
    <>
      <Link className="button" data-look="strong" href="/imports">
        {t('bringIn')}
      </Link>
      <Link className="button" href="/group-sends">
        {t('sendFirst')}
      </Link>
    </>
  );
  return (
    <EmptyState title={t('empty')} act={mayWrite && steps}>
      {t('emptyMore')}
    </EmptyState>
  );
}
