const phone = /\+\d{6,15}/g;
/** Names whose values identify a message and its time, without a person's words. */
const open =
  /(id|ids|arn|at|type|kind|status|state|number|sequence|version|condition|entry|bundle)$/i;
/** Longer ones are no names of things. */
const longestOpen = 200;

/**
 * The body of a dead letter as it may be shown on a screen: ids, times and kinds stay; phone
 * numbers keep their last two digits; of words, names and addresses only their length is said. What
 * it cannot read it does not show.
 */
export function maskLetter(body: string): string {
  const read = readJson(body);
  if (read === undefined) return `not JSON, ${body.length} characters`;
  return JSON.stringify(mask(read, ''), null, 1);
}

function mask(value: unknown, name: string): unknown {
  if (typeof value === 'string') return maskText(value, name);
  if (Array.isArray(value)) return value.map((one) => mask(one, name));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [maskPhones(key), mask(one, key)]);
  return Object.fromEntries(entries);
}

function maskText(text: string, name: string): unknown {
  // SNS brings what it carries as text in its own JSON.
  const inside = /^\s*[{[]/.test(text) ? readJson(text) : undefined;
  if (inside !== undefined) return mask(inside, name);
  const masked = maskPhones(text);
  const isOpen = open.test(name) && !/[@\s]/.test(text) && text.length <= longestOpen;
  if (isOpen || /^\+\*+\d\d$/.test(masked)) return masked;
  return `(${text.length} characters)`;
}

function maskPhones(text: string): string {
  return text.replaceAll(phone, (found) => `+${'*'.repeat(found.length - 3)}${found.slice(-2)}`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
