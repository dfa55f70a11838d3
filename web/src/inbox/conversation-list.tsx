import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { BoxName } from './boxes.ts';
import { ConversationItem } from './conversation-item.tsx';
import type { Conversation } from './conversation-page.ts';

const rowPx = 76;

type Given = {
  readonly items: readonly Conversation[];
  readonly box: BoxName;
  readonly current: string | undefined;
  readonly hasMore: boolean;
  /** The end is nearly in sight: more may be read. */
  readonly onEnd: () => void;
};

/** The conversations of a box. Only those in sight are drawn, however many there are. */
export function ConversationList({ items, box, current, hasMore, onEnd }: Given) {
  const t = useTranslations('inbox');
  const scroller = useRef<HTMLDivElement>(null);
  // The same function for the same items: another one has all rows measured anew, at each frame.
  const getItemKey = useCallback((index: number) => items[index]?.phone ?? index, [items]);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 8,
    getItemKey,
    // A frame draws once, however often it scrolled.
    useFlushSync: false,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= items.length - 20) onEnd();
  }, [hasMore, last, items.length, onEnd]);
  const at = useMemo(() => items.findIndex(({ phone }) => phone === current), [items, current]);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, rows]);
  return (
    <div className="inbox-scroller" ref={scroller}>
      <ul
        className="inbox-list"
        aria-label={t('conversations')}
        style={{ height: rows.getTotalSize() }}
      >
        {shown.map(({ index, start, key }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <ConversationItem
              key={key}
              item={item}
              box={box}
              isCurrent={item.phone === current}
              at={index + 1}
              of={hasMore ? -1 : items.length}
              topPx={start}
            />
          );
        })}
      </ul>
    </div>
  );
}
