import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SelectField, TextField } from '../../parts/field.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import type { Account } from '../account.ts';
import { DecideDialog } from '../decide-dialog.tsx';

const classes = ['top', 'high-mid', 'low-mid', 'low', 'sole-proprietor'] as const;
type Cap = (typeof classes)[number] | 'none' | 'parts';

type Typed = {
  readonly rampUp: 'lifted' | 'on';
  readonly cap: Cap;
  readonly parts: string;
  /** Empty: as for all others. */
  readonly requests: string;
  readonly texts: string;
};

/** Sets what an account may send in a day and how fast it may ask, with a reason. */
export function LimitsDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { accountId, name } = account;
  const t = useTranslations('accounts');
  const api = useApi();
  const [typed, setTyped] = useState(() => typedOf(account));
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const number = (key: 'parts' | 'requests' | 'texts') => ({
    type: 'number',
    value: typed[key],
    onChange: ({ target }: { target: { value: string } }) => change({ [key]: target.value }),
  });
  const own = { hint: t('asOthers'), placeholder: t('usual') };
  return (
    <DecideDialog
      title={t('newLimits.title', { name })}
      then={t('newLimits.then')}
      act={t('newLimits.act')}
      done={t('newLimits.done', { name })}
      onClose={onClose}
      decide={(decision) => {
        const params = { path: { accountId } };
        const body = { ...decision, ...limitsIn(typed) };
        return answered(api.PUT('/v1/operator/accounts/{accountId}/policy', { params, body }));
      }}
    >
      <SelectField
        label={t('rampUp')}
        value={typed.rampUp}
        onChange={({ target }) => change({ rampUp: target.value === 'lifted' ? 'lifted' : 'on' })}
      >
        <option value="on">{t('rampUpOn')}</option>
        <option value="lifted">{t('rampUpLift')}</option>
      </SelectField>
      <SelectField
        label={t('dailyCap')}
        value={typed.cap}
        onChange={({ target }) => change({ cap: target.value as Cap })}
      >
        {(['none', ...classes, 'parts'] as const).map((one) => (
          <option key={one} value={one}>
            {t(`capClass.${one}`)}
          </option>
        ))}
      </SelectField>
      {typed.cap === 'parts' && (
        <TextField
          label={t('capPartsLabel')}
          min={100}
          max={10_000_000}
          required
          {...number('parts')}
        />
      )}
      <TextField label={t('textsPerDay')} min={0} max={10_000_000} {...own} {...number('texts')} />
      <TextField
        label={t('requestsPerSecond')}
        min={1}
        max={10_000}
        {...own}
        {...number('requests')}
      />
    </DecideDialog>
  );
}

function typedOf({ rampUpLiftedAt, dailyCap, limits }: Account): Typed {
  return {
    rampUp: rampUpLiftedAt ? 'lifted' : 'on',
    cap: dailyCap?.class ?? (dailyCap?.parts ? 'parts' : 'none'),
    parts: String(dailyCap?.parts ?? ''),
    requests: String(limits?.requestsPerSecond ?? ''),
    texts: String(limits?.textsPerDay ?? ''),
  };
}

function limitsIn({ rampUp, cap, parts, requests, texts }: Typed) {
  const ownOrUsual = (value: string) => (value === '' ? ('usual' as const) : Number(value));
  return {
    rampUp,
    dailyCap: cap === 'parts' ? Number(parts) : cap,
    limits: { requestsPerSecond: ownOrUsual(requests), textsPerDay: ownOrUsual(texts) },
  };
}
