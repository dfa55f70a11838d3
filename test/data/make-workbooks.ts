/**
 * Writes the packed samples in `address-books/`: a workbook part by part as Excel saves it, one as
 * Google Sheets does, and a ZIP. Run: `node test/data/make-workbooks.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { writeZip, type ZipEntry } from './write-zip.ts';

const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type Part = {
  sheet?: string | Buffer;
  /** The sheet's whole XML instead of its rows. */
  wholeSheet?: Buffer;
  texts?: string[];
  styles?: string;
  date1904?: boolean;
  /** The sheet before it is not hidden. */
  shown?: boolean;
};

/** A workbook around the given rows (XML inside `<sheetData>`), with a hidden sheet before it. */
export function writeWorkbook({ sheet = '', wholeSheet, texts, styles, date1904, shown }: Part): Buffer {
  const strings = (texts ?? []).map((text) => `<si>${text}</si>`).join('');
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  const entries: ZipEntry[] = [
    {
      name: '[Content_Types].xml',
      bytes: `${declared}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      bytes: `${declared}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      bytes: `${declared}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ''} defaultThemeVersion="166925"/><sheets><sheet name="Lists" sheetId="2"${shown ? '' : ' state="hidden"'} r:id="rId2"/><sheet name="Customers" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: `${declared}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'worksheet', '/xl/worksheets/sheet2.xml')}${relation(3, 'styles', 'styles.xml')}${relation(4, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', bytes: wholeSheet ?? sheetOf(sheet) },
    {
      name: 'xl/worksheets/sheet2.xml',
      bytes: sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>Phone</t></is></c></row><row r="2"><c r="A2"><v>3135550199</v></c></row>'),
    },
    { name: 'xl/styles.xml', bytes: `${declared}<styleSheet xmlns="${main}">${styles ?? ''}</styleSheet>` },
    {
      name: 'xl/sharedStrings.xml',
      bytes: `${declared}<sst xmlns="${main}" count="${texts?.length ?? 0}">${strings}</sst>`,
    },
  ];
  return writeZip(entries);
}

function sheetOf(rows: string | Buffer): Buffer {
  const before = `${declared}<worksheet xmlns="${main}" xmlns:r="${office}"><dimension ref="A1:G9"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData>`;
  const after = `</sheetData><pageMargins left="0.7" right="0.7"/></worksheet>`;
  return Buffer.concat([before, rows, after].map((part) => Buffer.from(part)));
}

/** Styles 1 to 4: `m/d/yyyy`, `dd-mmm-yyyy`, a number with a word, day and time. */
export const dateStyles = `<numFmts count="3"><numFmt numFmtId="164" formatCode="[$-409]dd\\-mmm\\-yyyy;@"/><numFmt numFmtId="165" formatCode="0&quot; days&quot;"/><numFmt numFmtId="166" formatCode="m/d/yy h:mm AM/PM"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>`;

const text = (words: string) => `<t>${words}</t>`;

const excelTexts = [
  ...['First Name', 'Last Name', 'Mobile', 'Last Purchase', 'Groups', 'Miles', 'Note'].map(text),
  text('María'),
  '<r><rPr><b/></rPr><t xml:space="preserve">de la </t></r><r><t>Cruz</t></r>',
  text('(313) 555-0101'),
  text('repairs done; vip'),
  `${text('健一')}<rPh sb="0" eb="2"><t>ケンイチ</t></rPh>`,
  text('Smith &amp; &lt;Sons&gt;'),
];

const excelRows = [
  `<row r="1" spans="1:7"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c><c r="F1" t="s"><v>5</v></c><c r="G1" t="s"><v>6</v></c></row>`,
  `<row r="2"><c r="A2" t="s"><v>7</v></c><c r="B2" t="s"><v>8</v></c><c r="C2" t="s"><v>9</v></c><c r="D2" s="1"><v>46096</v></c><c r="E2" t="s"><v>10</v></c><c r="F2" s="3"><v>42000</v></c></row>`,
  `<row r="3"><c r="A3" t="s"><v>11</v></c><c r="C3"><v>3135550102</v></c><c r="D3" s="2"><v>46162</v></c><c r="G3" t="s"><v>12</v></c></row>`,
  `<row r="4"><c r="C4"><v>3.135550103E9</v></c><c r="D4" s="4"><v>46096.5625</v></c><c r="G4" t="b"><v>1</v></c></row>`,
  `<row r="6"><c r="A6" t="str"><f>PROPER("zed")</f><v>Zed</v></c><c r="C6"><f>C4+1</f><v>3135550104</v></c><c r="D6" s="1"><v>46096</v></c></row>`,
  `<row r="7"><c r="C7" t="e"><v>#REF!</v></c><c r="D7" s="1"><v>46096</v></c></row>`,
  `<row r="8"><c r="C8"><v>3135550105</v></c><c r="D8" s="1"><f>TODAY()</f><v>46350</v></c></row>`,
  `<row r="9"><c r="C9"><v>3135550106</v></c><c r="D9"><v>46096</v></c></row>`,
].join('');

const sheetsRows = [
  ['Name', 'Phone', 'Last payment', 'Vehicle'],
  ["O'Neil, Patrick", '+1 313-555-0101', '3/15/2026', '2021 Ford Edge'],
  ['Ann Lee', '313-555-0102', '5/20/2026', ''],
]
  .map((cells, row) => {
    const inline = (cell: string, column: number) =>
      `<c r="${'ABCD'[column]}${row + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    return `<row r="${row + 1}">${cells.map(inline).join('')}</row>`;
  })
  .join('');

if (import.meta.main) {
  const folder = new URL('./address-books/', import.meta.url);
  const save = (name: string, bytes: Buffer) => writeFileSync(new URL(name, folder), bytes);
  const excel = writeWorkbook({ sheet: excelRows, texts: excelTexts, styles: dateStyles });
  save('excel.xlsx', excel);
  save('google-sheets.xlsx', writeWorkbook({ sheet: sheetsRows }));
  const hubspot = readFileSync(new URL('hubspot.csv', folder));
  const leftover = { name: '__MACOSX/._hubspot.csv', bytes: 'x' };
  save('hubspot.zip', writeZip([{ name: 'export/hubspot.csv', bytes: hubspot }, leftover]));
}
