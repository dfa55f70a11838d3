import { LocalError } from '../local-error.ts';

const minuteMs = 60_000;
const unitsMs: Record<string, number> = {
  minute: minuteMs,
  hour: 60 * minuteMs,
  day: 1440 * minuteMs,
};
const monthNames = [
  'JAN',
  'FEB',
  'MAR',
  'APR',
  'MAY',
  'JUN',
  'JUL',
  'AUG',
  'SEP',
  'OCT',
  'NOV',
  'DEC',
];
const dayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** The first time an expression means that is later than `after`; undefined when there is none. */
export type NextTime = (after: number) => number | undefined;

/**
 * Reads an EventBridge schedule expression: `rate(n unit)`, `cron(...)` or `at(...)`, in UTC.
 * Rates start at the full minute, hour or day. Throws LocalError on anything else.
 */
export function readSchedule(expression: string): NextTime {
  const [, kind, argument = ''] = /^(rate|cron|at)\((.*)\)$/.exec(expression.trim()) ?? [];
  if (kind === 'rate') return readRate(argument, expression);
  if (kind === 'cron') return readCron(argument.trim().split(/\s+/), expression);
  if (kind === 'at') {
    const time = Date.parse(`${argument}Z`);
    return (after) => (time > after ? time : undefined);
  }
  throw new LocalError(`Not a schedule expression: ${expression}`);
}

function readRate(argument: string, expression: string): NextTime {
  const [, count = '', unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(argument.trim()) ?? [];
  const period = Number(count) * (unitsMs[unit] ?? 0);
  if (!(period > 0)) throw new LocalError(`Not a schedule expression: ${expression}`);
  return (after) => (Math.floor(after / period) + 1) * period;
}

function readCron(fields: string[], expression: string): NextTime {
  const [minute = '', hour = '', day = '', month = '', weekday = '', year = ''] = fields;
  if (fields.length !== 6) throw new LocalError(`Not a schedule expression: ${expression}`);
  const minutes = readField(minute, [0, 59], []);
  const hours = readField(hour, [0, 23], []);
  const days = readField(day, [1, 31], []);
  const months = readField(month, [1, 12], ['', ...monthNames]);
  const weekdays = readField(weekday, [1, 7], ['', ...dayNames]);
  const years = readField(year, [1970, 2199], []);
  const isDay = (at: Date) =>
    years.has(at.getUTCFullYear()) &&
    months.has(at.getUTCMonth() + 1) &&
    days.has(at.getUTCDate()) &&
    weekdays.has(at.getUTCDay() + 1);
  return (after) => {
    let at = (Math.floor(after / minuteMs) + 1) * minuteMs;
    const end = after + 4 * 366 * 1440 * minuteMs;
    while (at < end) {
      const date = new Date(at);
      // Skips whole days and hours, so that a yearly schedule is found quickly.
      if (!isDay(date)) at = (Math.floor(at / (1440 * minuteMs)) + 1) * 1440 * minuteMs;
      else if (!hours.has(date.getUTCHours()))
        at = (Math.floor(at / (60 * minuteMs)) + 1) * 3600_000;
      else if (!minutes.has(date.getUTCMinutes())) at += minuteMs;
      else return at;
    }
    return undefined;
  };
}

function readField(field: string, range: [number, number], names: string[]): Set<number> {
  const values = new Set<number>();
  const number = (text: string) => {
    const named = names.indexOf(text.toUpperCase());
    return named > 0 ? named : Number(text);
  };
  for (const part of field.split(',')) {
    const [span = '', step] = part.split('/');
    const [from = '', to] = span.split('-');
    const isAny = span === '*' || span === '?';
    const first = isAny ? range[0] : number(from);
    const last = isAny || (step !== undefined && to === undefined) ? range[1] : number(to ?? from);
    if (Number.isNaN(first + last)) throw new LocalError(`Not a cron field: ${field}`);
    for (let value = first; value <= last; value += Number(step ?? 1)) values.add(value);
  }
  return values;
}
