import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../../parts/field.tsx';
import { answered } from '../../session/answered.ts';
import { useApi } from '../../session/session.tsx';
import type { Account } from '../account.ts';
import { DecideDialog } from '../decide-dialog.tsx';

const parts = ['optOuts', 'withinMinutes', 'percentOfTexted'] as const;
const limits = {
  optOuts: { min: 1, max: 10_000, step: 1 },
  withinMinutes: { min: 1, max: 1440, step: 1 },
  percentOfTexted: { min: 0, max: 100, step: 'any' },
} as const;

type Typed = Readonly<Record<string, string>>;

/** Sets the account's own thresholds. Empty fields keep the rulebook's value. */
export function ThresholdsDialog(given: { account: Account; onClose: () => void }) {
  const { account, onClose } = given;
  const { accountId, name } = account;
  const t = useTranslations('accounts');
  const api = useApi();
  const [typed, setTyped] = useState(() => typedOf(account));
  const field = (key: string) => ({
    type: 'number',
    value: typed[key] ?? '',
    placeholder: t('rulebooks'),
    onChange: ({ target }: { target: { value: string } }) =>
      setTyped({ ...typed, [key]: target.value }),
  });
  return (
    <DecideDialog
      title={t('newThresholds.title', { name })}
      then={t('newThresholds.then')}
      act={t('newThresholds.act')}
      done={t('newThresholds.done', { name })}
      onClose={onClose}
      decide={(decision) => {
        const params = { path: { accountId } };
        const body = { ...decision, ...policyIn(typed) };
        return answered(api.PUT('/v1/operator/accounts/{accountId}/policy', { params, body }));
      }}
    >
      {(['burst', 'day'] as const).map((level) => (
        <fieldset key={level} className="three">
          <legend>{t(`level.${level}`)}</legend>
          {parts.map((part) => (
            <TextField
              key={part}
              label={t(`thresholdPart.${part}`)}
              {...limits[part]}
              {...field(`${level}.${part}`)}
            />
          ))}
        </fieldset>
      ))}
      <TextField label={t('warnAtLabel')} min={10} max={100} step="any" {...field('warnAt')} />
    </DecideDialog>
  );
}

function typedOf({ policy }: Account): Typed {
  if (policy === undefined) return {};
  const of = (level: 'burst' | 'day') =>
    parts.map((part) => [`${level}.${part}`, String(policy[level][part])] as const);
  return Object.fromEntries([...of('burst'), ...of('day'), ['warnAt', `${policy.warnAt * 100}`]]);
}

function policyIn(typed: Typed) {
  const of = (level: string) =>
    Object.fromEntries(
      parts.flatMap((part) => {
        const value = typed[`${level}.${part}`];
        return value ? [[part, Number(value)]] : [];
      }),
    );
  const { warnAt } = typed;
  return {
    burst: of('burst'),
    day: of('day'),
    ...(warnAt && { warnAt: Number(warnAt) / 100 }),
  };
}
