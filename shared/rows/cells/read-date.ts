/** "Wednesday, September 15, 2026 at 12:00:00.000 PM +00:00" and some blanks. */
const longestDate = 80;

export type DateReading = { ok: true; at: string } | { ok: false; reason: string };

const months = [
  ['jan', 'january', 'ene', 'enero'],
  ['feb', 'february', 'febrero'],
  ['mar', 'march', 'marzo'],
  ['apr', 'april', 'abr', 'abril'],
  ['may', 'mayo'],
  ['jun', 'june', 'junio'],
  ['jul', 'july', 'julio'],
  ['aug', 'august', 'ago', 'agosto'],
  ['sep', 'sept', 'september', 'septiembre', 'setiembre'],
  ['oct', 'october', 'octubre'],
  ['nov', 'november', 'noviembre'],
  ['dec', 'december', 'dic', 'diciembre'],
];

/** What may follow the day: a time of day, which is dropped, except on a full ISO instant. */
const timeOfDay =
  /[T ,]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]\.? ?m\.?)?( ?(Z|UTC|GMT|[ECMP][SD]?T|[+-]\d{2}:?\d{2}))?$/i;
const instant = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads a day as ISO 8601 UTC (its first moment; a full instant with its zone keeps its time). The
 * rule for ambiguity: ISO and months in words (English, Spanish) mean what they say; with dots the
 * day comes first; with slashes or hyphens the month comes first, as in the US, unless the column
 * is `dayFirst` (see `prove-date-order.ts`). Two-digit years are read as spreadsheets do: 00-29 is
 * 2000-2029, 30-99 is 1930-1999.
 */
export function readDate(cell: string, { dayFirst }: { dayFirst: boolean }): DateReading {
  const text = cell.trim().replace(/^'/, '');
  if (text.length > longestDate) return unreadable(text, 'is too long for a date');
  if (instant.test(text)) return fromInstant(text);
  if (/^\d{5}([.,]\d+)?$/.test(text)) {
    return unreadable(text, 'is how a spreadsheet counts days; format the column as a date');
  }
  if (text.startsWith('=')) return unreadable(text, 'is a formula; formulas are not run');
  if (/^#/.test(text)) return unreadable(text, 'is a spreadsheet error, not a date');
  const day = text.replace(timeOfDay, '').trim();
  const parts = isoParts(day) ?? numberParts(day) ?? wordParts(day);
  if (!parts) return unreadable(text, 'is not a date we can read; write it as 2026-03-15');
  if (parts.pattern === 'numbers') return fromNumbers(text, parts, dayFirst);
  return fromParts(text, parts);
}

/** The only possible order of a date; undefined when both or neither are possible. */
export function onlyOrderOf(cell: string): 'day first' | 'month first' | undefined {
  if (cell.length > longestDate) return undefined;
  const parts = numberParts(cell.trim().replace(timeOfDay, '').trim());
  if (parts?.pattern !== 'numbers') return undefined;
  if (parts.second > 12 && parts.first <= 12) return 'month first';
  return parts.first > 12 && parts.second <= 12 ? 'day first' : undefined;
}

type Parts = { pattern: 'known'; year: number; month: number; day: number };
type NumberParts = { pattern: 'numbers'; first: number; second: number; year: number };

function isoParts(text: string): Parts | undefined {
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  if (year === undefined) return undefined;
  return { pattern: 'known', year: Number(year), month: Number(month), day: Number(day) };
}

/** "Mar 15, 2026", "15-Mar-26", "15 de marzo de 2026", "Sunday, March 15, 2026". */
function wordParts(text: string): Parts | undefined {
  const words = text
    .toLowerCase()
    .replace(/^(\p{L}+day|(mon|tue|wed|thu|fri|sat|sun)\.?),? /u, '')
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .split(/[\s.,/-]+/)
    .filter((word) => word !== '' && word !== 'de' && word !== 'del');
  const month = months.findIndex((names) => words.some((word) => names.includes(word))) + 1;
  const numbers = words.filter((word) => /^\d+$/.test(word));
  if (month === 0 || words.length !== 3 || numbers.length !== 2) return undefined;
  const [one = '', two = ''] = numbers;
  const [day, year] = one.length === 4 ? [two, one] : [one, two];
  return { pattern: 'known', year: fullYear(year), month, day: Number(day) };
}

function numberParts(text: string): Parts | NumberParts | undefined {
  const [, first, mark, second, year] =
    /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (mark === '.') {
    const [day, month] = [Number(first), Number(second)];
    return { pattern: 'known', year: fullYear(year), month, day };
  }
  return {
    pattern: 'numbers',
    first: Number(first),
    second: Number(second),
    year: fullYear(year),
  };
}

function fromNumbers(text: string, parts: NumberParts, dayFirst: boolean): DateReading {
  const { first, second, year } = parts;
  if (!dayFirst && first > 12 && second <= 12) {
    return unreadable(text, 'is no month/day/year date; write it as 2026-03-15');
  }
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return fromParts(text, { pattern: 'known', year, month, day });
}

function fromParts(text: string, { year, month, day }: Parts): DateReading {
  const at = new Date(Date.UTC(year, month - 1, day));
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  if (!isReal || year < 1900 || year > 2199)
    return unreadable(text, 'is not a day of the calendar');
  return { ok: true, at: at.toISOString() };
}

function fromInstant(text: string): DateReading {
  const at = new Date(text.replace(' ', 'T'));
  if (Number.isNaN(at.getTime())) return unreadable(text, 'is not a day of the calendar');
  return { ok: true, at: at.toISOString() };
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function unreadable(text: string, why: string): DateReading {
  return { ok: false, reason: `"${text.slice(0, 40)}" ${why}.` };
}
