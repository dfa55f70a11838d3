import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { TextAreaField, TextField } from '../../parts/field.tsx';
import type { ImportDraft } from './import-draft.ts';

type Given = {
  readonly draft: ImportDraft;
  readonly onChange: (change: Partial<ImportDraft>) => void;
  /** Groups that people are put into by hand. */
  readonly groups: readonly string[];
};

/** Why these people may be texted, and who says so: without it nothing is brought in. */
export function AttestationFields({ draft, onChange, groups }: Given) {
  const t = useTranslations('imports');
  const isList = draft.kind === 'opt-outs';
  const wording = t(`statement.${isList ? 'optOuts' : draft.basis}`);
  const name = useId();
  return (
    <>
      <fieldset className="import-choice">
        <legend>{t('whoIsInIt')}</legend>
        {(['relationship', 'express', 'optOuts'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={name}
              checked={one === (isList ? 'optOuts' : draft.basis)}
              onChange={() =>
                onChange(
                  one === 'optOuts' ? { kind: 'opt-outs' } : { kind: 'contacts', basis: one },
                )
              }
            />
            <span>
              <strong>{t(`who.${one}`)}</strong>
              <span className="soft small">{t(`whoMore.${one}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="import-stated">
        <TextAreaField
          label={t(isList ? 'whyTheyLeft' : 'inYourWords')}
          hint={t('inYourWordsMore')}
          value={draft.statement ?? wording}
          maxLength={2000}
          rows={3}
          required
          onChange={({ target }) => onChange({ statement: target.value })}
        />
        <div className="import-fields">
          <TextField
            label={t('attestedBy')}
            hint={t('attestedByMore')}
            value={draft.attestedBy}
            maxLength={200}
            required
            onChange={({ target }) => onChange({ attestedBy: target.value })}
          />
          {!isList && <GroupField {...{ draft, onChange, groups }} />}
        </div>
      </div>
      {!isList && <ForEverybody draft={draft} onChange={onChange} />}
    </>
  );
}

function GroupField({ draft, onChange, groups }: Given) {
  const t = useTranslations('imports');
  const id = useId();
  return (
    <div>
      <TextField
        label={t('group')}
        hint={t('groupMore')}
        list={id}
        value={draft.group}
        maxLength={100}
        autoComplete="off"
        onChange={({ target }) => onChange({ group: target.value })}
      />
      <datalist id={id}>
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
    </div>
  );
}

/** A file without a column for the dates of consent: what is stated here holds for each row. */
function ForEverybody({ draft, onChange }: Omit<Given, 'groups'>) {
  const t = useTranslations('imports');
  return (
    <details className="import-everybody">
      <summary>{t('noDateColumn')}</summary>
      <p className="soft">{t('noDateColumnMore')}</p>
      <div className="import-fields">
        {draft.basis === 'relationship' ? (
          <TextField
            type="date"
            label={t('lastTransactionOn')}
            hint={t('lastTransactionOnMore')}
            value={draft.lastTransactionOn}
            onChange={({ target }) => onChange({ lastTransactionOn: target.value })}
          />
        ) : (
          <>
            <TextField
              type="date"
              label={t('obtainedOn')}
              value={draft.obtainedOn}
              onChange={({ target }) => onChange({ obtainedOn: target.value })}
            />
            <TextField
              label={t('source')}
              hint={t('sourceMore')}
              value={draft.source}
              maxLength={200}
              onChange={({ target }) => onChange({ source: target.value })}
            />
          </>
        )}
      </div>
    </details>
  );
}
