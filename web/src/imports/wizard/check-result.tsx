import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { SelectField } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ColumnMapping } from '../result/column-mapping.tsx';
import { ConsentColumns } from '../result/consent-columns.tsx';
import { FileNotes } from '../result/file-notes.tsx';
import { FirstRows } from '../result/first-rows.tsx';
import { ImportProblem } from '../result/import-problem.tsx';
import { RefusedReasons } from '../result/refused-reasons.tsx';
import { RowsOutcome } from '../result/rows-outcome.tsx';
import type { Import } from '../use-import.ts';
import { DayColumn } from './day-column.tsx';
import type { ImportDraft } from './import-draft.ts';

type Given = {
  readonly checked: Import;
  readonly draft: ImportDraft;
  /** Reads the file in another way. */
  readonly onChange: (change: Partial<ImportDraft>) => void;
  /** What to do when nothing is wrong. */
  readonly children: ReactNode;
  /** Something was changed since. */
  readonly isStale: boolean;
};

/** What the check found: how the file is read, and what would happen. Nothing was written. */
export function CheckResult({ checked, draft, onChange, isStale, children }: Given) {
  const t = useTranslations('imports');
  const { rows, preview, status, kind } = checked;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    // The focus alone would leave what was found below the edge.
    heading.current?.scrollIntoView();
  }, []);
  const isUseful = status === 'done' && rows.read > rows.refused;
  return (
    <div className="import-checked">
      <h2 ref={heading} tabIndex={-1}>
        {status === 'failed' ? t('cannotRead') : t('wouldHappen')}
      </h2>
      <ImportProblem shown={checked} />
      {status === 'done' && (
        <>
          <p>{t('readRows', { rows: rows.read, file: checked.fileName })}</p>
          <RowsOutcome rows={rows} kind={kind} />
        </>
      )}
      <DayColumn {...{ checked, draft, onChange }} />
      <ConsentColumns columns={checked.consentColumns} />
      <RefusedReasons shown={checked} />
      {preview && (
        <ColumnMapping
          columns={preview.columns}
          mapping={draft.mapping}
          onMap={(header, readAs) => onChange({ mapping: { ...draft.mapping, [header]: readAs } })}
        />
      )}
      <SheetChoice
        sheets={checked.sheets}
        chosen={draft.sheet}
        onSheet={(sheet) => onChange({ sheet, mapping: {} })}
      />
      {checked.hidden && (
        <label className="import-hidden">
          <input
            type="checkbox"
            checked={draft.includeHidden}
            onChange={({ target }) => onChange({ includeHidden: target.checked })}
          />
          {t('takeHidden')}
        </label>
      )}
      {preview && <FirstRows rows={preview.firstRows} />}
      <FileNotes shown={checked} />
      {status === 'done' && !isUseful && <Notice look="warn">{t('nothingComesIn')}</Notice>}
      <div className="import-go">{(isUseful || isStale) && children}</div>
    </div>
  );
}

function SheetChoice(given: {
  sheets: Import['sheets'];
  chosen: string | undefined;
  onSheet: (sheet: string) => void;
}) {
  const { sheets, chosen, onSheet } = given;
  const t = useTranslations('imports');
  if (!sheets || sheets.others.length === 0) return null;
  return (
    <div className="import-part">
      <SelectField
        label={t('sheet')}
        value={chosen ?? sheets.read}
        onChange={({ target }) => onSheet(target.value)}
      >
        {[sheets.read, ...sheets.others].map((sheet) => (
          <option key={sheet}>{sheet}</option>
        ))}
      </SelectField>
    </div>
  );
}
