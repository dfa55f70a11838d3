import { decodeEntities } from '../../values/text/clean-text.ts';
import { isOurHeading, isSameHeader } from '../columns/claim-columns.ts';

export type Delimiter = ',' | ';' | '\t' | '|';

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];

/** As far down as headings may be (see `find-header.ts`), with blank lines between. */
const mostRecords = 40;

/**
 * Finds the delimiter: the one that splits one of the first records into the most headings known to
 * us or to the mapping, otherwise the one that the first record uses most outside quotation marks;
 * a comma if there is none. `headerAt` is after Excel's own `sep=;` line, which no spreadsheet
 * shows as a row.
 */
export function detectDelimiter(
  text: string,
  mapping: Record<string, string> = {},
): { delimiter: Delimiter; headerAt: number } {
  const stated = /^sep=([,;|\t])(\r\n|\r|\n)/i.exec(text);
  if (stated) return { delimiter: stated[1] as Delimiter, headerAt: stated[0].length };
  const records = firstRecords(withoutEntities(text));
  const mapped = Object.keys(mapping);
  const isKnown = (cell: string) => {
    const bare = cell.trim().replace(/^"(.*)"$/s, '$1');
    return isOurHeading(bare) || mapped.some((name) => isSameHeader(bare, name));
  };
  let best: { delimiter: Delimiter; headings: number } = { delimiter: ',', headings: 1 };
  for (const delimiter of delimiters) {
    for (const record of records) {
      const headings = record.split(delimiter).filter(isKnown).length;
      if (headings > best.headings) best = { delimiter, headings };
    }
  }
  if (best.headings > 1) return { delimiter: best.delimiter, headerAt: 0 };
  return { delimiter: mostUsed(records[0] ?? ''), headerAt: 0 };
}

/** The semicolon of "Don&#39;t text" ends an entity and separates nothing. */
function withoutEntities(text: string): string {
  return text.replace(/&#?\w{1,31};/g, (entity) => {
    const said = decodeEntities(entity);
    return said !== entity && /["&,;|\t\n]/.test(said) ? '' : said;
  });
}

function mostUsed(record: string): Delimiter {
  const bare = record.replace(/"[^"]*"?/g, '');
  let best: Delimiter = ',';
  for (const delimiter of delimiters) {
    if (count(bare, delimiter) > count(bare, best)) best = delimiter;
  }
  return best;
}

/** The first records that are not blank. */
function firstRecords(text: string): string[] {
  const records: string[] = [];
  let record = '';
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    if (quoted || (char !== '\n' && char !== '\r')) {
      record += char;
      continue;
    }
    if (record.trim() !== '') records.push(record);
    if (records.length === mostRecords) return records;
    record = '';
  }
  return record.trim() === '' ? records : [...records, record];
}

function count(text: string, delimiter: Delimiter): number {
  return text.split(delimiter).length - 1;
}
