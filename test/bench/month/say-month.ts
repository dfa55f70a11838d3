import type { Line } from '../figures/bill.ts';
import { assumed, type Month, type MonthBill, totalOf } from './month-bill.ts';

/** Hours of a day in which group texts may leave, as the default rulebook has them. */
const hoursADay = 11;

/** The bill for a terminal: the carrier apart, then with it, and what a part is worth. */
export function sayMonth(
  month: Month,
  bill: MonthBill,
  { from, partsPerSecond }: { from: string; partsPerSecond: number },
): string {
  const [aws, carrier] = [totalOf(bill.aws), totalOf(bill.carrier)];
  const big = bill.aws.filter(({ usd }) => usd >= 0.01).sort((a, b) => b.usd - a.usd);
  const rest = aws - totalOf(big);
  const days = (month.texts * month.parts) / (month.numbers * partsPerSecond * hoursADay * 3600);
  const out = bill.carrier.filter(({ what }) => what.startsWith('parts out'));
  const part = totalOf(out) / month.parts;
  return [
    `AWS, the carrier apart (calls of texts: ${from}; list prices, no free tier)`,
    ...big.map(row),
    row({ what: 'all else', count: 0, usd: rest }),
    total('AWS', aws),
    '',
    'The carrier',
    ...bill.carrier.map(row),
    total('The carrier', carrier),
    '',
    total('Together', aws + carrier),
    '',
    `One part less in each text saves ${dollars(part)}; all of AWS is ${dollars(aws)}:`,
    'plain letters in place of emoji and curly quotes are often all it takes.',
    `Where one text in ten has a second part only for them, that is ${dollars(part / 10)} a month;`,
    'previews show the plain text.',
    `${month.numbers} numbers at ${partsPerSecond} part/s send this in ${days.toFixed(1)} days ` +
      `of ${hoursADay} hours.`,
    `Assumed: ${month.parts} parts a text, ${month.replies} replies a text, ` +
      `${assumed.writesAReply} writes a reply, ${assumed.kilobytesAText} KB a text,`,
    `a call each ${assumed.secondsBetweenCalls} s of a representative, ${assumed.hours} hours on ` +
      `${assumed.days} days.`,
    '',
  ].join('\n');
}

function row({ what, usd }: Line): string {
  return `  ${what.padEnd(52)} ${dollars(usd).padStart(12)}`;
}

function total(what: string, usd: number): string {
  return `${what.padEnd(54)} ${dollars(usd).padStart(12)}`;
}

function dollars(usd: number): string {
  return usd.toLocaleString('en-US', { style: 'currency', currency: 'USD' });
}
