import { useTranslations } from 'use-intl';
import { SelectField } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Import } from '../use-import.ts';
import type { ImportDraft } from './import-draft.ts';

type Given = {
  readonly checked: Import;
  readonly draft: ImportDraft;
  readonly onChange: (change: Partial<ImportDraft>) => void;
};

/**
 * Rows are refused since no column was read as the day of the last purchase, or of the agreement:
 * the column that has it can be chosen here, where somebody reads why.
 */
export function DayColumn({ checked, draft, onChange }: Given) {
  const t = useTranslations('imports');
  const { basis, kind, mapping } = draft;
  const wanted = basis === 'relationship' ? 'last transaction' : 'consent date';
  const columns = checked.preview?.columns ?? [];
  const isMissing = checked.refusedBecause?.some(({ code }) => code === 'basis.missing');
  if (kind === 'opt-outs' || !isMissing) return null;
  if (columns.some(({ readAs }) => readAs === wanted)) return null;
  const free = columns.filter(({ readAs }) => readAs === 'ignored' || readAs.startsWith('field '));
  const headers = free.map(({ header }) => header).filter((header) => header !== '');
  const others = Object.entries(mapping).filter(([, readAs]) => readAs !== wanted);
  return (
    <Notice look="warn">
      <p>
        <strong>{t(`dayMissing.${basis}`)}</strong> {t('dayMissingMore')}
      </p>
      <SelectField
        label={t('dayColumn')}
        value={headers.find((header) => mapping[header] === wanted) ?? ''}
        onChange={({ target: { value } }) => {
          const chosen = value === '' ? [] : [[value, wanted] as const];
          onChange({ mapping: Object.fromEntries([...others, ...chosen]) });
        }}
      >
        <option value="">{t('noDayColumn')}</option>
        {headers.map((header) => (
          <option key={header}>{header}</option>
        ))}
      </SelectField>
    </Notice>
  );
}
