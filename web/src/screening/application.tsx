import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import type { Account } from '../accounts/account.ts';
import { ApproveDialog } from '../accounts/acts/approve-dialog.tsx';
import { TerminateDialog } from '../accounts/acts/terminate-dialog.tsx';
import { QueueCard } from '../accounts/queue/queue-card.tsx';
import { Stated, Website } from '../accounts/stated.tsx';
import { When } from '../accounts/when.tsx';
import { Button } from '../parts/button.tsx';

/** One business that applied, with the two decisions about it. */
export function Application({ account }: { account: Account }) {
  const t = useTranslations('screening');
  const [deciding, setDeciding] = useState<'approve' | 'refuse'>();
  const close = () => setDeciding(undefined);
  const { name, website, openedAt, openedBy, accountId } = account;
  return (
    <>
      <QueueCard
        title={name}
        below={<Website website={website} />}
        beside={t.rich('since', { by: openedBy, when: () => <When at={openedAt} /> })}
        acts={(id) => (
          <>
            <Button look="strong" aria-describedby={id} onClick={() => setDeciding('approve')}>
              {t('approve')}
            </Button>
            <Button look="danger" aria-describedby={id} onClick={() => setDeciding('refuse')}>
              {t('refuse')}
            </Button>
            <Link href={`/accounts/${accountId}`} aria-describedby={id}>
              {t('account')}
            </Link>
          </>
        )}
      >
        <Stated account={account} />
      </QueueCard>
      {deciding === 'approve' && <ApproveDialog account={account} onClose={close} />}
      {deciding === 'refuse' && <TerminateDialog account={account} onClose={close} />}
    </>
  );
}
