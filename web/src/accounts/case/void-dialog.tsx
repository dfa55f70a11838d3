import { useTranslations } from 'use-intl';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import { DecideDialog } from '../decide-dialog.tsx';

/** Voids an opt-out that was a mistake. The person is not put back. */
export function VoidDialog(given: { accountId: string; phone: string; onClose: () => void }) {
  const { accountId, phone, onClose } = given;
  const t = useTranslations('accounts.case.voids');
  const api = useApi();
  return (
    <DecideDialog
      title={t('title', { phone })}
      then={t('then')}
      act={t('act')}
      done={t('done')}
      onClose={onClose}
      decide={(body) => {
        const params = { path: { accountId, phone } };
        return answered(
          api.POST('/v1/operator/accounts/{accountId}/opt-outs/{phone}/void', { params, body }),
        );
      }}
    />
  );
}
