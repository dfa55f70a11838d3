import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A US or Canadian phone number in E.164 (`+12125550147`): twelve characters, always `+1`. */
export type PhoneNumber = string & { readonly brand: 'PhoneNumber' };

export type ParsedPhoneNumber =
  | { readonly ok: true; readonly phone: PhoneNumber }
  | { readonly ok: false; readonly because: string };

/**
 * Reads a phone number as people and spreadsheets write it. Accepts only numbers that a person in
 * the United States (with its territories) or Canada can have; refuses all others with a sentence
 * for the tenant.
 */
export function parsePhoneNumber(input: string): ParsedPhoneNumber {
  const [plain, inBrackets = '', bare = '', exchange, line] = plainNumber.exec(input) ?? [];
  if (plain) return judgeNationalNumber(`${inBrackets}${bare}${exchange}${line}`);
  const written = tidy(input);
  if (written === '') return refuse('There is no phone number.');
  if (written.length > 40) return refuse('This is too long to be one phone number.');
  const whole = fromSpreadsheet(written);
  if (whole === undefined) {
    return refuse(
      'A spreadsheet has shortened this number and lost its last digits: format the ' +
        'column as text.',
    );
  }
  const parsed = parsePhoneNumberFromString(whole, { defaultCountry: 'US', extract: false });
  if (parsed === undefined) return refuse('This is not a phone number.');
  if (parsed.countryCallingCode !== '1') {
    return refuse(
      `This number has the country code +${parsed.countryCallingCode}: this service ` +
        'texts US and Canadian numbers.',
    );
  }
  if (parsed.ext) return refuse('This number has an extension, which a text cannot reach.');
  return judgeNationalNumber(parsed.nationalNumber);
}

/**
 * The usual ways to write a number, read without the library for speed: an import reads a million
 * rows twice. The ten digits are judged in the same way.
 */
const plainNumber =
  /^(?:\+?1[ .-]?)?(?:\(([2-9]\d\d)\) ?|([2-9]\d\d)[ .-]?)([2-9]\d\d)[ .-]?(\d{4})$/;

/** Whether a value is a phone number in exactly our form. */
export function isPhoneNumber(value: unknown): value is PhoneNumber {
  return typeof value === 'string' && /^\+1[2-9]\d{2}[2-9]\d{6}$/.test(value);
}

/** A number for a log line: `+12125550147` becomes `+1******0147`. */
export function maskPhone(phone: string): string {
  if (isPhoneNumber(phone)) return `+1******${phone.slice(-4)}`;
  return phone.length > 6 ? `${'*'.repeat(phone.length - 4)}${phone.slice(-4)}` : '******';
}

const tollFree = /^8(?:00|22|33|44|55|66|77|88|8[0-7]|89)/;
/** 5XX personal numbers, Canada's 6XX devices, carrier services: not a person's phone. */
const notAPerson = /^(?:5(?:00|2[1-9]|33|44|66|77|88)|6(?:00|22|33|44|55|66|77|88)|700|710|456)/;
/** Other countries that share +1. */
const elsewhere = new Set(
  '242 246 264 268 284 345 441 473 649 658 664 721 758 767 784 809 829 849 868 869 876'.split(' '),
);

function judgeNationalNumber(digits: string): ParsedPhoneNumber {
  if (digits.length === 7) return refuse('This number has no area code.');
  if (digits.length < 10) return refuse('This number has too few digits.');
  if (digits.length > 10) return refuse('This number has too many digits.');
  const area = digits.slice(0, 3);
  if (tollFree.test(area)) return refuse(`${area} is toll-free: it is nobody's mobile phone.`);
  if (area === '900') return refuse('900 is a premium-rate number, which cannot be texted.');
  if (elsewhere.has(area)) {
    return refuse(
      `Area code ${area} is outside the United States and Canada: this service texts ` +
        'US and Canadian numbers.',
    );
  }
  if (notAPerson.test(area)) return refuse(`Area code ${area} is not for people's phones.`);
  if (!canBeAnAreaCode(area)) return refuse(`There is no area code ${area}.`);
  const phone = `+1${digits}`;
  if (!isPhoneNumber(phone) || /^[2-9]11/.test(digits.slice(3))) {
    return refuse(`No phone number in area code ${area} goes on with ${digits.slice(3, 6)}.`);
  }
  return { ok: true, phone };
}

/** The numbering plan's shape: 2-9 first, no N11, no N9X (kept for longer numbers), 37X or 96X. */
function canBeAnAreaCode(area: string): boolean {
  return /^[2-9][0-8]\d$/.test(area) && !/^(?:.11|37.|96.|555|950|976)$/.test(area);
}

/** Characters that show nothing, or only change the one before them: a keycap, a filler. */
const invisible = /[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/gu;

/** A number as one sees it: plain digits, blanks and hyphens, no invisible characters. */
export function visibleText(input: string): string {
  return input
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[\u0080-\u009f\ufffc]/g, '')
    .replace(/[\s\u2800\p{Extended_Pictographic}\p{Regional_Indicator}]/gu, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim();
}

/** Removes what address books and spreadsheets put around a number. */
function tidy(input: string): string {
  return visibleText(input)
    .replace(/^['"=]+|["]+$/g, '')
    .replace(/^(?:tel|sms):/i, '')
    .replace(/^[<\s]+|[>\s,;.]+$/g, '')
    .replace(/[[{]/g, '(')
    .replace(/[\]}]/g, ')')
    .replace(/(?<=\d)[·•∙⋅_*\\](?=\d)/g, '-')
    .replace(/^(\d{3}),(\d{3}),(\d{4})$/, '$1-$2-$3')
    .replace(/^\++ ?/, '+')
    .replace(dialledFromAbroad, '+')
    .replace(countryTwice, '+1 ')
    .trim();
}

/** "(+1) 313", "+1 +1 313", "+1 (0) 313". */
const countryTwice = /^(?:\(\+?1\)|\+1\s*(?:\+1|\(0\)))\s*/;

/** How +1 is dialled from Europe (00) and a foreign number from here (011): no area code has a 0. */
const dialledFromAbroad = /^\(?\+?(?:0011(?=[ .-]+1)|00|011)\)?[ .-]*(?=[1-9(])/;

/**
 * `2125550147.0` and `2.125550147E+9` still hold the number; `2.13E+09` has lost it (undefined).
 */
function fromSpreadsheet(written: string): string | undefined {
  const scientific = /^\+?(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i.exec(written);
  if (scientific === null) return written.replace(/^(\d{10,11})\.0+$/, '$1');
  const [, first = '', rest = '', exponent = '0'] = scientific;
  return rest.length === Number(exponent) ? first + rest : undefined;
}

function refuse(because: string): ParsedPhoneNumber {
  return { ok: false, because };
}
