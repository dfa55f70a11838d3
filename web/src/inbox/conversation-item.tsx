import { memo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { nameOf } from '../parts/phone-number.ts';
import { addressOf, type BoxName } from './boxes.ts';
import type { Conversation } from './conversation-page.ts';

type Given = {
  readonly item: Conversation;
  readonly box: BoxName;
  readonly isCurrent: boolean;
  /** Its place in the list, from 1, and how many there are; -1 where nobody knows. */
  readonly at: number;
  readonly of: number;
  readonly topPx: number;
};

/**
 * One line of the inbox: who, when, the last words, whose it is, and what is to be decided. While
 * the list scrolls, only lines that are new in sight are drawn.
 */
export const ConversationItem = memo(function ConversationItem(given: Given) {
  const { item, box, isCurrent, at, of, topPx } = given;
  const t = useTranslations('inbox');
  const name = nameOf(item);
  const isUnread = item.unread > 0;
  return (
    <li
      aria-label={name}
      aria-posinset={at}
      aria-setsize={of}
      style={{ transform: `translateY(${topPx}px)` }}
    >
      <Link
        href={addressOf(box, item.phone)}
        className="inbox-item"
        data-unread={isUnread || undefined}
        {...(isCurrent && { 'aria-current': 'true' as const })}
      >
        <span className="inbox-item-name">{name}</span>
        <ShortTime at={item.snoozedUntil ?? item.lastActivityAt} />
        <span className="inbox-item-text">
          {item.lastDirection === 'out' && `${t('you')} `}
          {item.lastText}
        </span>
        <span className="inbox-item-marks">
          <Mark item={item} />
          {item.assignee && <span className="inbox-item-whose">{item.assignee.name}</span>}
          {isUnread && (
            <span className="inbox-item-unread numbers">
              {item.unread}
              <span className="hidden"> {t('unreadTexts', { count: item.unread })}</span>
            </span>
          )}
        </span>
      </Link>
    </li>
  );
});

function Mark({ item }: { item: Conversation }) {
  const t = useTranslations('inbox');
  const mark = item.marks.find(({ mark }) => mark === 'paused') ?? item.marks[0];
  if (mark === undefined) return null;
  return (
    <span className="badge" data-look={mark.mark === 'paused' ? 'warn' : 'bad'}>
      {t(`mark.${mark.mark}`)}
    </span>
  );
}

/** The hour today, else the day. */
function ShortTime({ at }: { at: string | undefined }) {
  const format = useFormatter();
  if (at === undefined) return null;
  const time = new Date(at);
  const isToday = time.toDateString() === new Date().toDateString();
  return (
    <time dateTime={at} className="inbox-item-time numbers">
      {isToday
        ? format.dateTime(time, { hour: 'numeric', minute: '2-digit' })
        : format.dateTime(time, { month: 'short', day: 'numeric' })}
    </time>
  );
}
