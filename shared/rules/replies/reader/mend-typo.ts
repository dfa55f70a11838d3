/**
 * The long words that requests turn on. One slip in one of them (a letter missing, doubled,
 * wrong, or two swapped) leaves a string that is nearly always no other word.
 */
const LONG_WORDS: readonly string[] = (
  'unsubscribe unsubscribed unsubscribing subscription remove message messages messaging texting contacting contact ' +
  'receive receiving number harassing harassment bothering sending please delete permission ' +
  'notifications interested reported equivocado mensajes desabonner numero'
).split(' ');

/** A slip leaves the first letter or the last one as it was. */
const BY_FIRST_LETTER = Map.groupBy(LONG_WORDS, (word) => word.charCodeAt(0));
const BY_LAST_LETTER = Map.groupBy(LONG_WORDS, (word) => word.charCodeAt(word.length - 1));

/** Ordinary words one slip away from a long word: never mended. */
const WORDS_OF_THEIR_OWN = new Set(
  (
    'massage massages massaging testing contracting contract contacts compact contrast removed ' +
    'remover removes remote renove ' +
    'deleted deletes received receiver receives deceive numbers lumber numbed cumber umber ' +
    'pleased pleases messaged messager messaged lending vending fending bending mending rending ' +
    'spending seeding sanding pleas permissions notification reporter reports subscriptions ' +
    'numeros numere numeral mensaje desabonne desabonnez unsubscribes texted ' +
    'perceive wending tending ending sendings heading seating reorted unumber'
  ).split(' '),
);

/** The long word that `word` is one slip away from, or `word` itself. */
export function mendTypo(word: string): string {
  if (word.length < 5 || word.length > 14 || WORDS_OF_THEIR_OWN.has(word)) return word;
  const sameStart = BY_FIRST_LETTER.get(word.charCodeAt(0)) ?? [];
  const sameEnd = BY_LAST_LETTER.get(word.charCodeAt(word.length - 1)) ?? [];
  const isMeant = (meant: string): boolean => isOneSlipAway(word, meant);
  return sameStart.find(isMeant) ?? sameEnd.find(isMeant) ?? word;
}

/** Whether one letter added, left out, changed or swapped with its neighbour makes `a` into `b`. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const restOfA = a.length - start - end;
  const restOfB = b.length - start - end;
  if (restOfA <= 1 && restOfB <= 1) return true;
  const swapped = a[start] === b[start + 1] && a[start + 1] === b[start];
  return restOfA === 2 && restOfB === 2 && swapped;
}
