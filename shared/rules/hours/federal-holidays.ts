/**
 * The federal holiday on a day (days since 1970), by name. When it falls on a weekend, the
 * weekday on which it is observed counts too. Source: 5 USC 6103; Executive Order 11582.
 */
export function federalHoliday(day: number): string | undefined {
  const year = new Date(day * dayMs).getUTCFullYear();
  let days = years.get(year);
  if (days === undefined) {
    days = holidaysOf(year);
    years.set(year, days);
  }
  return days.get(day);
}

const dayMs = 24 * 60 * 60 * 1000;
const years = new Map<number, ReadonlyMap<number, string>>();

/** Day of the week of a day since 1970: 0 is Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

const [monday, thursday] = [1, 4];

function holidaysOf(year: number): ReadonlyMap<number, string> {
  const days = new Map<number, string>();
  const fixed = (name: string, day: number) => {
    const kept = day + ({ 6: -1, 0: 1 }[weekdayOf(day)] ?? 0);
    days.set(day, name);
    if (kept !== day) days.set(kept, `${name} (observed)`);
  };
  fixed("New Year's Day", dayOf(year, 1, 1));
  // A New Year's Day on a Saturday is observed on the last day of the year before.
  fixed("New Year's Day", dayOf(year + 1, 1, 1));
  fixed('Juneteenth', dayOf(year, 6, 19));
  fixed('Independence Day', dayOf(year, 7, 4));
  fixed('Veterans Day', dayOf(year, 11, 11));
  fixed('Christmas Day', dayOf(year, 12, 25));
  days.set(nth(3, monday, dayOf(year, 1, 1)), 'Martin Luther King Day');
  days.set(nth(3, monday, dayOf(year, 2, 1)), "Presidents' Day");
  days.set(nth(1, monday, dayOf(year, 5, 25)), 'Memorial Day');
  days.set(nth(1, monday, dayOf(year, 9, 1)), 'Labor Day');
  days.set(nth(2, monday, dayOf(year, 10, 1)), 'Columbus Day');
  days.set(nth(4, thursday, dayOf(year, 11, 1)), 'Thanksgiving Day');
  return days;
}

function dayOf(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / dayMs;
}

/** The nth such weekday on or after a day. */
function nth(n: number, weekday: number, from: number): number {
  return from + ((weekday - weekdayOf(from) + 7) % 7) + (n - 1) * 7;
}
