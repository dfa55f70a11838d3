import { keepContract, nameOfProblem } from '../support/contract/keep-contract.ts';
import type { Town } from '../support/town.ts';
import type { Operation } from './operations.ts';
import type { Place } from './places-there.ts';

/** What is asked of an operation, beside the token. */
export type Asked = {
  readonly ids?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  /** In place of `body`: the text or the bytes as they are. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Told = {
  readonly status: number;
  readonly type: string | undefined;
  /** Every place that is named as wrong, or what is said in words. */
  readonly names: readonly string[];
};

type Problem = { detail?: string; errors?: { at: string; message: string }[]; type?: string };

/**
 * Asks as an owner or an operator. Throws for an answer of 500, or one that the contract does not
 * declare.
 */
export async function ask(town: Town, place: Place, operation: Operation, asked: Asked) {
  const { method, open } = operation;
  const isOperators = operation.path.startsWith('/v1/operator/');
  const token = isOperators ? place.tokens.operator : place.tokens.owner;
  const path = pathOf(operation, asked);
  const body = asked.raw ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body));
  const answer = await fetch(town.url + path, {
    method,
    headers: {
      ...(open ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...asked.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const { status, headers } = answer;
  const text = await answer.text();
  const isJson = headers.get('content-type')?.includes('json') ?? false;
  const said = isJson && text ? JSON.parse(text) : text;
  const inFull = () => `${method} ${path}\n${JSON.stringify(asked).slice(0, 3_000)}\n${text}`;
  if (status >= 500) throw new Error(`${status} ${inFull()}`);
  try {
    keepContract(method, path, { status, headers, body: said });
  } catch (error) {
    throw new Error(`${error}\n${inFull()}`);
  }
  return toldBy(status, said);
}

function pathOf({ path }: Operation, { ids = {}, query = {} }: Asked): string {
  const words = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const place = path.replace(/\{(\w+)\}/g, (_, name) => {
    return encodeURIComponent(String(ids[name] ?? 'none'));
  });
  return words.size > 0 ? `${place}?${words}` : place;
}

function toldBy(status: number, { type, detail = '', errors = [] }: Problem): Told {
  const names = errors.map(({ at, message }) => `${at}: ${message}`);
  return { status, type: nameOfProblem(type), names: names.length > 0 ? names : [detail] };
}
