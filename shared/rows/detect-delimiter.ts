export type Delimiter = ',' | ';' | '\t' | '|';

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];

/**
 * Tells what separates the cells: what the header uses most outside quotation marks; a comma when
 * nothing does. `headerAt` is past Excel's own `sep=;` line, which no spreadsheet shows as a row.
 */
export function detectDelimiter(text: string): { delimiter: Delimiter; headerAt: number } {
  const told = /^sep=([,;|\t])\r?\n/i.exec(text);
  if (told) return { delimiter: told[1] as Delimiter, headerAt: told[0].length };
  const header = firstRecord(text);
  let best: Delimiter = ',';
  for (const delimiter of delimiters) {
    if (count(header, delimiter) > count(header, best)) best = delimiter;
  }
  return { delimiter: best, headerAt: 0 };
}

/** The first record that is not blank, without what stands in quotation marks. */
function firstRecord(text: string): string {
  let bare = '';
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char !== '\n' && char !== '\r') bare += char;
    else if (bare.trim() !== '') break;
  }
  return bare;
}

function count(text: string, delimiter: Delimiter): number {
  return text.split(delimiter).length - 1;
}
