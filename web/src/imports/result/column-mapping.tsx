import { useTranslations } from 'use-intl';
import { SelectField } from '../../parts/field.tsx';
import type { Import } from '../use-import.ts';

type Column = NonNullable<Import['preview']>['columns'][number];
type Given = {
  readonly columns: readonly Column[];
  /** What was asked for since. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Reads one column as something else. */
  readonly onMap: (header: string, readAs: string) => void;
};

const meanings = [
  'mobile phone',
  'phone',
  'home phone',
  'work phone',
  'first name',
  'last name',
  'full name',
  'groups',
  'last transaction',
  'consent date',
  'consent source',
  'consent statement',
  'time zone',
  'state',
  'takes texts',
  'opted out',
  'deceased',
  'status',
  'ignored',
] as const;
const aboutTexts = ['takes texts', 'opted out', 'deceased', 'status'];
/** Recognized by their words alone: a mapping cannot ask for them. */
const notToAskFor = ['deceased', 'status'];

/** How every column is read, those that speak of texts first; each can be read as another thing. */
export function ColumnMapping({ columns, mapping, onMap }: Given) {
  const t = useTranslations('imports');
  // A heading that stands twice is shown once, and cannot be mapped.
  const named = columns.filter(
    ({ header }, n) => header !== '' && columns.findIndex((one) => one.header === header) === n,
  );
  const speaks = ({ readAs }: Column) => aboutTexts.includes(readAs);
  const sorted = [...named.filter(speaks), ...named.filter((column) => !speaks(column))];
  return (
    <section className="import-part">
      <h3>{t('columnsTitle')}</h3>
      <p className="soft">{t('columnsMore')}</p>
      <div className="import-columns">
        {sorted.map((column) => (
          <ColumnChoice
            key={column.header}
            column={column}
            asked={mapping[column.header]}
            isAlone={columns.filter(({ header }) => header === column.header).length === 1}
            onMap={onMap}
          />
        ))}
      </div>
    </section>
  );
}

function ColumnChoice(given: {
  column: Column;
  asked: string | undefined;
  isAlone: boolean;
  onMap: Given['onMap'];
}) {
  const { column, asked, isAlone, onMap } = given;
  const t = useTranslations('imports');
  const { header, readAs } = column;
  const isField = readAs.startsWith('field ');
  const choices = meanings.filter((one) => one === readAs || !notToAskFor.includes(one));
  return (
    <SelectField
      label={header}
      value={asked === 'ignore' ? 'ignored' : (asked ?? readAs)}
      disabled={!isAlone}
      onChange={({ target }) => onMap(header, target.value === 'ignored' ? 'ignore' : target.value)}
    >
      {isField && <option value={readAs}>{t('asField', { name: nameOf(readAs) })}</option>}
      {choices.map((one) => (
        <option key={one} value={one}>
          {t(`meaning.${one}`)}
        </option>
      ))}
    </SelectField>
  );
}

function nameOf(readAs: string): string {
  return readAs.slice('field "'.length, -1);
}
