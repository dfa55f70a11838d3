import { useParams } from 'wouter';
import { AccountList } from './account-list.tsx';
import { AccountPage } from './account-page.tsx';
import './accounts.css';

/** All accounts, or the one that the address names. */
export default function AccountsPage() {
  const { accountId, view } = useParams<{ accountId?: string; view?: string }>();
  if (accountId === undefined) return <AccountList />;
  return <AccountPage key={accountId} accountId={accountId} view={view ?? 'overview'} />;
}
