import { useTranslations } from 'use-intl';
import { EmptyState } from '../parts/empty-state.tsx';
import type { BoxName } from './boxes.ts';

/** Nothing here: what that means, and for a new account what to do next. */
export function EmptyBox({ box, isSearch }: { box: BoxName; isSearch: boolean }) {
  const t = useTranslations('inbox');
  if (isSearch) return <EmptyState title={t('nothingFound')}>{t('nothingFoundMore')}</EmptyState>;
  if (box === 'all') return <EmptyState title={t('empty')}>{t('emptyMore')}</EmptyState>;
  return <EmptyState title={t(`emptyBox.${box}`)} />;
}
