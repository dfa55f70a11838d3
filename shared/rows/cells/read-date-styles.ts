import { readWholeXml } from '../formats/read-xml.ts';

/** The built-in number formats of workbooks (ECMA-376 part 1, 18.8.30) that show a day. */
const dateFormats = [
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
];
const timeFormats = [18, 19, 20, 21, 32, 33, 45, 46, 47];

type Shows = 'date' | 'time' | undefined;

/** For each cell style of a workbook, in order: does it show a date, a time of day, or neither? */
export async function readDateStyles(source: AsyncIterable<Uint8Array>): Promise<Shows[]> {
  const formats = new Map<string, Shows>();
  for (const id of dateFormats) formats.set(String(id), 'date');
  for (const id of timeFormats) formats.set(String(id), 'time');
  const styles: Shows[] = [];
  let inCellStyles = false;
  await readWholeXml(source, {
    opens: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'numFmt') formats.set(numFmtId, showsOf(formatCode));
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) styles.push(formats.get(numFmtId));
    },
    closes: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

/** `dd/mm/yyyy`, `[$-409]mmm d, yyyy;@`, but not `0.00" days"`, `[Red]0` or `General`. */
function showsOf(formatCode: string): Shows {
  const bare = formatCode
    .toLowerCase()
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/g, '')
    .replace(/general/g, '');
  if (/[yd]/.test(bare)) return 'date';
  if (/[hs]/.test(bare)) return 'time';
  return /m/.test(bare) ? 'date' : undefined;
}
