import { useTranslations } from 'use-intl';
import { Link, useLocation } from 'wouter';
import { EmptyState } from '../parts/empty-state.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useShortcut } from '../shortcuts/shortcuts.tsx';
import { type Account, useAccount } from './account.ts';
import { StatusBadge } from './account-status.tsx';
import { AccountActs } from './acts/account-acts.tsx';
import { AuditLog } from './audit/audit-log.tsx';
import { CaseView } from './case/case-view.tsx';
import { Overview } from './overview/overview.tsx';
import { When } from './when.tsx';

const views = [
  { view: 'overview', key: 'o' },
  { view: 'case', key: 'c' },
  { view: 'audit', key: 'l' },
] as const;

/** One account: what it is, its case, or its log. */
export function AccountPage({ accountId, view }: { accountId: string; view: string }) {
  const t = useTranslations('accounts');
  const { data: account, error } = useAccount(accountId);
  const known = views.find((one) => one.view === view)?.view;
  return (
    <div className="page">
      <Link href="/accounts" className="back">
        <Icon name="back" />
        {t('all')}
      </Link>
      {error && <ProblemNotice error={error} />}
      {account && (
        <>
          <Head account={account} />
          <Views accountId={accountId} here={view} />
          {known === 'overview' && <Overview account={account} />}
          {known === 'case' && <CaseView accountId={accountId} />}
          {known === 'audit' && <AuditLog accountId={accountId} />}
          {known === undefined && <EmptyState title={t('noSuchView')} />}
        </>
      )}
    </div>
  );
}

function Head({ account }: { account: Account }) {
  const { name, status, since, accountId } = account;
  const more = (
    <>
      <StatusBadge status={status} /> <When at={since} /> <code className="small">{accountId}</code>
    </>
  );
  return (
    <PageHead title={name} more={more}>
      <AccountActs account={account} />
    </PageHead>
  );
}

function Views({ accountId, here }: { accountId: string; here: string }) {
  const t = useTranslations('accounts');
  const [, go] = useLocation();
  const [overview, theCase, audit] = views;
  const to = (view: string) => `/accounts/${accountId}${view === 'overview' ? '' : `/${view}`}`;
  useShortcut(overview.key, t('views.overview'), () => go(to(overview.view)));
  useShortcut(theCase.key, t('views.case'), () => go(to(theCase.view)));
  useShortcut(audit.key, t('views.audit'), () => go(to(audit.view)));
  return (
    <nav className="views" aria-label={t('parts')}>
      {views.map(({ view }) => (
        <Link key={view} href={to(view)} {...(view === here && { 'aria-current': 'page' })}>
          {t(`views.${view}`)}
        </Link>
      ))}
    </nav>
  );
}
