const dayMs = 24 * 60 * 60 * 1000;
const longestDate = 80;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Reads a date as phonebooks write it; answers in days since 1970: `2026-03-15` (a time of day is
 * dropped), `3/15/2026` or `3-15-26` with the month first as in the US, `Mar 15, 2026`, `15 March
 * 2026`. Undefined for anything else.
 */
export function readCalendarDay(text: string): number | undefined {
  const written = text.trim();
  if (written.length > longestDate) return undefined;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T ])/.exec(written);
  if (iso) return dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const us = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})(?:$|[ ,])/.exec(written);
  if (us) return dayNumber(yearOf(us[4]), Number(us[1]), Number(us[3]));
  return inWords(written.toLowerCase());
}

function inWords(text: string): number | undefined {
  const american = /^(?:\p{L}+day,? )?(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/u;
  const british =
    /^(?:\p{L}+day,? )?(\d{1,2})(?:st|nd|rd|th)?[ -](\p{L}{3,9})\.?,?[ -](\d{4}|\d{2})\b/u;
  const [, name, day, year] = american.exec(text) ?? [];
  if (name !== undefined) return dayNumber(yearOf(year), monthOf(name), Number(day));
  const [, first, second, third] = british.exec(text) ?? [];
  if (second === undefined) return undefined;
  return dayNumber(yearOf(third), monthOf(second), Number(first));
}

/** 1 to 12; 0 for a word that is not a month. */
function monthOf(name: string): number {
  const full =
    'january february march april may june july august september october november december';
  const isMonth = full.split(' ').some((month) => month === name || month.slice(0, 3) === name);
  return isMonth || name === 'sept' ? months.indexOf(name.slice(0, 3)) + 1 : 0;
}

/** Two digits, as spreadsheets read them: 00-29 is 2000-2029, 30-99 is 1930-1999. */
function yearOf(text = ''): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dayNumber(year: number, month: number, day: number): number | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isReal && year >= 1900 && year < 2200 ? at.getTime() / dayMs : undefined;
}
