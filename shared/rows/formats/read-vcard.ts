import { columnSynonyms, squashHeader } from '../columns/column-synonyms.ts';
import { readAlone } from '../consent/read-answer.ts';
import { readHeading } from '../consent/read-heading.ts';
import { readVcardLine, type VcardLine } from './read-vcard-line.ts';

/** The columns of a card, in the order of the cells; `recognizeColumns` knows these headers. */
export const vcardHeader = [
  'Mobile Phone',
  'Phone',
  'Home Phone',
  'Work Phone',
  'First Name',
  'Last Name',
  'Full Name',
  'Groups',
  'Last Transaction',
  'Consent Date',
  'Consent Source',
  'Consent Statement',
  'Time Zone',
  'State',
  'Opted Out',
  'Takes Texts',
  'Deceased',
  'Status',
  'Organization',
  'Email',
  'Birthday',
  'Note',
  'Do Not Disturb',
] as const;

export type Card = Partial<Record<(typeof vcardHeader)[number], string>>;

/**
 * Reads one card. Undefined for a card that is a group of others (Apple exports such). Values
 * without a vCard property may be in a labelled date or text of the person (iPhone: "add date",
 * named "Last purchase") or in an `X-LAST-PURCHASE` property; every header that we know is
 * recognised here too.
 */
export function readCard(lines: string[]): Card | undefined {
  const parsed = lines.map(readVcardLine).filter((line) => line !== undefined);
  const has = (name: string, value: string) =>
    parsed.some((line) => line.name === name && line.value.toLowerCase() === value);
  if (has('KIND', 'group') || has('X-ADDRESSBOOKSERVER-KIND', 'group')) return undefined;
  const labels = new Map(
    parsed.filter(({ name }) => name === 'X-ABLABEL').map(({ group, value }) => [group, value]),
  );
  const card: Card = { ...readNames(parsed, has('X-ABSHOWAS', 'company')) };
  for (const line of parsed.filter(({ name }) => name === 'TEL').sort(preferredFirst)) {
    const kind = kindOfPhone([...line.types, labelText(labels, line)]);
    if (kind) card[kind] ??= line.value.replace(/^tel:/i, '');
  }
  for (const line of parsed) addProperty(card, line, labelText(labels, line));
  const wish = wishBeside(parsed, labels);
  if (wish !== undefined) card.Status = wish;
  return card;
}

/**
 * Refusals in places that no column of ours reads: before or after a name, in a label, in a
 * property of some program.
 */
function wishBeside(lines: VcardLine[], labels: Map<string, string>): string | undefined {
  for (const line of lines) {
    const { name, parts, types, value } = line;
    const beside = name === 'N' ? parts.slice(2) : name === 'TEL' ? types : [value];
    const said = [...beside, labelText(labels, line)].find((text) => readAlone(text));
    if (said !== undefined && !hasColumn.has(name)) return said;
  }
  return undefined;
}

const hasColumn = new Set(['FN', 'ORG', 'NOTE', 'CATEGORIES', 'X-ABLABEL']);

function labelText(labels: Map<string, string>, { group }: VcardLine): string {
  const label = group === '' ? undefined : labels.get(group);
  return (label ?? '').replace(/^_\$!<(.*)>!\$_$/, '$1').toLowerCase();
}

function preferredFirst(a: VcardLine, b: VcardLine): number {
  return a.preference - b.preference;
}

function kindOfPhone(types: string[]) {
  const is = (pattern: RegExp) => types.some((type) => pattern.test(type));
  if (is(/fax|pager|modem|bbs|video/)) return undefined;
  if (is(/^(cell|mobile|iphone|text|sms|m[oó]vil|celular)/)) return 'Mobile Phone';
  if (is(/^(home|casa)/)) return 'Home Phone';
  return is(/^(work|business|trabajo)/) ? 'Work Phone' : 'Phone';
}

/** Some programs write the picture's bytes after the name. */
const longestWord = 60;

/** The structured name, otherwise the full one. A company's card names no person. */
function readNames(lines: VcardLine[], isCompany: boolean): Card {
  const partsOf = (name: string) => lines.find((line) => line.name === name)?.parts ?? [];
  const [family = '', given = ''] = partsOf('N').map((part) => part.replaceAll(',', ' ').trim());
  const full = (partsOf('FN')[0] ?? '')
    .split(' ')
    .filter((word) => word.length < longestWord)
    .join(' ');
  const organization = partsOf('ORG').filter(Boolean).join(', ');
  if (isCompany || (family === '' && given === '' && full === organization)) return {};
  if (given !== '') return { 'First Name': given, 'Last Name': family };
  return { 'Full Name': full === '' ? family : full };
}

const plainProperties: Record<string, keyof Card> = {
  EMAIL: 'Email',
  BDAY: 'Birthday',
  NOTE: 'Note',
  TZ: 'Time Zone',
  DEATHDATE: 'Deceased',
};

function addProperty(card: Card, { name, value, parts }: VcardLine, label: string): void {
  const plain = plainProperties[name];
  if (plain === 'Note') addTo(card, plain, value);
  else if (plain) card[plain] ??= value;
  else if (name === 'ORG') card.Organization ??= parts.filter(Boolean).join(', ');
  else if (name === 'ADR') card.State ??= parts[4] ?? '';
  else if (name === 'CATEGORIES') {
    card.Groups = [card.Groups, value.replaceAll(',', ';')].filter(Boolean).join(';');
  } else if (name.startsWith('X-') && name !== 'X-ABLABEL') {
    const column = columnFor(label) ?? columnFor(name.slice(2));
    if (column) addTo(card, column, value);
  }
}

/** Two properties for one column are both read: either may say no. */
function addTo(card: Card, column: keyof Card, value: string): void {
  const there = card[column];
  const isSaid = there?.split('\n').includes(value);
  if (there === undefined) card[column] = value;
  else if (!isSaid && !isDate(column)) card[column] = `${there}\n${value}`;
}

const isDate = (column: keyof Card) => / (?:Transaction|Date|Source|Statement)$/.test(column);

const askedIn = {
  refusal: 'Opted Out',
  disturb: 'Do Not Disturb',
  left: 'Opted Out',
  preference: 'Status',
  consent: 'Takes Texts',
  deceased: 'Deceased',
  status: 'Status',
} as const;

/** Our header for a label or an X- property, if its whole name is one we know. */
function columnFor(name: string): keyof Card | undefined {
  const squashed = squashHeader(name);
  const isKnown = (meaning: keyof typeof columnSynonyms) =>
    columnSynonyms[meaning].includes(squashed);
  if (squashed === '') return undefined;
  if (isKnown('last transaction')) return 'Last Transaction';
  if (isKnown('consent date')) return 'Consent Date';
  if (isKnown('consent source')) return 'Consent Source';
  if (isKnown('consent statement')) return 'Consent Statement';
  if (isKnown('groups')) return 'Groups';
  const asks = readHeading(name);
  return asks && askedIn[asks];
}
