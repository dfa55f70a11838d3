import { contract } from '../../../functions/openapi/contract.ts';
import { openApiOf } from '../../../functions/openapi/document.ts';

/** A JSON schema, as far as the OpenAPI document uses them. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};

/** An operation of the document, with all its schemas at hand. */
export type Operation = {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly open: boolean;
  readonly query: Readonly<Record<string, Schema>>;
  readonly headers: ReadonlySet<string>;
  readonly body: Schema | undefined;
};

type Told = {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> };
};

const document = openApiOf(contract);
const shapes = document.components.schemas as Readonly<Record<string, Schema>>;

/** The schema itself where it is a reference to one. */
export function resolved(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  if (name === undefined) return schema;
  const found = shapes[name];
  if (found === undefined) throw new Error(`There is no schema ${name}.`);
  return found;
}

/** Every operation of the contract: a new route is one of them on its first day. */
export const operations: readonly Operation[] = contract.map((route) => {
  const { operationId, method, path, open = false } = route;
  const told = document.paths[path]?.[method.toLowerCase()] as Told;
  const { parameters = [], requestBody } = told;
  const of = (place: string) => parameters.filter((one) => one.in === place);
  return {
    operationId,
    method,
    path,
    open,
    query: Object.fromEntries(of('query').map(({ name, schema }) => [name, schema])),
    headers: new Set(of('header').map(({ name }) => name)),
    body: requestBody?.content['application/json']?.schema,
  };
});
