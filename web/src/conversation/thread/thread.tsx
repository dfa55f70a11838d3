import { useEffect, useLayoutEffect, useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useSearch } from 'wouter';
import { notYetListed, type OutboxEntry } from '../../outbox/outbox-entry.ts';
import { useOutbox } from '../../outbox/outbox-provider.tsx';
import { Button } from '../../parts/button.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { type Text, useNotes, useScheduled, useTexts } from '../use-conversation.ts';
import { NoteLine } from './note-line.tsx';
import { PendingText } from './pending-text.tsx';
import { ScheduledTexts } from './scheduled-texts.tsx';
import { TextLine } from './text-line.tsx';
import { daysOf } from './thread-items.ts';
import './thread.css';

/** Everything that was said, by day; below it what is on its way and what waits for its time. */
export function Thread({ phone, onEdit }: { phone: string; onEdit: (body: string) => void }) {
  const t = useTranslations('conversation');
  const format = useFormatter();
  const list = useTexts(phone);
  const notes = useNotes(phone);
  const pending = usePending(phone, list.texts);
  const days = daysOf(list.texts, notes, { isWhole: !list.hasNextPage });
  // Why a text was refused makes it longer.
  const states = pending.map(({ state }) => state).join(' ');
  const scroller = useStickToEnd(`${list.texts[0]?.id} ${states} ${notes.length}`);
  const named = useNamed(list.texts);
  return (
    <div className="thread" ref={scroller}>
      {list.error && <ProblemNotice error={list.error} />}
      {list.hasNextPage && (
        <Button look="quiet" onClick={() => void list.fetchNextPage()}>
          {t('older')}
        </Button>
      )}
      <div role="log" aria-label={t('texts')} aria-live="polite">
        {days.map(({ day, items }) => (
          <section key={day} className="thread-day" aria-label={day}>
            <h3>
              {format.dateTime(new Date(`${day}T12:00:00`), {
                weekday: 'long',
                month: 'long',
                day: 'numeric',
                year: 'numeric',
              })}
            </h3>
            <ol>
              {items.map((item) =>
                item.kind === 'text' ? (
                  <TextLine
                    key={item.text.id}
                    phone={phone}
                    text={item.text}
                    isNamed={item.text.id === named}
                  />
                ) : (
                  <NoteLine key={item.note.id} note={item.note} />
                ),
              )}
            </ol>
          </section>
        ))}
      </div>
      <ScheduledTexts phone={phone} />
      {pending.length > 0 && (
        <ol aria-label={t('onTheirWay')}>
          {pending.map((entry) => (
            <PendingText key={entry.key} entry={entry} onEdit={onEdit} />
          ))}
        </ol>
      )}
    </div>
  );
}

/** What the API's own lists do not show yet; what they show is out of the outbox. */
function usePending(phone: string, texts: readonly Text[]): readonly OutboxEntry[] {
  const { outbox, entries } = useOutbox(phone);
  const scheduled = useScheduled(phone);
  const pending = notYetListed(entries, [...texts, ...scheduled]);
  useEffect(() => {
    for (const entry of entries) if (!pending.includes(entry)) outbox.drop(entry.key);
  }, [outbox, entries, pending]);
  return pending;
}

/** The text that the address names (`?text=`): a notification leads to it. In sight, once. */
function useNamed(texts: readonly Text[]): string | undefined {
  const named = new URLSearchParams(useSearch()).get('text') ?? undefined;
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (named === shown.current || !texts.some(({ id }) => id === named)) return;
    shown.current = named;
    document.querySelector('.text[data-named]')?.scrollIntoView({ block: 'center' });
  }, [named, texts]);
  return named;
}

const nearEndPx = 240;

/**
 * Keeps the newest in sight, also while the place to write grows, unless somebody has scrolled up
 * to read.
 */
function useStickToEnd(newest: string) {
  const scroller = useRef<HTMLDivElement>(null);
  const seen = useRef('');
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    let isAtEnd = true;
    const note = () => {
      isAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight < nearEndPx;
    };
    const follow = new ResizeObserver(() => {
      if (isAtEnd) box.scrollTop = box.scrollHeight;
    });
    follow.observe(box);
    box.addEventListener('scroll', note);
    return () => {
      follow.disconnect();
      box.removeEventListener('scroll', note);
    };
  }, []);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null || seen.current === newest) return;
    const isNearEnd = box.scrollHeight - box.scrollTop - box.clientHeight < nearEndPx;
    if (seen.current === '' || isNearEnd) box.scrollTop = box.scrollHeight;
    seen.current = newest.startsWith('undefined') ? '' : newest;
  });
  return scroller;
}
