import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import type { Account } from '../account.ts';
import { Part } from '../part.tsx';
import { ThresholdsDialog } from './thresholds-dialog.tsx';

/** The thresholds at which the system suspends the account. */
export function Thresholds({ account }: { account: Account }) {
  const t = useTranslations('accounts');
  const [isChanging, setChanging] = useState(false);
  const { policy, rulebook, status } = account;
  return (
    <Part
      title={t('thresholds')}
      acts={
        status !== 'terminated' && (
          <Button look="quiet" onClick={() => setChanging(true)}>
            {t('change')}
          </Button>
        )
      }
    >
      {policy === undefined && <p>{t('rulebooksThresholds', { rulebook })}</p>}
      {policy && (
        <ul className="plain-list">
          {[policy.burst, policy.day].map(({ optOuts, withinMinutes, percentOfTexted }) => (
            <li key={`${optOuts} ${withinMinutes}`}>
              {t('threshold', { optOuts, minutes: withinMinutes, percent: percentOfTexted })}
            </li>
          ))}
          <li className="soft">{t('warnAt', { percent: policy.warnAt * 100 })}</li>
        </ul>
      )}
      {isChanging && <ThresholdsDialog account={account} onClose={() => setChanging(false)} />}
    </Part>
  );
}
