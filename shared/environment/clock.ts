/** The only place where product code reads the clock; all other code gets the time as a value. */
export function now(): Date {
  return new Date();
}
