import { useTranslations } from 'use-intl';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import type { Account } from '../account.ts';
import { DecideDialog } from '../decide-dialog.tsx';

/** Stops all sending of an account, or lets it send again. */
export function StandingDialog(given: {
  account: Account;
  act: 'suspend' | 'reinstate';
  onClose: () => void;
}) {
  const { account, act, onClose } = given;
  const { accountId, name } = account;
  const t = useTranslations(act === 'suspend' ? 'accounts.suspend' : 'accounts.reinstate');
  const api = useApi();
  return (
    <DecideDialog
      title={t('title', { name })}
      then={t('then')}
      act={t('act')}
      look={act === 'suspend' ? 'danger' : 'strong'}
      done={t('done', { name })}
      onClose={onClose}
      decide={(body) => {
        const given = { params: { path: { accountId } }, body };
        return act === 'suspend'
          ? answered(api.POST('/v1/operator/accounts/{accountId}/suspend', given))
          : answered(api.POST('/v1/operator/accounts/{accountId}/reinstate', given));
      }}
    />
  );
}
