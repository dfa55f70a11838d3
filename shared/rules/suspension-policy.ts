import type { Rulebook, SuspensionPolicy, SuspensionTrigger } from './rulebooks/rulebook.ts';

export type ParsedPolicy =
  | { readonly ok: true; readonly policy: SuspensionPolicy }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads an operator's thresholds for one account: any part of `{burst, day: {optOuts,
 * withinMinutes, percentOfTexted}, warnAt}`; missing parts come from the rulebook. Answers all
 * problems at once.
 */
export function parsePolicy(input: unknown, rulebook: Rulebook): ParsedPolicy {
  const problems: string[] = [];
  const given = record(input, 'The policy', problems);
  const { burst, day, warnAt } = rulebook.suspension;
  onlyKnown(given, ['burst', 'day', 'warnAt'], problems);
  const policy = {
    burst: parseTrigger(given.burst, { name: 'burst', usual: burst, problems }),
    day: parseTrigger(given.day, { name: 'day', usual: day, problems }),
    warnAt: number(given.warnAt ?? warnAt, { name: 'warnAt', from: 0.1, to: 1, problems }),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, policy };
}

/** The thresholds of an account, from its row. Throws for a row that does not parse. */
export function policyOf(stored: unknown, rulebook: Rulebook): SuspensionPolicy {
  const parsed = parsePolicy(stored ?? {}, rulebook);
  if (!parsed.ok) throw new Error(`The stored policy is broken: ${parsed.problems.join(' ')}`);
  return parsed.policy;
}

type Expected = { readonly name: string; readonly problems: string[] };

function parseTrigger(
  input: unknown,
  { name, usual, problems }: Expected & { usual: SuspensionTrigger },
): SuspensionTrigger {
  if (input === undefined) return usual;
  const given = record(input, name, problems);
  onlyKnown(given, Object.keys(usual), problems);
  const part = (key: keyof SuspensionTrigger, range: { from: number; to: number; whole?: true }) =>
    number(given[key] ?? usual[key], { name: `${name}.${key}`, ...range, problems });
  return {
    optOuts: part('optOuts', { from: 1, to: 10_000, whole: true }),
    // The share is of the people texted in 24 hours, so a window cannot be longer.
    withinMinutes: part('withinMinutes', { from: 1, to: 1440, whole: true }),
    percentOfTexted: part('percentOfTexted', { from: 0, to: 100 }),
  };
}

function record(input: unknown, name: string, problems: string[]): Record<string, unknown> {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return { ...input };
  problems.push(`${name} is not an object.`);
  return {};
}

function onlyKnown(given: object, known: readonly string[], problems: string[]): void {
  for (const key of Object.keys(given)) {
    if (!known.includes(key)) problems.push(`There is no threshold called ${key}.`);
  }
}

function number(
  input: unknown,
  { name, from, to, whole, problems }: Expected & { from: number; to: number; whole?: true },
): number {
  const fits = typeof input === 'number' && input >= from && input <= to;
  if (fits && (!whole || Number.isInteger(input))) return input;
  problems.push(`${name} is a ${whole ? 'whole ' : ''}number from ${from} to ${to}.`);
  return from;
}
