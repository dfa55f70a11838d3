import { useTranslations } from 'use-intl';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import type { Account } from '../account.ts';
import { DecideDialog } from '../decide-dialog.tsx';

/** Ends an account for good; for an account in screening this is the refusal. */
export function TerminateDialog(given: { account: Account; onClose: () => void }) {
  const { account, onClose } = given;
  const { accountId, name, status } = account;
  const t = useTranslations(status === 'screening' ? 'accounts.refuse' : 'accounts.terminate');
  const api = useApi();
  return (
    <DecideDialog
      title={t('title', { name })}
      then={t('then')}
      act={t('act')}
      look="danger"
      done={t('done', { name })}
      onClose={onClose}
      decide={(body) => {
        const params = { path: { accountId } };
        return answered(api.POST('/v1/operator/accounts/{accountId}/terminate', { params, body }));
      }}
    />
  );
}
