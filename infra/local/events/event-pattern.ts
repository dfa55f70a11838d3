import { isObject, type Json, type JsonObject } from '../store/json.ts';

/**
 * Whether an event matches a pattern in the language that EventBridge rules and event source
 * filters share: nested objects, and lists of values or of tests (prefix, suffix, exists,
 * anything-but, numeric, equals-ignore-case), with `$or`.
 */
export function matchesPattern(pattern: JsonObject, event: Json | undefined): boolean {
  const target = isObject(event) ? event : {};
  return Object.entries(pattern).every(([key, wanted]) => {
    if (key === '$or' && Array.isArray(wanted)) {
      return wanted.some((choice) => isObject(choice) && matchesPattern(choice, event));
    }
    if (Array.isArray(wanted)) return matchesList(wanted, target[key]);
    return isObject(wanted) && matchesPattern(wanted, target[key]);
  });
}

function matchesList(tests: Json[], value: Json | undefined): boolean {
  // A list in the event matches when any of its entries does.
  const values = Array.isArray(value) ? value : [value];
  return tests.some((test) => values.some((entry) => matchesTest(test, entry)));
}

function matchesTest(test: Json, value: Json | undefined): boolean {
  if (!isObject(test)) return value === test;
  return Object.entries(test).every(([kind, wanted]) => {
    const text = typeof value === 'string' ? value : undefined;
    switch (kind) {
      case 'exists':
        return (value !== undefined) === wanted;
      case 'prefix':
        return text !== undefined && typeof wanted === 'string' && text.startsWith(wanted);
      case 'suffix':
        return text !== undefined && typeof wanted === 'string' && text.endsWith(wanted);
      case 'equals-ignore-case':
        return typeof wanted === 'string' && text?.toLowerCase() === wanted.toLowerCase();
      case 'anything-but':
        return value !== undefined && !matchesAny(wanted, value);
      case 'numeric':
        return Array.isArray(wanted) && typeof value === 'number' && matchesNumeric(wanted, value);
      default:
        return false;
    }
  });
}

function matchesAny(wanted: Json, value: Json): boolean {
  if (Array.isArray(wanted)) return wanted.some((entry) => matchesTest(entry, value));
  return matchesTest(wanted, value);
}

function matchesNumeric(wanted: Json[], value: number): boolean {
  for (let index = 0; index + 1 < wanted.length; index += 2) {
    const limit = Number(wanted[index + 1]);
    const holds = { '=': value === limit, '<': value < limit, '>': value > limit };
    const orEqual = { '<=': value <= limit, '>=': value >= limit };
    const answers: Record<string, boolean> = { ...holds, ...orEqual };
    if (answers[String(wanted[index])] !== true) return false;
  }
  return true;
}
