import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import type { Account } from '../account.ts';
import { DecideDialog } from '../decide-dialog.tsx';
import { emptyNumber, NumbersFields, numbersGiven } from '../numbers-fields.tsx';

/** Ends the screening: the business gets its numbers, and its contact is invited as owner. */
export function ApproveDialog(given: { account: Account; onClose: () => void }) {
  const { account, onClose } = given;
  const { accountId, name, contact } = account;
  const t = useTranslations('accounts.approve');
  const api = useApi();
  const [numbers, setNumbers] = useState(() => [emptyNumber([])]);
  return (
    <DecideDialog
      title={t('title', { name })}
      then={t('then', { email: contact.email })}
      act={t('act')}
      done={t('done', { name })}
      onClose={onClose}
      decide={(decision) => {
        const path = { accountId };
        const body = { ...decision, numbers: numbersGiven(numbers) };
        return answered(
          api.POST('/v1/operator/accounts/{accountId}/approve', { params: { path }, body }),
        );
      }}
    >
      <NumbersFields numbers={numbers} onChange={(typed) => setNumbers([...typed])} />
    </DecideDialog>
  );
}
