import { useTranslations } from 'use-intl';
import type { AccountStatus } from './account.ts';
import './accounts.css';

const looks = {
  screening: 'warn',
  active: 'good',
  suspended: 'bad',
  terminated: 'plain',
} as const;

/** The status of an account, as a word and a colour. */
export function StatusBadge({ status }: { status: AccountStatus }) {
  const t = useTranslations('accounts');
  return (
    <span className="badge" data-look={looks[status]}>
      {t(`status.${status}`)}
    </span>
  );
}
