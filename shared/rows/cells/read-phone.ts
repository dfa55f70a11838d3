import { type PhoneNumber, parsePhoneNumber, visibleText } from '../../values/phone-number.ts';
import type { PhoneMeaning } from '../columns/column-synonyms.ts';
import type { PhoneColumn } from '../columns/recognize-columns.ts';

export type PhoneReading =
  | { ok: true; phone: PhoneNumber }
  | { ok: false; code: 'phone.missing' | 'phone.damaged' | 'phone.invalid'; reason: string };

/**
 * The one number of a row: the first filled column, mobile before plain, home and work. A wrong
 * number is refused, not skipped: the next one might be another person's desk.
 */
export function readPhone(cells: string[], phones: PhoneColumn[]): PhoneReading {
  const filled = phones
    .map((column) => ({ kind: kindOf(cells, column), text: numberIn(cells[column.at] ?? '') }))
    .filter(({ text, kind }) => text !== '' && kind !== undefined);
  const [chosen] = filled.sort((a, b) => rank(a.kind) - rank(b.kind));
  if (!chosen) return refuse('phone.missing', 'The row has no phone number.');
  if (chosen.text.length > longestNumber) {
    return refuse(
      'phone.invalid',
      `The text is too long for a number (${chosen.text.slice(0, 40)}).`,
    );
  }
  const damage = findDamage(chosen.text);
  if (damage) return refuse('phone.damaged', damage);
  const parsed = parsePhoneNumber(withoutLabel(literalOf(chosen.text)));
  if (parsed.ok) return parsed;
  const letters = /[a-z]{3,}/i.test(chosen.text.replace(/^tel:|;?ext.*$/i, ''));
  const because = letters ? 'The phone number holds letters.' : parsed.because;
  return refuse('phone.invalid', `${because} (${chosen.text.slice(0, 40)})`);
}

/** Two numbers with words between them: this gets its own reason instead of a wrong length. */
const longestNumber = 120;

const kinds: readonly PhoneMeaning[] = ['mobile phone', 'phone', 'home phone', 'work phone'];

/** The kind of the column, or of the label beside it; undefined for a fax or a pager. */
function kindOf(cells: string[], { kind, labelAt }: PhoneColumn): PhoneMeaning | undefined {
  const label = labelAt === undefined ? '' : (cells[labelAt] ?? '').toLowerCase();
  if (/fax|pager|buscapersonas/.test(label)) return undefined;
  if (/mobile|cell|iphone|m[oó]vil|celular/.test(label)) return 'mobile phone';
  if (/home|casa|particular/.test(label)) return 'home phone';
  if (/work|business|office|trabajo|oficina/.test(label)) return 'work phone';
  return kind;
}

function rank(kind: PhoneMeaning | undefined): number {
  return kind === undefined ? kinds.length : kinds.indexOf(kind);
}

/** Google puts several numbers of one kind in a cell, separated by " ::: "; the first counts. */
function numberIn(cell: string): string {
  const [first = ''] = cell.split(':::');
  const text = oneOfEqual(oneOfLabelled(isPlain.test(first) ? first.trim() : visibleText(first)));
  return /^(n\/?a|none|null|unknown|no phone|sin tel[eé]fono|[-–—.?]+|0)$/i.test(text) ? '' : text;
}

/** Two numbers with what stands between them. A pattern may take long over a longer cell. */
const longestPair = 80;

/** "313-555-0101 / (313) 555-0101": the same number twice. */
function oneOfEqual(text: string): string {
  if (text.length > longestPair) return text;
  const parts = text.split(/\s*(?:[/;,&|\n]|\b(?:or|and)\b)\s*/i);
  const numbers = new Set(parts.map((part) => part.replace(/\D/g, '').slice(-10)));
  const [only = ''] = numbers;
  return parts.length > 1 && numbers.size === 1 && only.length === 10 ? (parts[0] ?? '') : text;
}

