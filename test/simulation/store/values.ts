/** How two values sort; undefined where they are of different kinds, or of one without an order. */
export function sortOf(one: unknown, other: unknown): number | undefined {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') {
    return one < other ? -1 : one > other ? 1 : 0;
  }
  return undefined;
}

/** Equal in kind and content, whatever the order of their attributes. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((value, n) => sameValue(value, other[n]));
  }
  const [names, others] = [Object.keys(one), Object.keys(other)];
  if (names.length !== others.length) return false;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return names.every((name) => name in right && sameValue(left[name], right[name]));
}

/** A copy that shares nothing; what is undefined is left out, as the document client does. */
export function copyOf<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    throw new Error(`The store is given a ${value.constructor.name}.`);
  }
  const copy: Record<string, unknown> = {};
  // The fastest loop over an object: every call to the store runs it.
  for (const name in value) {
    const inner: unknown = value[name];
    if (inner === undefined) continue;
    copy[name] = typeof inner === 'object' ? copyOf(inner) : inner;
  }
  return copy as Value;
}
