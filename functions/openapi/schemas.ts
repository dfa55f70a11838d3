import * as z from 'zod/mini';
import { ProblemShape } from './problem-shape.ts';

type Schema = Record<string, unknown>;

/**
 * Turns shapes into JSON schemas. A shape with a name (`named`) is written once, under
 * `components/schemas`, and referenced wherever it is used.
 */
export class Schemas {
  readonly #components: Record<string, Schema> = { GatewayAnswer: gatewaySchema };

  constructor() {
    this.of(ProblemShape, 'output');
  }

  /** All named shapes used so far, in order of name. */
  get components(): Readonly<Record<string, Schema>> {
    const sorted = Object.entries(this.#components).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted);
  }

  /** A shape of a request (`input`) or an answer (`output`). */
  of(shape: z.ZodMiniType, io: 'input' | 'output'): Schema {
    const {
      $schema: _,
      $defs,
      id,
      ...schema
    } = z.toJSONSchema(shape, {
      io,
      unrepresentable: 'any',
      override: ({ jsonSchema }) => tidied(jsonSchema, io),
    }) as Schema;
    for (const [name, named] of Object.entries(($defs ?? {}) as Record<string, Schema>)) {
      this.#keep(name, named);
    }
    if (typeof id !== 'string') return pointed(schema) as Schema;
    this.#keep(id, schema);
    return { $ref: `#/components/schemas/${id}` };
  }

  #keep(name: string, { id: _, ...schema }: Schema): void {
    const kept = pointed(schema) as Schema;
    const before = this.#components[name];
    if (before && JSON.stringify(before) !== JSON.stringify(kept)) {
      throw new Error(`Two shapes are named ${name}.`);
    }
    this.#components[name] = kept;
  }
}

/** Answers may get new fields; requests may not have unknown ones. */
function tidied(schema: Schema, io: 'input' | 'output'): void {
  // The `format` says it in one word.
  if (schema.format) delete schema.pattern;
  if (io === 'output' && schema.properties) delete schema.additionalProperties;
}

/** References within one document, changed to point into `components`. */
function pointed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => {
    const isPointer = name === '$ref' && typeof inner === 'string';
    return [name, isPointer ? inner.replace('#/$defs/', '#/components/schemas/') : pointed(inner)];
  });
  return Object.fromEntries(entries);
}

/** What API Gateway answers by itself: it knows no problem types. */
const gatewaySchema = {
  type: 'object',
  description: 'What the gateway answers by itself, before the request reaches us.',
  required: ['message'],
  properties: { message: { type: 'string' } },
};
