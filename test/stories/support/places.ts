/**
 * The gate tries every twenty-fourth place at which an act may die, and the next test of its kind
 * another one; `CRASH=all npm test` tries them all, as the workflow does each night. An act
 * makes some forty calls, and the gate has a quarter of an hour.
 */
const every = process.env.CRASH === 'all' ? 1 : 24;
let turn = 0;

/** A part of these places, spread evenly; always the first and the last. */
export function somePlaces<T>(places: readonly T[]): T[] {
  const from = turn++ % every;
  const ends = [0, places.length - 1];
  return places.filter((_, n) => n % every === from || ends.includes(n));
}

/** Every call of an act, before it arrives and after: `[number, moment]`. */
export function placesOf<Moment extends string>(
  calls: number,
  moments: readonly Moment[],
): (readonly [number, Moment])[] {
  const numbers = Array.from({ length: calls }, (_, n) => n + 1);
  return somePlaces(numbers.flatMap((n) => moments.map((when) => [n, when] as const)));
}
