import { posix } from 'node:path';
import { readDateStyles } from '../cells/read-date-styles.ts';
import { fileLimits } from '../files/file-limits.ts';
import type { Zip } from '../files/open-zip.ts';
import { refuseFile } from '../files/refuse-file.ts';
import { noTexts, readSharedTexts, type SharedTexts } from './read-shared-texts.ts';
import { inUtf8, readWholeXml, type XmlHandlers } from './read-xml.ts';

/** What is needed to read one sheet of a workbook. */
export type Workbook = {
  sheet: AsyncIterable<Uint8Array>;
  sheetBytes: number;
  sheets: Sheets;
  /** The texts that cells refer to by number. */
  texts: SharedTexts;
  /** For each cell style whether it shows a date, a time of day, or neither. */
  dateStyles: ('date' | 'time' | undefined)[];
  /** Days are counted from 1904 (old Macs) instead of 1900. */
  from1904: boolean;
};

/** The name of the sheet that is read, and of the other visible ones. */
export type Sheets = { read: string; others: string[] };

type Sheet = { name: string; relation: string; hidden: boolean };

const mostNamed = 20;

/**
 * Opens the named sheet of an XLSX, otherwise the first that is not hidden. Formulas, macros and
 * links to other files are never followed.
 */
export async function openWorkbook(zip: Zip, sheetName?: string): Promise<Workbook> {
  const main = zip.names.find((name) => /^xl\/workbook\d*\.xml$/i.test(name));
  if (main === undefined) throw noWorkbook();
  const parts = await readRelations(zip, main);
  const { sheets, from1904 } = await readSheetList(zip, main);
  const isTable = ({ relation }: Sheet) =>
    parts.some(({ id, type }) => id === relation && type.endsWith('/worksheet'));
  const tables = sheets.filter(isTable);
  const chosen = chooseSheet(tables, sheetName);
  const others = tables.filter((sheet) => sheet !== chosen && !sheet.hidden);
  const path = spelled(zip, parts.find(({ id }) => id === chosen.relation)?.path ?? '');
  const partOf = (kind: string) => {
    const named = parts.find(({ type }) => type.endsWith(`/${kind}`))?.path ?? '';
    const found = zip.find(named);
    return found === undefined ? undefined : zip.read(found, fileLimits.workbookPartBytes);
  };
  const [texts, styles] = [partOf('sharedStrings'), partOf('styles')];
  return {
    sheet: inUtf8(zip.read(path, fileLimits.sheetBytes)),
    sheetBytes: zip.sizeOf(path),
    sheets: { read: chosen.name, others: others.map(({ name }) => name).slice(0, mostNamed) },
    texts: texts ? await readSharedTexts(texts) : noTexts,
    dateStyles: styles ? await readDateStyles(styles) : [],
    from1904,
  };
}

async function readSheetList(zip: Zip, main: string) {
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readPart(zip, main, {
    opens: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const relation = attributes['r:id'] ?? withAnyPrefix(attributes, 'id');
      const hidden = /hidden/i.test(attributes.state ?? '');
      sheets.push({ name: attributes.name ?? '', relation, hidden });
    },
    closes: () => {},
  });
  return { sheets, from1904 };
}

function chooseSheet(sheets: Sheet[], name: string | undefined): Sheet {
  const shown = sheets.filter(({ hidden }) => !hidden);
  const chosen =
    name === undefined
      ? (shown[0] ?? sheets[0])
      : sheets.find((sheet) => sheet.name.trim().toLowerCase() === name.trim().toLowerCase());
  if (chosen) return chosen;
  const names = sheets.map((sheet) => `"${sheet.name}"`).join(', ');
  throw refuseFile(
    'file.mapping',
    name === undefined ? 'The workbook has no sheet.' : `The workbook has no sheet "${name}".`,
    sheets.length === 0 ? 'Save it again as XLSX.' : `Its sheets are ${names}: name one of them.`,
  );
}

type Relation = { id: string; type: string; path: string };

async function readRelations(zip: Zip, main: string): Promise<Relation[]> {
  const folder = posix.dirname(main);
  const relations: Relation[] = [];
  await readPart(zip, `${folder}/_rels/${posix.basename(main)}.rels`, {
    opens: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const path = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      relations.push({ id: Id, type: Type, path });
    },
    closes: () => {},
  });
  return relations;
}

function readPart(zip: Zip, name: string, handlers: XmlHandlers): Promise<void> {
  return readWholeXml(zip.read(spelled(zip, name), fileLimits.workbookPartBytes), handlers);
}

function spelled(zip: Zip, name: string): string {
  return zip.find(name) ?? name;
}

function withAnyPrefix(attributes: Record<string, string>, name: string): string {
  const key = Object.keys(attributes).find((text) => text.endsWith(`:${name}`));
  return key === undefined ? '' : (attributes[key] ?? '');
}

function noWorkbook() {
  return refuseFile(
    'file.unknown-format',
    'The packed file is neither a ZIP with one address book in it nor an XLSX workbook.',
    'Export the address book as CSV, XLSX or vCard and upload that file.',
  );
}
