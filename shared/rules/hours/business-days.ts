import { type Instant, isoOf, msOf } from '../law/decision.ts';
import { federalHoliday, weekdayOf } from './federal-holidays.ts';
import { instantOf, wallClock } from './wall-clock.ts';

const minuteMs = 60_000;

/**
 * A number of business days later, at the same time of the day in a time zone (ISO 8601). Business
 * days are Monday to Friday without the federal holidays (5 USC 6103); the first day does not
 * count. Three days after Friday noon is Wednesday noon.
 */
export function afterBusinessDays(from: Instant, days: number, zone: string): string {
  const fromMs = msOf(from);
  const { day: first, minute } = wallClock(zone, fromMs);
  let day = first;
  for (let left = days; left > 0; ) {
    day++;
    if (isBusinessDay(day)) left--;
  }
  const seconds = ((fromMs % minuteMs) + minuteMs) % minuteMs;
  return isoOf(instantOf(zone, day, minute) + seconds);
}

/** Of a day since 1970. */
function isBusinessDay(day: number): boolean {
  const weekday = weekdayOf(day);
  return weekday !== sunday && weekday !== saturday && federalHoliday(day) === undefined;
}

const [sunday, saturday] = [0, 6];
