import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAccounts } from '../accounts/account.ts';
import { MoreButton } from '../accounts/more-button.tsx';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useRowKeys } from '../shortcuts/row-keys.ts';
import { useShortcut } from '../shortcuts/shortcuts.tsx';
import { Application } from './application.tsx';
import { OpenAccountDialog } from './open-account-dialog.tsx';

/** The businesses that wait for an operator, each with what it stated. */
export default function ScreeningPage() {
  const t = useTranslations('screening');
  const page = useTranslations('app.page');
  const [isOpening, setOpening] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const accounts = useAccounts({ status: 'screening' });
  const waiting = accounts.data?.pages.flatMap(({ items }) => items);
  useRowKeys(list, { next: t('next'), previous: t('previous') });
  useShortcut('n', t('open'), () => setOpening(true));
  const open = (look: 'plain' | 'strong') => (
    <Button look={look} onClick={() => setOpening(true)}>
      <Icon name="plus" />
      {t('open')}
    </Button>
  );
  return (
    <div className="page">
      <PageHead title={page('screening')} more={t('lead')}>
        {waiting?.length !== 0 && open('plain')}
      </PageHead>
      {accounts.error && <ProblemNotice error={accounts.error} />}
      {waiting?.length === 0 && (
        <EmptyState title={t('empty')} act={open('strong')}>
          {t('emptyMore')}
        </EmptyState>
      )}
      {waiting !== undefined && waiting.length > 0 && (
        <ul className="queue" ref={list} aria-label={t('waiting')}>
          {waiting.map((account) => (
            <li key={account.accountId}>
              <Application account={account} />
            </li>
          ))}
        </ul>
      )}
      <MoreButton list={accounts} />
      {isOpening && <OpenAccountDialog onClose={() => setOpening(false)} />}
    </div>
  );
}
