import { writeWorkbook } from '../../data/make-workbooks.ts';
import { writeZip } from '../../data/write-zip.ts';
import { asPhone } from './branded.ts';

/** Files for imports that are disturbed, and their outcomes. */
const header = 'First Name,Last Name,Mobile Phone,Groups,Last Transaction';
export const phoneOf = (n: number) => asPhone(`+1216555${String(1000 + n)}`);
const lineOf = (n: number) => `Ana${n},Lim,${phoneOf((n * 7) % 1000)},vip;g${n % 3},10/3/2026`;
/** Good rows, a bad one, an expired one, a duplicate, two who opted out: one says so in the file. */
export const small = [
  `${header},Opted Out`,
  ...Array.from({ length: 30 }, (_, n) => lineOf(n)),
  'No,Number,,vip,10/3/2026',
  `Long,Ago,${phoneOf(900)},vip,10/3/2019`,
  `Ana3,Twice,${phoneOf(21)},other,10/9/2026`,
  `Out,Already,${phoneOf(950)},vip,10/3/2026`,
  `Out,Now,${phoneOf(960)},vip,10/3/2026,STOP 6/2/26`,
].join('\n');
export const smallCounts = {
  read: 35,
  created: 30,
  updated: 1,
  unchanged: 0,
  refused: 2,
  optedOut: 2,
  merged: 1,
};
const note = 'Brings the car in on Saturdays and waits for it'.padEnd(90, '.');
/** More than one step, so that there is something to go on with. */
export const large = [
  `${header},Notes`,
  ...Array.from(
    { length: 3_000 },
    (_, n) => `A${n},B,+1${2122000000 + n * 7},vip,10/3/2026,${note}`,
  ),
  'No,Number,,vip,10/3/2026',
  ...Array.from({ length: 4 }, (_, n) => `A${n},C,+1${2122000000 + n * 7},late,10/9/2026`),
].join('\n');
const largeSheet = large
  .split('\n')
  .map((line, n) => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    return `<row r="${n + 1}">${line.split(',').map(cell).join('')}</row>`;
  })
  .join('');
export const largeCounts = {
  read: 3_005,
  created: 3_000,
  updated: 4,
  unchanged: 0,
  refused: 1,
  optedOut: 0,
  merged: 4,
};

/** The same people as vCards. Their notes are in one field. */
const cardOf = (line: string) => {
  const [first, last, phone, groups, bought, ...notes] = line.split(',');
  const tel = phone ? `TEL;type=CELL:${phone}\r\n` : '';
  const labelled = `item1.X-ABDATE:${bought}\r\nitem1.X-ABLabel:Last transaction\r\n`;
  const held = `N:${last};${first}\r\n${tel}CATEGORIES:${groups}\r\n${labelled}NOTE:${notes}`;
  return `BEGIN:VCARD\r\nVERSION:3.0\r\n${held}\r\nEND:VCARD\r\n`;
};
export const largeCards = large.split('\n').slice(1).map(cardOf).join('');

export const largeWorkbook = writeWorkbook({ sheet: largeSheet });
export const largeZip = writeZip([{ name: 'people.csv', bytes: large }]);

/** Three hundred numbers in a row. */
export const generated = [
  header,
  ...Array.from({ length: 300 }, (_, n) => `A,B,+1216555${2000 + n},,10/3/2026`),
].join('\n');
