import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { answered } from '../session/answered.ts';
import { useApi } from '../session/session.tsx';

/** What everybody of the account must know: it is screened, suspended, or close to it. */
export function AccountBanner() {
  const t = useTranslations('app');
  const api = useApi();
  const { data: account } = useQuery({
    queryKey: ['account'],
    queryFn: () => answered(api.GET('/v1/account')),
  });
  if (account === undefined) return null;
  const { status, because, warning } = account;
  if (status === 'active') {
    if (warning === undefined) return null;
    return (
      <div className="shell-banner" role="status">
        <strong>{t('warning')}</strong>
        <p>{warning.because}</p>
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
      <p>{status === 'screening' ? t('screeningNext') : because}</p>
    </div>
  );
}
