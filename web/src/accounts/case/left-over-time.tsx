import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { type LeftWithin, leftWithin, shownTime } from './left-within.ts';
import { Plot } from './plot.tsx';

type Given = {
  /** When people left by their own text. */
  readonly left: readonly string[];
  readonly sends: readonly { id: string; acceptedAt: string }[];
  readonly withinMinutes: number;
  /** How many suspend the account, where it is known. */
  readonly threshold?: number;
  /** How many people were texted in the day before, where it was counted. */
  readonly texted?: number;
};

/** How many people left, over time, as a picture and as a table. */
export function LeftOverTime(given: Given) {
  const { left, sends, withinMinutes, threshold } = given;
  const t = useTranslations('accounts.case');
  const id = useId();
  const [figure, width] = useWidth();
  const windowMs = withinMinutes * 60_000;
  const times = useMemo(() => left.map(Date.parse), [left]);
  const line = useMemo(() => leftWithin(times, windowMs), [times, windowMs]);
  const marks = sends.map(({ id: sendId, acceptedAt }, n) => ({
    id: sendId,
    number: sends.length - n,
    at: Date.parse(acceptedAt),
  }));
  const time = shownTime({ left: times, sends: marks.map(({ at }) => at) }, windowMs);
  if (time === undefined) return <p className="soft">{t('nobodyLeft')}</p>;
  const most = Math.max(...line.map(({ count }) => count));
  return (
    <figure className="chart" ref={figure}>
      <svg role="img" aria-labelledby={`${id}-title ${id}-desc`} width={width} height={height}>
        <title id={`${id}-title`}>{t('chart', { minutes: withinMinutes })}</title>
        <desc id={`${id}-desc`}>
          {t('chartMore', { people: times.length, most, threshold: threshold ?? 0 })}
        </desc>
        <Plot
          area={{ width, height }}
          time={time}
          line={line}
          marks={marks.filter(({ at }) => at >= time.from && at <= time.to)}
          threshold={threshold}
        />
      </svg>
      <figcaption className="small soft">{t('chartReads', { minutes: withinMinutes })}</figcaption>
      <Table {...given} line={line.filter(({ at }) => times.includes(at))} />
    </figure>
  );
}

const height = 240;

/** The same as a table: a screen reader can read it, and it has the exact figures. */
function Table({ line, withinMinutes, texted = 0 }: Given & { line: readonly LeftWithin[] }) {
  const t = useTranslations('accounts.case');
  const format = useFormatter();
  return (
    <details>
      <summary>{t('asTable')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('leftWithin', { minutes: withinMinutes })}</th>
            {texted > 0 && <th scope="col">{t('ofTexted', { texted })}</th>}
          </tr>
        </thead>
        <tbody>
          {line.map(({ at, count }) => (
            <tr key={at}>
              <td>{format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}</td>
              <td className="numbers">{count}</td>
              {texted > 0 && (
                <td className="numbers">
                  {format.number(count / texted, { style: 'percent', maximumFractionDigits: 1 })}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The available width, so that the words in the picture keep their size. */
function useWidth() {
  const figure = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    if (figure.current === null) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    watch.observe(figure.current);
    return () => watch.disconnect();
  }, []);
  return [figure, width] as const;
}
