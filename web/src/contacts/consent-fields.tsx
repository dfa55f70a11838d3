import { useTranslations } from 'use-intl';
import type { components } from '../../../client/src/schema.d.ts';
import { SelectField, TextAreaField, TextField } from '../parts/field.tsx';

type Consent = components['schemas']['Consent'];

/** Why somebody may be texted, as a form holds it; a day is `2026-03-31`. */
export type ConsentDraft = {
  readonly basis: Consent['basis'];
  readonly source: string;
  readonly form: 'written' | 'oral';
  readonly obtainedOn: string;
  readonly lastTransactionOn: string;
  readonly statement: string;
};

/** A draft of what is known, or of nothing. */
export function consentDraft(known?: Consent): ConsentDraft {
  return {
    basis: known?.basis ?? 'express',
    source: known?.source ?? '',
    form: known?.form ?? 'written',
    obtainedOn: known?.obtainedAt?.slice(0, 10) ?? '',
    lastTransactionOn: known?.lastTransactionAt?.slice(0, 10) ?? '',
    statement: known?.statement ?? '',
  };
}

/** The consent that a draft states. */
export function consentOf(draft: ConsentDraft): Consent {
  const { basis, form, obtainedOn, lastTransactionOn } = draft;
  const statement = draft.statement.trim();
  return {
    basis,
    source: draft.source.trim(),
    ...(basis === 'express' && { form }),
    ...(basis === 'express' && obtainedOn && { obtainedAt: obtainedOn }),
    ...(lastTransactionOn && { lastTransactionAt: lastTransactionOn }),
    ...(statement && { statement }),
  };
}

/** Asks why somebody may be texted, in plain words. */
export function ConsentFields(given: {
  draft: ConsentDraft;
  onChange: (change: Partial<ConsentDraft>) => void;
}) {
  const { draft, onChange } = given;
  const t = useTranslations('contacts');
  const isExpress = draft.basis === 'express';
  return (
    <>
      <SelectField
        label={t('whyTexted')}
        value={draft.basis}
        onChange={({ target }) =>
          onChange({ basis: target.value === 'express' ? 'express' : 'relationship' })
        }
      >
        <option value="express">{t('basisMore.express')}</option>
        <option value="relationship">{t('basisMore.relationship')}</option>
      </SelectField>
      <div className="contact-fields">
        {isExpress && (
          <TextField
            type="date"
            label={t('obtainedOn')}
            value={draft.obtainedOn}
            required
            onChange={({ target }) => onChange({ obtainedOn: target.value })}
          />
        )}
        {isExpress && (
          <SelectField
            label={t('form')}
            value={draft.form}
            onChange={({ target }) =>
              onChange({ form: target.value === 'oral' ? 'oral' : 'written' })
            }
          >
            <option value="written">{t('formName.written')}</option>
            <option value="oral">{t('formName.oral')}</option>
          </SelectField>
        )}
        {!isExpress && (
          <TextField
            type="date"
            label={t('lastTransactionOn')}
            value={draft.lastTransactionOn}
            required
            onChange={({ target }) => onChange({ lastTransactionOn: target.value })}
          />
        )}
        <TextField
          label={t('source')}
          hint={t('sourceMore')}
          value={draft.source}
          maxLength={200}
          required
          onChange={({ target }) => onChange({ source: target.value })}
        />
      </div>
      {isExpress && (
        <TextAreaField
          label={t('statement')}
          hint={t('statementMore')}
          value={draft.statement}
          maxLength={2000}
          rows={2}
          onChange={({ target }) => onChange({ statement: target.value })}
        />
      )}
    </>
  );
}