/** "Phone:(313) 555-0101 Mobile:(313) 555-0102", as QuickBooks writes it: the mobile one. */
function oneOfLabelled(text: string): string {
  if (!text.includes(':')) return text;
  const found = [...text.matchAll(labelledNumber)];
  if (found.length < 2 || text.replace(labelledNumber, '').trim() !== '') return text;
  const usable = found.filter(([, kind = '']) => !/^fax/i.test(kind));
  const mobile = usable.find(([, kind = '']) => /^(?:mobile|cell|m[oó]vil|cel|[cm]$)/i.test(kind));
  return (mobile ?? usable[0])?.[2] ?? '';
}

const labelledNumber =
  /(\p{L}[\p{L} ]{0,15}):\s*((?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4})(?!\d)[\s,;]*/gu;

const isPlain = /^[\x20-\x7e]*$/;

/** Damage by a spreadsheet or by hand, after which the number is unknown. */
function findDamage(text: string): string | undefined {
  const shown = text.slice(0, 40);
  if (/^#/.test(text)) return `A spreadsheet error (${shown}) stands where the number was.`;
  if (/^=/.test(text) && literalOf(text) === text) {
    return (
      `A formula (${shown.slice(0, 20)}) stands where the number should be; formulas are ` +
      'not run.'
    );
  }
  const scientific = /^'?\+?\d(?:[.,](\d+))?E\+?(\d{1,2})$/i.exec(text);
  if (scientific && (scientific[1] ?? '').length !== Number(scientific[2])) {
    return (
      `A spreadsheet shortened the number to ${shown} and its last digits are lost; ` +
      'format the column as text and export again.'
    );
  }
  const digits = text.replace(/\D/g, '');
  if (/^'?\d{6,}0{6}$/.test(text)) {
    return (
      `${shown} ends in zeros where a spreadsheet has lost the last digits of a number; ` +
      'format the column as text and export again.'
    );
  }
  if (/^'?\d{8,9}(\.0)?$/.test(text)) {
    return (
      `${shown} has ${digits.length} digits where a number has 10: a spreadsheet has ` +
      'dropped zeros or a digit is missing.'
    );
  }
  const several = text
    .split(/\/|;|,|&|\n|\b(?:or|and|o|y)\b/i)
    .map((part) => part.replace(/\D/g, ''));
  const isSeveral = several.filter((part) => part.length >= 7).length > 1;
  if (isSeveral || (text.match(wholeNumber)?.length ?? 0) > 1) {
    return `There are several numbers in one cell (${shown}); keep one.`;
  }
  return undefined;
}

const wholeNumber = /\(?\d{3}\)?[ .-]*\d{3}[ .-]*\d{4}(?!\d)/g;

const label =
  '(?:cell|cellular|cell ?phone|mobile|phone|ph|tel|telephone|home|work|office|main|text|sms|call' +
  '|whats ?app|e\\.?164|us|usa|number|gsm|cel|celular|m[oó]vil|tel[eé]fono|casa|trabajo|[cmhwpt])';
const labelBefore = new RegExp(
  `^[([]?(?:${label}(?: (?:number|phone|no))?)[)\\]]?\\s*[.:#=-]*\\s*(?=[+(\\d])`,
  'i',
);
const labelAfter = new RegExp(`(?<=\\d)[ ,-]*[([]? ?${label}\\.? ?[)\\]]?$`, 'i');

/** "Cell: 313-555-0101" and "313-555-0101 (c)", as people and QuickBooks write them. */
function withoutLabel(text: string): string {
  return text.replace(labelBefore, '').replace(labelAfter, '');
}

/** `="3135550142"` is how some exports keep a spreadsheet from changing a number: no formula. */
function literalOf(text: string): string {
  return /^="?(\+?[\d ().-]+)"?$/.exec(text)?.[1] ?? text;
}

function refuse(code: 'phone.missing' | 'phone.damaged' | 'phone.invalid', reason: string) {
  return { ok: false as const, code, reason };
}
