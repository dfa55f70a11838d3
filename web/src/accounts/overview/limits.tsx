import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import type { Account } from '../account.ts';
import { Part } from '../part.tsx';
import { When } from '../when.tsx';
import { LimitsDialog } from './limits-dialog.tsx';

/** What bounds an account: as a new one, by the carriers' cap, and by limits of its own. */
export function Limits({ account }: { account: Account }) {
  const t = useTranslations('accounts');
  const [isChanging, setChanging] = useState(false);
  const { rampUpLiftedAt, dailyCap, limits, status } = account;
  return (
    <Part
      title={t('limits')}
      acts={
        status !== 'terminated' && (
          <Button look="quiet" onClick={() => setChanging(true)}>
            {t('change')}
          </Button>
        )
      }
    >
      <dl className="facts">
        <dt>{t('rampUp')}</dt>
        <dd>
          {rampUpLiftedAt
            ? t.rich('rampUpLifted', { when: () => <When at={rampUpLiftedAt} /> })
            : t('rampUpOn')}
        </dd>
        <dt>{t('dailyCap')}</dt>
        <dd>
          {dailyCap?.parts !== undefined && t('capParts', { parts: dailyCap.parts })}
          {dailyCap?.class && t(`capClass.${dailyCap.class}`)}
          {dailyCap?.parts === undefined && !dailyCap?.class && t('capClass.none')}
        </dd>
        <dt>{t('textsPerDay')}</dt>
        <dd>{limits?.textsPerDay ?? t('usual')}</dd>
        <dt>{t('requestsPerSecond')}</dt>
        <dd>{limits?.requestsPerSecond ?? t('usual')}</dd>
      </dl>
      {isChanging && <LimitsDialog account={account} onClose={() => setChanging(false)} />}
    </Part>
  );
}
