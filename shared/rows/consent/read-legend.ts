const none: ReadonlyMap<string, string> = new Map();
const known = new Map<string, ReadonlyMap<string, string>>();
const mostKnown = 1_000;

/**
 * What the codes of a column mean when its heading explains them: "SMS (Y=ok, N=stop)" gives `y` ->
 * `ok` and `n` -> `stop`. Empty for every other heading.
 */
export function legendOf(heading: string): ReadonlyMap<string, string> {
  if (!heading.includes('=')) return none;
  const there = known.get(heading);
  if (there) return there;
  const [, legend = ''] = cut(heading);
  const found = [...legend.matchAll(pair)].map(
    ([, code = '', means = '']) => [code.toLowerCase(), means.trim()] as const,
  );
  const read = new Map(found.filter(([, means]) => means !== ''));
  if (known.size < mostKnown) known.set(heading, read);
  return read;
}

/** A heading without the meaning of its codes; one that consists only of them stays as it is. */
export function withoutLegend(heading: string): string {
  if (!heading.includes('=')) return heading;
  const [before] = cut(heading);
  return /\p{L}/u.test(before) ? before : heading;
}

const code = '[\\p{L}\\p{N}]{1,4}';
const pair = new RegExp(`(${code})\\s*=\\s*(.*?)(?=[,;/|)\\]]|\\s+${code}\\s*=|$)`, 'gu');
const begins = new RegExp(`(?<![\\p{L}\\p{N}])${code}\\s*=`, 'u');

function cut(heading: string): [before: string, legend: string] {
  const at = heading.search(begins);
  return at < 0 ? [heading, ''] : [heading.slice(0, at), heading.slice(at)];
}
