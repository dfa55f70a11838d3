import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import './part.css';

/** A number as it is typed; `key` distinguishes the lines. */
export type TypedNumber = { readonly key: number; readonly phoneNumber: string; pace: string };

/** The origination numbers of an account, a line each: the number and the pace it was granted. */
export function NumbersFields(given: {
  numbers: readonly TypedNumber[];
  onChange: (numbers: readonly TypedNumber[]) => void;
}) {
  const { numbers, onChange } = given;
  const t = useTranslations('accounts');
  const group = useRef<HTMLFieldSetElement>(null);
  const change = (key: number, part: Partial<TypedNumber>) =>
    onChange(numbers.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const remove = (key: number) => {
    onChange(numbers.filter((one) => one.key !== key));
    group.current?.querySelector<HTMLElement>('.numbers-add')?.focus();
  };
  return (
    <fieldset className="numbers-fields" ref={group}>
      <legend>{t('numbers')}</legend>
      {numbers.map(({ key, phoneNumber, pace }, n) => (
        <div key={key} className="numbers-line">
          <TextField
            label={t('number', { n: n + 1 })}
            type="tel"
            autoComplete="off"
            required
            value={phoneNumber}
            placeholder="+1 248 555 0100"
            onChange={({ target }) => change(key, { phoneNumber: target.value })}
          />
          <TextField
            label={t('pace')}
            inputMode="decimal"
            value={pace}
            placeholder={t('usualPace')}
            onChange={({ target }) => change(key, { pace: target.value })}
          />
          {numbers.length > 1 && (
            <Button
              look="quiet"
              aria-label={t('removeNumber', { n: n + 1 })}
              onClick={() => remove(key)}
            >
              <Icon name="close" />
            </Button>
          )}
        </div>
      ))}
      <p className="field-hint">{t('numbersHint')}</p>
      <Button
        className="numbers-add"
        look="quiet"
        onClick={() => onChange([...numbers, emptyNumber(numbers)])}
      >
        <Icon name="plus" />
        {t('addNumber')}
      </Button>
    </fieldset>
  );
}

/** Adds a new line below these. */
export function emptyNumber(numbers: readonly TypedNumber[]): TypedNumber {
  return { key: (numbers.at(-1)?.key ?? 0) + 1, phoneNumber: '', pace: '' };
}

/** As the API takes them; a missing pace is the usual one of the number's kind. */
export function numbersGiven(numbers: readonly TypedNumber[]) {
  return numbers.map(({ phoneNumber, pace }) => ({
    phoneNumber: phoneNumber.trim(),
    ...(pace.trim() && { partsPerSecond: Number(pace.replace(',', '.')) }),
  }));
}
