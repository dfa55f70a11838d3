import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { NotificationsSection } from '../notifications/notifications-section.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { answered } from '../session/answered.ts';
import { useApi, useSession } from '../session/session.tsx';
import { AccountSection } from './account-section.tsx';
import { EndAccount } from './end-account.tsx';
import { LanguageSection } from './language-section.tsx';
import { WebhooksSection } from './webhooks/webhooks-section.tsx';
import './settings.css';

/** The status of the account, and its settings: language, notifications, webhooks, termination. */
export default function SettingsPage() {
  const page = useTranslations('app.page');
  const api = useApi();
  const { me } = useSession();
  const isOwner = me.role === 'owner';
  const { data: account, error } = useQuery({
    queryKey: ['account'],
    queryFn: () => answered(api.GET('/v1/account')),
  });
  return (
    <div className="page settings">
      <PageHead title={page('settings')} />
      {error && <ProblemNotice error={error} />}
      {account && <AccountSection account={account} />}
      <LanguageSection />
      {me.role !== 'viewer' && <NotificationsSection />}
      {isOwner && <WebhooksSection />}
      {isOwner && account && account.status !== 'terminated' && <EndAccount />}
    </div>
  );
}
