import fc from 'fast-check';
import { withOwn } from './good-value.ts';
import { resolved, type Schema } from './operations.ts';

/** A place of a body and what is put there; what the problem must name. */
export type Spoilt = { readonly body: unknown; readonly at: string; readonly how: string };

/** Whether the problem names the wrong place, or one around it. */
export function names(told: readonly string[], { at, how }: Spoilt): boolean {
  const [, unknown] = /^unknown (.*)$/.exec(how) ?? [];
  return told.some((one) => {
    const [place = '', message = ''] = one.split(/: (.*)/s);
    if (unknown !== undefined) return message.includes(unknown);
    // `body` is the whole of it, or a field of this name.
    const where = place === 'body' && at !== 'body' ? '' : place;
    return where === at || at.startsWith(`${where}.`) || where.startsWith(`${at}.`);
  });
}

type Spoil = {
  readonly at: readonly string[];
  readonly how: string;
  readonly put: (before: unknown) => unknown;
};

const gone = Symbol('gone');

/** Good bodies with one wrong place, for every kind of mistake that the schema excludes. */
export function spoilt(schema: Schema, good: fc.Arbitrary<unknown>): fc.Arbitrary<Spoilt> {
  const spoils = spoilsOf(schema, []);
  return fc.tuple(good, fc.constantFrom(...spoils)).map(([body, spoil]) => ({
    body: putAt(body, spoil.at, spoil.put),
    at: spoil.at.join('.'),
    how: spoil.how,
  }));
}

function spoilsOf(given: Schema, at: readonly string[]): Spoil[] {
  const schema = resolved(given);
  const here = (how: string, value: unknown): Spoil => ({ at, how, put: () => value });
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.some(isNumber) ? [] : [here('7 here', 7)];
  const { type = '', maxLength, maxItems, minimum, maximum, items } = schema;
  return [
    ...(wrongTypes[type] ?? []).map((value) => here(`${JSON.stringify(value)} here`, value)),
    ...(schema.enum
      ? [here('none of the choices', 'none of these'), here('a name', '__proto__')]
      : []),
    ...(maxLength ? [here('too long', 'x'.repeat(maxLength + 1))] : []),
    ...(maxItems
      ? [
          here(
            'too many',
            Array.from({ length: maxItems + 1 }, () => 'x'),
          ),
        ]
      : []),
    ...(minimum === undefined ? [] : [here('too small', minimum - 1)]),
    ...(maximum === undefined ? [] : [here('too great', maximum * 2)]),
    ...(type === 'object' ? ofFields(schema, at) : []),
    ...(items ? spoilsOf(items, [...at, '0']) : []),
  ];
}

function isNumber({ type, const: value }: Schema): boolean {
  return type === 'number' || type === 'integer' || (type === undefined && value === undefined);
}

function ofFields(schema: Schema, at: readonly string[]): Spoil[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const inner = Object.entries(properties).flatMap(([name, field]) =>
    spoilsOf(field, [...at, name]),
  );
  const missing = required.map((name) => {
    return { at: [...at, name], how: 'missing', put: () => gone };
  });
  if (additionalProperties !== false) return [...inner, ...missing];
  const unknown = ['colour', '__proto__', 'constructor', '', '👍'].map((name): Spoil => {
    const put = (before: unknown) => withOwn(Object(before) as object, [[name, {}]]);
    return { at, how: `unknown ${JSON.stringify(name)}`, put };
  });
  return [...inner, ...missing, ...unknown];
}

/** JSON of another type. */
const wrongTypes: Readonly<Record<string, readonly unknown[]>> = {
  object: [null, [], 'text', 7],
  array: [null, {}, 'text', 7],
  string: [null, {}, [], 7, true],
  integer: [null, {}, '7', 0.5, 1e308],
  number: [null, {}, '7'],
  boolean: [null, 'true', 1, {}],
};

function putAt(
  body: unknown,
  [name, ...rest]: readonly string[],
  put: (before: unknown) => unknown,
): unknown {
  if (name === undefined) return put(body);
  if (name === '0') {
    const [first, ...others] = Array.isArray(body) ? body : [];
    return [putAt(first, rest, put), ...others];
  }
  const before = Object(body) as Readonly<Record<string, unknown>>;
  const inner = putAt(before[name], rest, put);
  if (inner === gone) {
    return Object.fromEntries(Object.entries(before).filter(([key]) => key !== name));
  }
  return { ...before, [name]: inner };
}
