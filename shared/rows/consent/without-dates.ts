const months =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|janv|f[eé]vr|avr|juil|ao[uû]t';
const month = `(?:${months})\\p{L}*\\.?`;
const zone = '(?:Z|UTC|GMT|\\s?[+-]\\d{2}:?\\d{2})?';

const dates = new RegExp(
  [
    '(?<!\\d)\\d{1,4}([-/.])\\d{1,2}\\1\\d{1,4}(?![\\d-]|\\.\\d)',
    '(?<!\\d)\\d{1,2}[-/]\\d{1,2}(?![\\d-])',
    `\\b${month}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?\\b`,
    `\\b\\d{1,2}(?:st|nd|rd|th)?[\\s-]+(?:de )?${month}(?:[\\s,-]+(?:de )?\\d{2,4})?\\b`,
    `T?\\b\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:[ap]\\.?m\\.?)?${zone}`,
    '\\b(?:19|20)\\d{2}\\b',
  ].join('|'),
  'giu',
);

/** Placeholder dates of databases and spreadsheets: no date at all. */
const noDay =
  /(?<!\d)(?:0000-00-00|0{1,2}\/0{1,2}\/0{2,4}|0001-01-01|1899-12-3[01]|1900-01-0[01]|1970-01-01|(?:12\/3[01]\/1899|1\/[01]\/1900|0?1\/0?1\/(?:0001|1970)))(?:[T ]0{1,2}:00(?::00(?:\.0+)?)?(?:Z| ?[AP]M)?)?/gi;

/** The days and times in a text, as it writes them. */
export function datesIn(text: string): string[] {
  return withoutNoDay(text).match(dates) ?? [];
}

export function withoutNoDay(text: string): string {
  return text.replace(noDay, ' ').trim();
}

/**
 * A text without its days and times: "STOP 6/2/26" -> "STOP". A placeholder date ("0000-00-00") is
 * removed and is no date.
 */
export function withoutDates(given: string): { rest: string; hadDate: boolean } {
  if (!/\d/.test(given)) return { rest: given, hadDate: false };
  const text = withoutNoDay(given.replaceAll('_', ' '));
  const rest = text.replace(/(\d{4}-\d{2}-\d{2})T(?=\d)/g, '$1 ').replace(dates, ' ');
  return { rest, hadDate: rest !== text };
}
