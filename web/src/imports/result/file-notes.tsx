import { useTranslations } from 'use-intl';
import type { Import } from '../use-import.ts';

/** What else there is to know of how the file was read, as short sentences. */
export function FileNotes({ shown }: { shown: Import }) {
  const t = useTranslations('imports');
  const { preview, sheets, hidden, misread, households, rows } = shown;
  const notes = [
    preview && t('note.dates', { order: t(`dates.${preview.dates}`) }),
    preview?.newGroups?.length && t('note.newGroups', { groups: preview.newGroups.join(', ') }),
    rows.merged > 0 && t('note.merged', { rows: rows.merged }),
    sheets &&
      sheets.others.length > 0 &&
      t('note.sheets', { read: sheets.read, others: sheets.others.join(', ') }),
    hidden && t('note.hidden', { rows: hidden.rows, columns: hidden.columns.length }),
    misread && t('note.misread', { cells: misread.cells, ...exampleOf(misread) }),
    households && t('note.households', { met: households.met, ...metIn(households) }),
  ].filter((note) => typeof note === 'string');
  if (notes.length === 0) return null;
  return (
    <section className="import-part">
      <h3>{t('notesTitle')}</h3>
      <ul className="import-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

function exampleOf({ examples: [first] }: NonNullable<Import['misread']>) {
  return { row: first?.row ?? 0, text: first?.text ?? '' };
}

function metIn({ examples: [first] }: NonNullable<Import['households']>) {
  return { stays: first?.stays ?? '', other: first?.met ?? '' };
}
