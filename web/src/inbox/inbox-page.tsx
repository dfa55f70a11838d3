import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Redirect, useLocation, useParams } from 'wouter';
import { ConversationPane } from '../conversation/conversation-pane.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useShortcut } from '../shortcuts/shortcuts.tsx';
import { useTitle } from '../title/use-title.ts';
import { BoxLinks } from './box-links.tsx';
import { addressOf, type BoxName, isBoxName } from './boxes.ts';
import { ConversationList } from './conversation-list.tsx';
import { EmptyBox } from './empty-box.tsx';
import { useConversations } from './use-conversations.ts';
import './inbox.css';

/** The inbox: boxes, the conversations of one, and the one that is open. */
export default function InboxPage() {
  const { box, phone } = useParams<{ box?: string; phone?: string }>();
  if (!isBoxName(box)) return <Redirect to={addressOf('all')} replace />;
  return <Inbox box={box} {...(phone && { phone: `+${phone}` })} />;
}

function Inbox({ box, phone }: { box: BoxName; phone?: string }) {
  const t = useTranslations('inbox');
  const page = useTranslations('app.page');
  useTitle(page('inbox'));
  const [, go] = useLocation();
  const [q, setQ] = useState('');
  const wanted = useDeferredValue(q.trim());
  const list = useConversations(box, wanted);
  const { items } = list;
  const open = (next: string | undefined) => go(addressOf(box, next));
  const step = (by: 1 | -1) => {
    const at = items.findIndex((one) => one.phone === phone);
    const next = items[at < 0 ? 0 : at + by];
    if (next) open(next.phone);
  };
  useShortcut('j', t('keys.next'), () => step(1));
  useShortcut('k', t('keys.previous'), () => step(-1));
  return (
    <div className="inbox" data-open={phone !== undefined || undefined}>
      <h1 className="hidden">{page('inbox')}</h1>
      <section className="inbox-side" aria-label={t('conversations')}>
        <div className="inbox-head">
          <BoxLinks box={box} />
          <input
            className="input"
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            value={q}
            onChange={({ target }) => setQ(target.value)}
          />
        </div>
        {list.error && <ProblemNotice error={list.error} />}
        {list.isSuccess && items.length === 0 ? (
          <EmptyBox box={box} isSearch={wanted !== ''} />
        ) : (
          <ConversationList
            items={items}
            box={box}
            current={phone}
            hasMore={list.hasNextPage}
            onEnd={() => !list.isFetchingNextPage && void list.fetchNextPage()}
          />
        )}
      </section>
      {phone === undefined ? (
        <div className="inbox-none">{items.length > 0 && <EmptyState title={t('choose')} />}</div>
      ) : (
        <ConversationPane
          key={phone}
          phone={phone}
          backTo={addressOf(box)}
          onDone={() => step(1)}
        />
      )}
      <FocusOnOpen phone={phone} />
    </div>
  );
}

/** On a phone the list gives way to the conversation: the focus goes along, and comes back. */
function FocusOnOpen({ phone }: { phone: string | undefined }) {
  useEffect(() => {
    const active = document.activeElement;
    if (active !== null && active !== document.body && active.checkVisibility()) return;
    const place = phone ? '#conversation-title' : '.inbox-list a';
    document.querySelector<HTMLElement>(place)?.focus();
  }, [phone]);
  return null;
}
