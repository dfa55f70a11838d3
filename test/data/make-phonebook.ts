/**
 * Writes `phonebook-dealership.csv`: 1,000 rows of a made-up dealership in Ohio, the same every
 * time. All people are invented and every good number is 555-01xx, which is kept free for fiction.
 * Run: `node test/data/make-phonebook.ts`. The counts below are the ones in `README.md`.
 */
import { writeFileSync } from 'node:fs';
import { brokenPhones, firstNames, lastNames, models, notes } from './phonebook-words.ts';

/** Left by STOP before the demo begins: the import must not bring this number back. */
export const optedOutBefore = '+12165550100';

/** What an import of the file on 2026-11-24 must come to. */
export const expected = {
  rows: 1_000,
  created: 879,
  duplicates: 18,
  optedOut: 1,
  refused: {
    'phone.missing': 6,
    'phone.invalid': 13,
    'phone.damaged': 13,
    'basis.missing': 7,
    'date.unreadable': 3,
    expired: 60,
  },
  /** Contacts without a first name, for texts with a fallback. */
  nameless: 25,
  groups: { 'repairs done': 250, 'warranty ending': 600, both: 30 },
} as const;

/** Ohio and its neighbours, where no state law ends a relationship before the 18 months. */
const areaCodes = '216 330 440 614 234 380 513 937 740 220 419 567 326 859 304 681'.split(' ');
const header =
  'First Name,Last Name,Mobile Phone,Email,Groups,Last Transaction,Vehicle,Warranty Ends,Advisor,Notes';
const lapsesOn = Date.UTC(2025, 4, 24);
const today = Date.UTC(2026, 10, 24);
const dayMs = 86_400_000;
const random = mulberry32(2014);

type Customer = {
  first: string;
  last: string;
  phone: string;
  groups: string[];
  lastTransaction: string;
};

function makePhonebook(): string {
  const numbers = shuffle(areaCodes.flatMap(numbersOf)).filter((n) => n !== optedOutBefore);
  const customer = (phone: string, groups: string[], when = recent()): Customer => ({
    first: random() < 0.03 ? pick(['', '', 'N/A']) : pick(firstNames),
    last: pick(lastNames),
    phone,
    groups,
    lastTransaction: when,
  });
  const take = (count: number) => numbers.splice(0, count);
  const good = [
    ...take(220).map((n) => customer(write(n), ['repairs done'])),
    ...take(30).map((n) => customer(write(n), ['repairs done', 'warranty ending'])),
    ...take(570).map((n) => customer(write(n), ['warranty ending'])),
    ...take(59).map((n) => customer(write(n), random() < 0.5 ? ['newsletter'] : [])),
    customer(write(optedOutBefore), ['repairs done']),
  ];
  const again = shuffle([...good.slice(0, 800)])
    .slice(0, expected.duplicates)
    .map((one) => ({ ...one, phone: rewrite(one.phone), lastTransaction: usDate(today - 2 * dayMs) }));
  const bad = [
    ...brokenPhones.map((phone) => customer(phone, ['warranty ending'])),
    ...take(7).map((n) => customer(write(n), ['warranty ending'], '')),
    ...take(3).map((n, at) => customer(write(n), [], ['last spring', '2/30/2026', '46096'][at])),
    ...take(60).map((n) => customer(write(n), ['warranty ending'], lapsed())),
  ];
  const rows = [...good, ...again, ...bad].sort((a, b) => order(a) - order(b));
  return `\uFEFF${[header, ...rows.map(line)].join('\r\n')}\r\n`;
}

/** Alphabetical as a dealer's system exports it, which keeps the order of the numbers mixed. */
const places = new Map(lastNames.toSorted((a, b) => a.localeCompare(b, 'en')).map((n, at) => [n, at]));
function order(customer: Customer): number {
  return places.get(customer.last) ?? 0;
}

function line(customer: Customer): string {
  const year = 2015 + Math.floor(random() * 11);
  const warranty = usDate(today + (random() * 80 - 5) * dayMs);
  const plain = (text: string) =>
    text.normalize('NFKD').replace(/[^a-z]/gi, '').toLowerCase();
  const email = customer.first.length > 3 && `${plain(customer.first)}.${plain(customer.last)}@example.com`;
  return [
    customer.first,
    customer.last,
    customer.phone,
    email || '',
    customer.groups.join('; '),
    customer.lastTransaction,
    `${year} ${pick(models)}`,
    customer.groups.includes('warranty ending') ? warranty : '',
    pick(['Dana Whitfield', 'Marcus Bell', "Kate O'Shea", 'Iván Peña']),
    random() < 0.06 ? pick(notes) : '',
  ]
    .map(quote)
    .join(',');
}

function numbersOf(areaCode: string): string[] {
  return Array.from({ length: 100 }, (_, n) => `+1${areaCode}55501${String(n).padStart(2, '0')}`);
}

/** The ways a number stands in such files; all of these can be read. */
function write(e164: string): string {
  const [area, exchange, rest] = [e164.slice(2, 5), e164.slice(5, 8), e164.slice(8)];
  return pick([
    `(${area}) ${exchange}-${rest}`,
    `(${area}) ${exchange}-${rest}`,
    `${area}-${exchange}-${rest}`,
    `${area}.${exchange}.${rest}`,
    `${area}${exchange}${rest}`,
    `1-${area}-${exchange}-${rest}`,
    `+1 ${area} ${exchange} ${rest}`,
    `'+1${area}${exchange}${rest}`,
    `tel:+1-${area}-${exchange}-${rest}`,
  ]);
}

function rewrite(written: string): string {
  return `+1${written.replace(/\D/g, '').slice(-10)}`;
}

function recent(): string {
  return usDate(lapsesOn + (30 + random() * 500) * dayMs);
}

function lapsed(): string {
  return usDate(lapsesOn - (5 + random() * 900) * dayMs);
}

function usDate(atMs: number): string {
  const date = new Date(atMs);
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
}

function quote(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function pick<T>(from: readonly T[]): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
}

function shuffle<T>(items: T[]): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** A small random generator with a seed, so that the file never changes by itself. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

if (import.meta.main) {
  writeFileSync(new URL('./phonebook-dealership.csv', import.meta.url), makePhonebook());
}
