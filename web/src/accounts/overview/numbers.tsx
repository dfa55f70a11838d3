import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import type { Account } from '../account.ts';
import { DecideDialog } from '../decide-dialog.tsx';
import { emptyNumber, NumbersFields, numbersGiven, type TypedNumber } from '../numbers-fields.tsx';
import { Part } from '../part.tsx';

/** The numbers that the account sends from, each with its pace, and their change. */
export function Numbers({ account }: { account: Account }) {
  const t = useTranslations('accounts');
  const [isChanging, setChanging] = useState(false);
  const { numbers, status } = account;
  const mayChange = status === 'active' || status === 'suspended';
  return (
    <Part
      title={t('numbers')}
      acts={
        mayChange && (
          <Button look="quiet" onClick={() => setChanging(true)}>
            {t('change')}
          </Button>
        )
      }
    >
      {numbers.length === 0 ? (
        <p className="soft">{t('noNumbers')}</p>
      ) : (
        <ul className="plain-list">
          {numbers.map(({ phoneNumber, partsPerSecond }) => (
            <li key={phoneNumber}>
              <span className="numbers">{phoneNumber}</span>
              <span className="soft small">{t('atPace', { pace: partsPerSecond })}</span>
            </li>
          ))}
        </ul>
      )}
      {isChanging && <NumbersDialog account={account} onClose={() => setChanging(false)} />}
    </Part>
  );
}

function NumbersDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { accountId, name } = account;
  const t = useTranslations('accounts.newNumbers');
  const api = useApi();
  const [numbers, setNumbers] = useState(() => typedOf(account));
  return (
    <DecideDialog
      title={t('title', { name })}
      then={t('then')}
      act={t('act')}
      done={t('done', { name })}
      onClose={onClose}
      decide={(decision) => {
        const params = { path: { accountId } };
        const body = { ...decision, numbers: numbersGiven(numbers) };
        return answered(api.PUT('/v1/operator/accounts/{accountId}/numbers', { params, body }));
      }}
    >
      <NumbersFields numbers={numbers} onChange={setNumbers} />
    </DecideDialog>
  );
}

function typedOf({ numbers }: Account): readonly TypedNumber[] {
  if (numbers.length === 0) return [emptyNumber([])];
  return numbers.map(({ phoneNumber, partsPerSecond }, key) => ({
    key,
    phoneNumber,
    pace: String(partsPerSecond),
  }));
}
