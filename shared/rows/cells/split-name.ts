import { personsName } from './no-persons-name.ts';

/** A name as its merge fields need it: [1st] is the first name, [Full] both. */
export type PersonName = { firstName?: string; lastName?: string };

const longestName = 200;
/** A picture's bytes may follow a name. */
const longestRead = 10_000;

const titles = new Set(
  words('dr dra mr mrs ms miss mx prof rev sr sra srta ing lic capt sgt lt col hon sir madam'),
);
const suffixes = new Set(words('jr sr ii iii iv md phd esq dds dvm cpa rn do jd mba ret'));
const companies = new Set(
  words('llc inc corp corporation ltd co company gmbh llp lp plc sa srl group dealership bank'),
);
const joiners = new Set(['&', '+', 'and', 'y', 'e']);

/**
 * Splits a full name: titles and suffixes are removed, "O'Neil, Patrick" is turned round, an
 * initial is replaced by the name after it, a couple keeps both first names. A company, or only a
 * title and a last name, gives no first name: better a text without one than "Hi Ace".
 */
export function splitName(full: string): PersonName {
  const name = cleanName(full);
  if (name === undefined) return {};
  const [beforeComma = '', ...afterComma] = name.split(',').map((part) => part.trim());
  const after = afterComma.flatMap(tokens).filter((token) => !suffixes.has(bare(token)));
  const before = trimAffixes(tokens(beforeComma));
  const every = [...before, ...afterComma.flatMap(tokens)];
  if (every.some((token, at) => at > 0 && companies.has(bare(token)))) return {};
  if (after.length > 0 && before.length > 0) {
    return named(trimAffixes(after), before);
  }
  const hadTitle = titles.has(bare(tokens(beforeComma)[0] ?? ''));
  if (hadTitle && before.length === 1) return lastOnly(before);
  return named(before, []);
}

/**
 * One clean line of a name, without control characters or double spaces; undefined for "N/A", "-",
 * "unknown".
 */
export function cleanName(cell: string): string | undefined {
  if (isCallersPlace.test(cell.trim())) return undefined;
  const name = cell
    .slice(0, longestRead)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/^'(.*)'$/s, '$1')
    .replace(/^["'`“”„«»\s]+|["`“”«»\s]+$/g, '')
    .trim();
  return personsName(name)?.slice(0, longestName);
}

/** "DETROIT      MI": the place of a call, padded by the telephone network. */
const isCallersPlace = /^\p{Lu}+(?: \p{Lu}+)*\s{2,}\p{Lu}{2}$/u;

function named(given: string[], family: string[]): PersonName {
  let first = given[0];
  let rest = given.slice(1);
  const [second, third] = rest;
  if (second !== undefined && third !== undefined && joiners.has(second.toLowerCase())) {
    first = `${first} ${second} ${third}`;
    rest = rest.slice(2);
  } else if (isInitial(first)) {
    const isName = second !== undefined && !isInitial(second) && rest.length + family.length > 1;
    first = isName ? second : undefined;
    rest = isName ? rest.slice(1) : rest;
  }
  const last = [...rest.filter((token) => !isInitial(token) || family.length > 0), ...family];
  const lastName = family.length > 0 ? family.join(' ') : last.join(' ');
  return { ...(first && { firstName: first }), ...(lastName && { lastName }) };
}

function lastOnly(family: string[]): PersonName {
  return { lastName: family.join(' ') };
}

function trimAffixes(given: string[]): string[] {
  const left = given.filter((token) => !/^\(.*\)$|^".*"$/.test(token));
  const isTitle = (token = '') => titles.has(bare(token)) || joiners.has(token);
  while (left.length > 1 && isTitle(left[0])) left.shift();
  while (left.length > 1 && suffixes.has(bare(left.at(-1) ?? ''))) left.pop();
  return left;
}

function isInitial(token: string | undefined): boolean {
  return token !== undefined && /^\p{Script=Latin}\.?$/u.test(token);
}

function tokens(text: string): string[] {
  return text.split(' ').filter((token) => token !== '');
}

function bare(token: string): string {
  return token.toLowerCase().replace(/[^\p{L}&+]/gu, '');
}

function words(list: string): string[] {
  return list.split(' ');
}
