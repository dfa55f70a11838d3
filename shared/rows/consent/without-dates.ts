const months =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|janv|f[eé]vr|avr|juil|ao[uû]t';
const month = `(?:${months})\\p{L}*\\.?`;
const zone = '(?:Z|UTC|GMT|\\s?[+-]\\d{2}:?\\d{2})?';

const dates = new RegExp(
  [
    '(?<!\\d)\\d{1,4}([-/.])\\d{1,2}(?:\\1\\d{1,4})?(?![\\d-])',
    `\\b${month}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?\\b`,
    `\\b\\d{1,2}(?:st|nd|rd|th)?[\\s-]+(?:de )?${month}(?:[\\s,-]+(?:de )?\\d{2,4})?\\b`,
    `T?\\b\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:[ap]\\.?m\\.?)?${zone}`,
    '\\b(?:19|20)\\d{2}\\b',
  ].join('|'),
  'giu',
);

/** A text without the days and times in it: "STOP 6/2/26" -> "STOP". */
export function withoutDates(text: string): { rest: string; hadDate: boolean } {
  if (!/\d/.test(text)) return { rest: text, hadDate: false };
  const rest = text.replace(/(\d{4}-\d{2}-\d{2})T(?=\d)/g, '$1 ').replace(dates, ' ');
  return { rest, hadDate: rest !== text };
}
