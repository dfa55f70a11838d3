import type { Hours, WeekWindow } from '../rulebooks/rulebook.ts';
import { federalHoliday, weekdayOf } from './federal-holidays.ts';
import { instantOf, wallClock } from './wall-clock.ts';

/** A time in which texts may leave, in milliseconds since 1970. The end is excluded. */
export type OpenTime = { readonly fromMs: number; readonly toMs: number };

const dayMs = 24 * 60 * 60 * 1000;

/** How far ahead to look for an opening. No state closes for nearly as long. */
export const searchDays = 16;

/**
 * The open time that includes `atMs`, or the next one: every clock is within every window.
 * Undefined when the clocks have no open hour in common.
 */
export function openTime(
  zones: readonly string[],
  windows: readonly WeekWindow[],
  atMs: number,
): OpenTime | undefined {
  let ms = atMs;
  while (ms < atMs + searchDays * dayMs) {
    const times = zones.map((zone) => openTimeOf(zone, windows, ms));
    const fromMs = Math.max(...times.map((time) => time.fromMs));
    if (fromMs <= ms) return { fromMs, toMs: Math.min(...times.map((time) => time.toMs)) };
    ms = fromMs;
  }
  return undefined;
}

/** The same for one clock. If nothing opens, the time starts after the end of the search. */
export function openTimeOf(zone: string, windows: readonly WeekWindow[], atMs: number): OpenTime {
  const today = wallClock(zone, atMs).day;
  for (let day = today; day <= today + searchDays; day++) {
    const hours = hoursOn(day, windows);
    if (!hours) continue;
    const toMs = instantOf(zone, day, hours.to);
    if (toMs > atMs) return { fromMs: instantOf(zone, day, hours.from), toMs };
  }
  const neverMs = atMs + (searchDays + 1) * dayMs;
  return { fromMs: neverMs, toMs: neverMs };
}

/** From and to, in minutes since midnight. */
type DayHours = { readonly from: number; readonly to: number };

const daysKept = 1000;
const daysByWindows = new WeakMap<readonly WeekWindow[], Map<number, DayHours | undefined>>();

/** When all windows are open on a day; undefined = closed. Cached: asked for each recipient. */
export function hoursOn(day: number, windows: readonly WeekWindow[]): DayHours | undefined {
  let days = daysByWindows.get(windows);
  if (!days || days.size >= daysKept) {
    days = new Map();
    daysByWindows.set(windows, days);
  }
  if (days.has(day)) return days.get(day);
  const hours = commonHours(windows.flatMap((window) => hoursOf(window, day)));
  days.set(day, hours);
  return hours;
}

function commonHours(all: readonly (Hours | 'closed')[]): DayHours | undefined {
  let [from, to] = [0, 24 * 60];
  for (const hours of all) {
    if (hours === 'closed') return undefined;
    from = Math.max(from, minuteOf(hours[0]));
    to = Math.min(to, minuteOf(hours[1]));
  }
  return from < to ? { from, to } : undefined;
}

/** On a Sunday that is also a holiday, both sets of hours count. */
function hoursOf(window: WeekWindow, day: number): (Hours | 'closed')[] {
  const { days, saturday = days, sunday = days, holiday } = window;
  const weekday = weekdayOf(day);
  const usual = weekday === 0 ? sunday : weekday === 6 ? saturday : days;
  return holiday && federalHoliday(day) ? [usual, holiday] : [usual];
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
