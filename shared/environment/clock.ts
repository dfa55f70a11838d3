/** The only place where product code reads the clock; everything else is told the time. */
export function now(): Date {
  return new Date();
}
