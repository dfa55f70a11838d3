import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useBoxCounts } from './use-box-counts.ts';

/** The name of the page in the tab, after how many conversations are unread. */
export function useTitle(title: string): void {
  const t = useTranslations('app');
  const unread = useBoxCounts()?.unread.conversations ?? 0;
  const name = t('name');
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${title} · ${name}`;
  }, [unread, title, name]);
}
