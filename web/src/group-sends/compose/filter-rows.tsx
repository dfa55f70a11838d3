import { useTranslations } from 'use-intl';
import type { components } from '../../../../client/src/schema.d.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useFieldNames } from '../../wording/merge-fields.tsx';
import { type FilterRow, testsOf, valueKindOf } from './filter-of.ts';

type Group = components['schemas']['Group'];

const abouts = [
  'consent',
  'inGroup',
  'notInGroup',
  'lastTransaction',
  'firstName',
  'lastName',
  'state',
] as const;

/** Conditions of the phonebook, all of which have to hold. */
export function FilterRows(given: {
  rows: readonly FilterRow[];
  groups: readonly Group[];
  onChange: (rows: readonly FilterRow[]) => void;
}) {
  const { rows, groups, onChange } = given;
  const t = useTranslations('groupSends');
  return (
    <fieldset className="filter-rows">
      <legend className="small soft">{t('filterAll')}</legend>
      {rows.map((row, n) => (
        <Row
          key={row.id}
          row={row}
          groups={groups}
          onChange={(next) => onChange(rows.with(n, next))}
          onRemove={() => onChange(rows.toSpliced(n, 1))}
        />
      ))}
      <Button onClick={() => onChange([...rows, newRow('consent', groups)])}>
        <Icon name="plus" />
        {t('addCondition')}
      </Button>
    </fieldset>
  );
}

function Row(given: {
  row: FilterRow;
  groups: readonly Group[];
  onChange: (row: FilterRow) => void;
  onRemove: () => void;
}) {
  const { row, groups, onChange, onRemove } = given;
  const t = useTranslations('groupSends');
  const fields = useFieldNames();
  const tests = testsOf(row.about);
  return (
    <div className="filter-row">
      <SelectField
        label={t('about')}
        value={row.about}
        onChange={({ target }) => onChange({ ...newRow(target.value, groups), id: row.id })}
      >
        {abouts.map((about) => (
          <option key={about} value={about}>
            {t(`filterAbout.${about}`)}
          </option>
        ))}
        {fields.map((name) => (
          <option key={name} value={`field:${name}`}>
            {name}
          </option>
        ))}
      </SelectField>
      {tests.length > 0 && (
        <SelectField
          label={t('how')}
          value={row.test}
          onChange={({ target }) =>
            onChange({ ...row, test: tests[target.selectedIndex] ?? row.test })
          }
        >
          {tests.map((test) => (
            <option key={test} value={test}>
              {t(`filterTest.${test}`)}
            </option>
          ))}
        </SelectField>
      )}
      <Value row={row} groups={groups} onChange={(value) => onChange({ ...row, value })} />
      <Button look="quiet" aria-label={t('removeCondition')} onClick={onRemove}>
        <Icon name="close" />
      </Button>
    </div>
  );
}

function Value(given: {
  row: FilterRow;
  groups: readonly Group[];
  onChange: (value: string) => void;
}) {
  const { row, groups, onChange } = given;
  const t = useTranslations('groupSends');
  const kind = valueKindOf(row);
  if (kind === 'none') return null;
  if (kind === 'group') {
    return (
      <SelectField
        label={t('group')}
        value={row.value}
        onChange={({ target }) => onChange(target.value)}
      >
        {groups.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    );
  }
  return (
    <TextField
      label={kind === 'days' ? t('days') : t('words')}
      {...(kind === 'days' && { type: 'number', min: 0 })}
      value={row.value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

/** A new condition: its first test, and a sensible value. */
export function newRow(about: string, groups: readonly Group[]): FilterRow {
  const test = testsOf(about)[0] ?? 'is';
  const kind = valueKindOf({ about, test });
  const value = kind === 'group' ? (groups[0]?.id ?? '') : kind === 'days' ? '365' : '';
  return { id: crypto.randomUUID(), about, test, value };
}
