import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import type { Account } from '../account.ts';
import { DecideDialog } from '../decide-dialog.tsx';
import { Part } from '../part.tsx';
import { When } from '../when.tsx';

const classes = ['top', 'high-mid', 'low-mid', 'low', 'sole-proprietor'] as const;
type Cap = (typeof classes)[number] | 'none' | 'parts';

/** The two daily limits: that of a new account, and the carriers' cap on the business. */
export function Limits({ account }: { account: Account }) {
  const t = useTranslations('accounts');
  const [isChanging, setChanging] = useState(false);
  const { rampUpLiftedAt, dailyCap, status } = account;
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
      </dl>
      {isChanging && <LimitsDialog account={account} onClose={() => setChanging(false)} />}
    </Part>
  );
}

function LimitsDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { accountId, name, rampUpLiftedAt, dailyCap } = account;
  const t = useTranslations('accounts');
  const api = useApi();
  const [rampUp, setRampUp] = useState<'lifted' | 'on'>(rampUpLiftedAt ? 'lifted' : 'on');
  const [cap, setCap] = useState<Cap>(dailyCap?.class ?? (dailyCap?.parts ? 'parts' : 'none'));
  const [parts, setParts] = useState(String(dailyCap?.parts ?? ''));
  return (
    <DecideDialog
      title={t('newLimits.title', { name })}
      then={t('newLimits.then')}
      act={t('newLimits.act')}
      done={t('newLimits.done', { name })}
      onClose={onClose}
      decide={(decision) => {
        const params = { path: { accountId } };
        const body = { ...decision, rampUp, dailyCap: cap === 'parts' ? Number(parts) : cap };
        return answered(api.PUT('/v1/operator/accounts/{accountId}/policy', { params, body }));
      }}
    >
      <SelectField
        label={t('rampUp')}
        value={rampUp}
        onChange={({ target }) => setRampUp(target.value === 'lifted' ? 'lifted' : 'on')}
      >
        <option value="on">{t('rampUpOn')}</option>
        <option value="lifted">{t('rampUpLift')}</option>
      </SelectField>
      <SelectField
        label={t('dailyCap')}
        value={cap}
        onChange={({ target }) => setCap(target.value as Cap)}
      >
        {(['none', ...classes, 'parts'] as const).map((one) => (
          <option key={one} value={one}>
            {t(`capClass.${one}`)}
          </option>
        ))}
      </SelectField>
      {cap === 'parts' && (
        <TextField
          label={t('capPartsLabel')}
          type="number"
          min={100}
          max={10_000_000}
          required
          value={parts}
          onChange={({ target }) => setParts(target.value)}
        />
      )}
    </DecideDialog>
  );
}
