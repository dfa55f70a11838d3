import type { WeekWindow } from '../rulebooks/rulebook.ts';
import type { Clocks } from './clocks-that-count.ts';
import { federalHoliday, weekdayOf } from './federal-holidays.ts';
import { hoursOn, openTimeOf, searchDays } from './open-hours.ts';
import { wallClock } from './wall-clock.ts';

type Place = { readonly clocks: Clocks; readonly windows: readonly WeekWindow[] };
type Words = { readonly because: string; readonly citation: string };

/** "It is 14:05 in Denver; texts may leave until 20:00.", on the clock that closes first. */
export function sayOpen({ clocks, windows }: Place, toMs: number, atMs: number): Words {
  const first = clocks.zones.find((zone) => openTimeOf(zone, windows, atMs).toMs === toMs);
  const zone = first ?? clocks.zones[0] ?? 'UTC';
  const until = hourOf(wallClock(zone, toMs).minute);
  return {
    because: `${everywhere(clocks)}It is ${clockIn(zone, atMs)}; texts may leave until ${until}.`,
    citation: windows.map(({ citation }) => citation).join('; '),
  };
}

/** "It is 06:40 in Los Angeles; texts may leave from 9:00.", on the clock that opens last. */
export function sayClosed({ clocks, windows }: Place, fromMs: number, atMs: number): Words {
  const zone = lastToOpen(clocks.zones, windows, atMs);
  const now = wallClock(zone, atMs);
  const opens = wallClock(zone, fromMs);
  const from = `${hourOf(opens.minute)}${dayAfter(now.day, opens.day)}`;
  const closedDay = hoursOn(now.day, windows) ? '' : `, ${closedOn(now.day)}`;
  return {
    because:
      `${everywhere(clocks)}It is ${clockIn(zone, atMs)}${closedDay}; texts may leave ` +
      `from ${from}.`,
    citation: windows
      .filter((window) => openTimeOf(zone, [window], atMs).fromMs > atMs)
      .map(({ citation }) => citation)
      .join('; '),
  };
}

/** The places are never open together: a person must correct the contact. */
export function sayNever({ clocks, windows }: Place): Words {
  const places = new Intl.ListFormat('en-US').format(clocks.zones.map(placeName));
  return {
    because:
      `In the next ${searchDays} days no hour is open in ${places} at once; check this ` +
      `contact's time zone and state.`,
    citation: windows.map(({ citation }) => citation).join('; '),
  };
}

function lastToOpen(zones: readonly string[], windows: readonly WeekWindow[], atMs: number) {
  let [last, lastMs] = ['UTC', -Infinity];
  for (const zone of zones) {
    const { fromMs } = openTimeOf(zone, windows, atMs);
    if (fromMs > lastMs) [last, lastMs] = [zone, fromMs];
  }
  return last;
}

function everywhere({ known }: Clocks): string {
  return known ? '' : 'Nothing tells where this person is, so every US time zone counts. ';
}

/** `06:40 in Los Angeles` */
function clockIn(zone: string, ms: number): string {
  const { minute } = wallClock(zone, ms);
  return `${hourOf(minute).padStart(5, '0')} in ${placeName(zone)}`;
}

/** `9:00` */
function hourOf(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}

/** `Los Angeles` of `America/Los_Angeles`, `Center, North Dakota` of a zone within a state. */
function placeName(zone: string): string {
  return zone.split('/').slice(1).reverse().join(', ').replaceAll('_', ' ') || zone;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function closedOn(day: number): string {
  return `and ${federalHoliday(day) ?? weekdays[weekdayOf(day)]} is a day without such texts`;
}

function dayAfter(today: number, day: number): string {
  if (day === today) return '';
  if (day === today + 1) return ' tomorrow';
  return ` on ${weekdays[weekdayOf(day)]}`;
}
