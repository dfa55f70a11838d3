import fc from 'fast-check';
import { resolved, type Schema } from './operations.ts';

/** Values that are there, by the name of the field or parameter that takes them. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** Texts that have broken something somewhere. */
const awkward = [
  '__proto__',
  'constructor',
  'toString',
  '👩‍👩‍👧‍👦 👍🏽',
  'a\u0000b',
  'line\r\nline\ttab\u0007',
  '\u202eevil\u202c',
  "'; DROP TABLE texts; --",
  '=HYPERLINK("http://x.example")',
  '{{7*7}} %s %n',
  '<script>alert(1)</script>',
  '[1st] [Full] [',
  '../../etc/passwd',
  'ﬃ ｆｕｌｌ é e\u0301',
  ' ',
  '-1e309',
];

/** A value that the schema allows, as far as a schema can say it. */
export function goodValue(schema: Schema, known: Known, name = ''): fc.Arbitrary<unknown> {
  const drawn = drawnFrom(resolved(schema), known);
  const there = known[name];
  if (there === undefined || there.length === 0) return drawn;
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...there) },
    { weight: 1, arbitrary: drawn },
  );
}

function drawnFrom(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => goodValue(choice, known)));
  switch (schema.type) {
    case 'object':
      return objects(schema, known);
    case 'array':
      return fc.array(goodValue(schema.items ?? {}, known), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 3),
      });
    case 'string':
      return texts(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -10, max: Math.min(schema.maximum ?? 1e6, 1e9) });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objects(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const fields = Object.entries(properties).map(([name, inner]) => {
    return [name, goodValue(inner, known, name)] as const;
  });
  const named = fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
  if (typeof additionalProperties !== 'object') return named;
  const keys = texts(schema.propertyNames ?? { maxLength: 20 });
  const more = fc.array(fc.tuple(keys, goodValue(additionalProperties, known)), { maxLength: 3 });
  return fc.tuple(named, more).map(([given, pairs]) => withOwn(given, pairs));
}

/** As JSON has it: `__proto__` is a field like any other. */
export function withOwn(given: object, pairs: readonly (readonly [string, unknown])[]): object {
  const made = { ...given };
  for (const [name, value] of pairs) {
    Object.defineProperty(made, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return made;
}

function texts(schema: Schema): fc.Arbitrary<string> {
  const { minLength = 0, maxLength = 40, pattern, format } = schema;
  if (format === 'date-time') return times.map((at) => at.toISOString());
  if (format === 'date') return times.map((at) => at.toISOString().slice(0, 10));
  if (format === 'email') return fc.emailAddress();
  const fits = (text: string) =>
    text.length >= minLength &&
    text.length <= maxLength &&
    (pattern === undefined || new RegExp(pattern, 'u').test(text));
  const drawn = fc.oneof(
    fc.constantFrom(...awkward),
    fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 30) }),
    fc.string({
      unit: 'grapheme-ascii',
      minLength,
      maxLength: Math.min(maxLength, minLength + 30),
    }),
    fc.constant('x'.repeat(Math.min(maxLength, 2_000))),
  );
  return drawn.filter(fits);
}

const times = fc.date({
  min: new Date('1970-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
});
