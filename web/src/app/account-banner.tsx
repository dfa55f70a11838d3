import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useApiWords } from '../languages/api-words.ts';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';

/** What everybody of the account must know: it is screened, suspended, or close to it. */
export function AccountBanner() {
  const t = useTranslations('app');
  const api = useApi();
  const { because } = useApiWords();
  const { data: account } = useQuery({
    queryKey: ['account'],
    queryFn: () => answered(api.GET('/v1/account')),
  });
  if (account === undefined) return null;
  const { status, warning } = account;
  if (status === 'active') {
    if (warning === undefined) return null;
    return (
      <div className="shell-banner" role="status">
        <strong>{t('warning')}</strong>
        <p>{because(warning)}</p>
      </div>
    );
  }
  return (
    <div
      className="shell-banner"
      data-look={status === 'screening' ? undefined : 'bad'}
      role="status"
    >
      <strong>{t(`standing.${status}`)}</strong>
      <p>{status === 'screening' ? t('screeningNext') : because(account)}</p>
    </div>
  );
}
