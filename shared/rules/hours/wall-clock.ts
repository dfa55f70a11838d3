// The zone database is the one inside Node (Intl): no package to load, and it is updated with Node.

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const daysKept = 1000;

/** Milliseconds ahead of UTC on one day (UTC), and when that changes, if it does. */
type ZoneDay = { readonly ahead: number; readonly changesAtMs: number; readonly then: number };

type Zone = { readonly format: Intl.DateTimeFormat; readonly days: Map<number, ZoneDay> };

const zones = new Map<string, Zone>();

/** What the wall clock of a zone shows: the day since 1970 and the minute of that day. */
export function wallClock(zone: string, ms: number): { day: number; minute: number } {
  const local = ms + aheadMs(zone, ms);
  const day = Math.floor(local / dayMs);
  return { day, minute: Math.floor((local - day * dayMs) / minuteMs) };
}

/**
 * When the wall clock of a zone shows this minute of this day, in milliseconds since 1970. If a
 * time comes twice, the first counts. A time that the clock skips is moved forward by the jump.
 */
export function instantOf(zone: string, day: number, minute: number): number {
  const wall = day * dayMs + minute * minuteMs;
  const before = wall - aheadMs(zone, wall - dayMs);
  const after = wall - aheadMs(zone, wall + dayMs);
  if (before === after) return before;
  const right = [before, after].filter((ms) => ms + aheadMs(zone, ms) === wall);
  return right.length > 0 ? Math.min(...right) : before;
}

/** Whether this is the name of a time zone. */
export function isZone(name: string): boolean {
  try {
    zoneNamed(name);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds that a zone's wall clock is ahead of UTC (behind = negative). */
function aheadMs(name: string, ms: number): number {
  const zone = zoneNamed(name);
  const number = Math.floor(ms / dayMs);
  let day = zone.days.get(number);
  if (day === undefined) {
    day = readDay(zone, number * dayMs);
    if (zone.days.size >= daysKept) zone.days.clear();
    zone.days.set(number, day);
  }
  return ms < day.changesAtMs ? day.ahead : day.then;
}

/** No zone changes twice in a day, so a binary search finds the minute. */
function readDay(zone: Zone, startMs: number): ZoneDay {
  let [from, to] = [startMs, startMs + dayMs];
  const [ahead, then] = [readAheadMs(zone, from), readAheadMs(zone, to)];
  if (ahead === then) return { ahead, changesAtMs: Infinity, then };
  while (to - from > minuteMs) {
    const middle = from + Math.floor((to - from) / 2 / minuteMs) * minuteMs;
    if (readAheadMs(zone, middle) === ahead) from = middle;
    else to = middle;
  }
  return { ahead, changesAtMs: to, then };
}

function zoneNamed(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  const zone = { format, days: new Map<number, ZoneDay>() };
  zones.set(name, zone);
  return zone;
}

/** Reads `11/1/2026, GMT-05:00`; plain `GMT` is zero. */
function readAheadMs({ format }: Zone, ms: number): number {
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(format.format(ms)) ?? [];
  if (sign === undefined) return 0;
  const ahead = (Number(hours) * 60 + Number(minutes)) * minuteMs;
  return sign === '-' ? -ahead : ahead;
}
