import { ivip2014 } from './ivip-2014.ts';
import type { Rulebook } from './rulebook.ts';
import { us2026 } from './us-2026.ts';

const rulebooks: readonly Rulebook[] = [us2026, ivip2014];

/** The rulebook of a new account. */
export const defaultRulebook = 'us-2026';

/** The names an account may be opened with. */
export const rulebookNames: readonly string[] = rulebooks.map(({ name }) => name);

/** The rulebook an account lives under. Throws for an unknown name: that is a bug. */
export function rulebookNamed(name: string): Rulebook {
  const found = rulebooks.find((rulebook) => rulebook.name === name);
  if (found === undefined) throw new Error(`There is no rulebook named ${name}.`);
  return found;
}
