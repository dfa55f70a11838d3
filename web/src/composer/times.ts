/** So many hours later. */
export function afterHours(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * 3_600_000);
}

/** At an hour of a later day, in the time of this browser. */
export function onDayAt(now: Date, days: number, hour: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);
}

/** As `<input type="datetime-local">` wants it. */
export function localInput(time: Date): string {
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
