import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { useShortcut } from './shortcuts.tsx';

/**
 * `j` and `k` go through the rows of a list: what has `data-row` inside `list` gets the focus, the
 * next one down or up. `words` are those of the help, where it can say more than "the next row".
 */
export function useRowKeys(
  list: RefObject<HTMLElement | null>,
  words?: { next: string; previous: string },
): void {
  const t = useTranslations('app');
  useShortcut('j', words?.next ?? t('nextRow'), () => move(list.current, 1));
  useShortcut('k', words?.previous ?? t('previousRow'), () => move(list.current, -1));
}

function move(list: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const start = by === 1 ? 0 : rows.length - 1;
  const next = rows[here === -1 ? start : here + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
