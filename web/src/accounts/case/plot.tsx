import { useFormatter, useTranslations } from 'use-intl';
import { type LeftWithin, ticksIn } from './left-within.ts';

type Given = {
  readonly area: { readonly width: number; readonly height: number };
  readonly time: { readonly from: number; readonly to: number };
  readonly line: readonly LeftWithin[];
  readonly marks: readonly { id: string; number: number; at: number }[];
  readonly threshold: number | undefined;
};

const edge = { left: 32, right: 12, top: 26, bottom: 26 };

/** The drawing: a line of steps, the group sends as marks, and the threshold. */
export function Plot(given: Given) {
  const { area, time, line, marks, threshold } = given;
  const t = useTranslations('accounts.case');
  const most = Math.max(threshold ?? 0, ...line.map(({ count }) => count));
  // An even number, so that the half of it is one too.
  const highest = 2 * Math.ceil((most + 1) / 2);
  const bottom = area.height - edge.bottom;
  const right = area.width - edge.right;
  const x = (at: number) =>
    edge.left + ((at - time.from) / (time.to - time.from)) * (right - edge.left);
  const y = (count: number) => bottom - (count / highest) * (bottom - edge.top);
  const steps = stepsOf(line, time, { x, y });
  return (
    <g className="plot">
      <Axes {...given} x={x} y={y} highest={highest} />
      <path className="plot-area" d={`${steps} V${y(0)} H${x(time.from)} Z`} />
      <path className="plot-line" d={steps} />
      {marks.map(({ id, number, at }) => (
        <g key={id} className="plot-send">
          <line x1={x(at)} x2={x(at)} y1={edge.top - 4} y2={bottom} />
          <text x={x(at)} y={edge.top - 10} textAnchor="middle">
            {t('sendNumber', { number })}
          </text>
        </g>
      ))}
      {threshold !== undefined && (
        <g className="plot-threshold">
          <line x1={edge.left} x2={right} y1={y(threshold)} y2={y(threshold)} />
          <text x={edge.left + 6} y={y(threshold) - 6}>
            {t('suspendsAt', { threshold })}
          </text>
        </g>
      )}
    </g>
  );
}

type Scales = { readonly x: (at: number) => number; readonly y: (count: number) => number };

function stepsOf(line: readonly LeftWithin[], time: Given['time'], { x, y }: Scales): string {
  const inside = line.filter(({ at }) => at >= time.from && at <= time.to);
  const before = line.findLast(({ at }) => at < time.from)?.count ?? 0;
  const parts = inside.map(({ at, count }) => `H${x(at)} V${y(count)}`);
  return [`M${x(time.from)} ${y(before)}`, ...parts, `H${x(time.to)}`].join(' ');
}

function Axes(given: Given & Scales & { highest: number }) {
  const { area, time, x, y, highest } = given;
  const format = useFormatter();
  const isLong = time.to - time.from > 36 * 60 * 60 * 1000;
  const words = (at: number) =>
    format.dateTime(
      at,
      isLong ? { month: 'short', day: 'numeric' } : { hour: 'numeric', minute: '2-digit' },
    );
  const ticks = ticksIn(time, Math.max(2, Math.floor(area.width / 110)));
  const counts = [0, highest / 2, highest];
  return (
    <g className="plot-axes">
      {counts.map((count) => (
        <g key={count}>
          <line x1={edge.left} x2={area.width - edge.right} y1={y(count)} y2={y(count)} />
          <text x={edge.left - 8} y={y(count) + 4} textAnchor="end">
            {count}
          </text>
        </g>
      ))}
      {ticks.map((at) => (
        <text key={at} x={x(at)} y={area.height - 6} textAnchor="middle">
          {words(at)}
        </text>
      ))}
    </g>
  );
}
