import type { Counted } from '../month/counted-lines.ts';
import { mostTexts, wallsOf } from './walls.ts';

/** For a terminal: each limit with what is needed of it, and what the cell carries in all. */
export function sayScale(
  { textsASecond, pace }: { textsASecond: number; pace: number },
  counted: Counted,
): string {
  const rows = wallsOf(textsASecond, counted).map(({ what, needs, has, unit, from }) => {
    const share = `${Math.round((needs / has) * 100)} %`.padStart(6);
    return `${share}  ${what}: ${whole(needs)} of ${whole(has)} ${unit} (${from})`;
  });
  const { texts, wall } = mostTexts(counted);
  const numbers = whole(Math.ceil(textsASecond / pace));
  return [
    `${whole(textsASecond)} texts a second in one cell (counted: ${counted.from})`,
    ...rows,
    '',
    `The nearest wall of a cell in use: ${wall.what}, at ${whole(texts)} texts a second.`,
    `The carrier: ${numbers} numbers of ${whole(pace)} parts a second.`,
    'What AWS lets SendTextMessage be called a second is not published: ask before.',
  ].join('\n');
}

function whole(count: number): string {
  return count.toLocaleString('en-US', { maximumFractionDigits: count < 10 ? 1 : 0 });
}
