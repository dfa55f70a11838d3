import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const areas = ['212', '248', '313', '404', '516', '617', '703', '718', '734', '804', '843', '917'];
const firstNames = ['Ana', 'José', 'Mary Ann', 'Bill', 'Chi', 'Dwayne', 'Eve', 'Fatima', 'Gus'];
const lastNames = ['Moss', 'O’Neil', 'García', 'van Dyke', 'Smith', 'Nguyen', 'Lee-Hart'];
const towns = ['Detroit,MI', 'Queens,NY', 'Atlanta,GA', 'Boston,MA', 'Arlington,VA', 'Troy,MI'];
const cars = ['2019 Malibu LT', '2021 Equinox', '2016 Silverado, crew cab', '2023 Bolt EUV'];
const dayMs = 86_400_000;

/** Written as people and their programs write numbers, each way as often. */
const styles = [
  (area: string, line: string) => `(${area}) ${line.slice(0, 3)}-${line.slice(3)}`,
  (area: string, line: string) => `${area}-${line.slice(0, 3)}-${line.slice(3)}`,
  (area: string, line: string) => `+1${area}${line}`,
  (area: string, line: string) => `${area}${line}`,
  (area: string, line: string) => `${area}.${line.slice(0, 3)}.${line.slice(3)}`,
];

/**
 * Writes the address book of a dealership as its program exports it: eleven columns, quoted where
 * need be, one person a row, every row good. All numbers are different; nobody is called: they
 * never leave this machine. `first` keeps the people of two books apart. Numbers are in no order,
 * unless the book is `sorted` by them.
 */
export async function writeAddressBook(
  file: string,
  { rows, first = 0, today, sorted = false }: Book,
): Promise<void> {
  const out = createWriteStream(file);
  out.write(`${header}\r\n`);
  const people = sorted ? byPhone(first, rows) : countFrom(first, rows);
  for (const n of people) {
    if (!out.write(`${line(n, today)}\r\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}

type Book = {
  readonly rows: number;
  readonly first?: number;
  readonly today: Date;
  readonly sorted?: boolean;
};

function* countFrom(first: number, rows: number): Generator<number> {
  for (let n = first; n < first + rows; n++) yield n;
}

function byPhone(first: number, rows: number): number[] {
  return [...countFrom(first, rows)].sort((a, b) => (phoneOf(a) < phoneOf(b) ? -1 : 1));
}

function phoneOf(n: number): string {
  return `${areas[n % areas.length]}${subscriberOf(Math.floor(n / areas.length))}`;
}

const header =
  'First Name,Last Name,Mobile Phone,Email,City,State,Last Purchase Date,Vehicle,Mileage,' +
  'Salesperson,Notes';

function line(n: number, today: Date): string {
  const area = areas[n % areas.length] ?? '';
  const subscriber = subscriberOf(Math.floor(n / areas.length));
  const first = pick(firstNames, n);
  const last = pick(lastNames, n);
  const bought = new Date(today.getTime() - (20 + (n % 300)) * dayMs);
  return [
    first,
    last,
    pick(styles, n)(area, subscriber),
    `${first.toLowerCase().replace(/\W/g, '')}.${n}@mail.example`,
    pick(towns, n),
    `${bought.getUTCMonth() + 1}/${bought.getUTCDate()}/${bought.getUTCFullYear()}`,
    `"${pick(cars, n)}"`,
    String(10_000 + ((n * 37) % 150_000)),
    'Rita Moss',
    n % 4 === 0 ? '"Prefers mornings, ask for ""the blue one"""' : '',
  ].join(',');
}

/** 200 to 999 but for 211, 311 ...: no number goes on with these. */
const exchanges = Array.from({ length: 800 }, (_, n) => String(200 + n)).filter(
  (exchange) => !exchange.endsWith('11'),
);
const lines = exchanges.length * 10_000;

/** Seven digits: by a stride that shares no divisor with their count, so that none comes twice. */
function subscriberOf(n: number): string {
  const place = (n * 1_999_993) % lines;
  return `${exchanges[Math.floor(place / 10_000)]}${String(place % 10_000).padStart(4, '0')}`;
}

/** Another of them each time, in no step with the other lists. */
function pick<T>(list: readonly [T, ...T[]] | readonly T[], n: number): T {
  const found = list[(n + Math.floor(n / list.length)) % list.length];
  if (found === undefined) throw new Error('The list is empty.');
  return found;
}
