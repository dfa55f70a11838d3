import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import type { Account } from '../accounts/account.ts';
import { ApproveDialog } from '../accounts/acts/approve-dialog.tsx';
import { TerminateDialog } from '../accounts/acts/terminate-dialog.tsx';
import { Stated, Website } from '../accounts/stated.tsx';
import { When } from '../accounts/when.tsx';
import { Button } from '../parts/button.tsx';

/** One business that applied, with the two decisions about it. */
export function Application({ account }: { account: Account }) {
  const t = useTranslations('screening');
  const id = useId();
  const [deciding, setDeciding] = useState<'approve' | 'refuse'>();
  const close = () => setDeciding(undefined);
  const { name, website, openedAt, openedBy, accountId } = account;
  return (
    <article className="card application" aria-labelledby={id} data-row tabIndex={-1}>
      <header className="application-head">
        <div>
          <h2 id={id}>{name}</h2>
          <Website website={website} />
        </div>
        <p className="soft small">
          {t.rich('since', { by: openedBy, when: () => <When at={openedAt} /> })}
        </p>
      </header>
      <Stated account={account} />
      <footer className="application-acts">
        <Button look="strong" aria-describedby={id} onClick={() => setDeciding('approve')}>
          {t('approve')}
        </Button>
        <Button look="danger" aria-describedby={id} onClick={() => setDeciding('refuse')}>
          {t('refuse')}
        </Button>
        <Link href={`/accounts/${accountId}`} aria-describedby={id}>
          {t('account')}
        </Link>
      </footer>
      {deciding === 'approve' && <ApproveDialog account={account} onClose={close} />}
      {deciding === 'refuse' && <TerminateDialog account={account} onClose={close} />}
    </article>
  );
}
