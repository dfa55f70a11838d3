import type { components, paths } from '../../../../client/src/schema.d.ts';

export type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/**
 * The body that the client's types promise for a path with its ids and query in it, and beside it
 * what a refusal says. A path that is no literal (`string`) has no promise; one that the contract
 * does not have is `never`.
 */
export type AnswerOf<V extends Verb, Path extends string> = string extends Path
  ? Json
  : WithRefusal<Promised<V, Found<WithoutQuery<Path>>>>;

type Refusal = components['schemas']['Problem'];
type WithRefusal<Body> = Body extends unknown ? Body & Omit<Refusal, keyof Body> : never;

type Promised<V extends Verb, Path> = Path extends keyof paths
  ? paths[Path] extends Record<V, { responses: infer Responses }>
    ? Extract<keyof Responses, Good> extends never
      ? unknown
      : JsonOf<Responses[Extract<keyof Responses, Good>]>
    : never
  : never;

type Good = 200 | 201 | 202;
type JsonOf<Response> = Response extends { content: { 'application/json': infer Body } }
  ? Body
  : unknown;

type WithoutQuery<Path extends string> = Path extends `${infer Before}?${string}` ? Before : Path;

/** The path of the document that this one is; one with fixed words before one with ids. */
type Found<Path extends string> = Path extends keyof paths
  ? Path
  : { [One in keyof paths]: Fits<Path, One> extends true ? One : never }[keyof paths];

type Fits<Path extends string, One extends string> = Path extends `${infer Word}/${infer Rest}`
  ? One extends `${infer Of}/${infer RestOf}`
    ? FitsWord<Word, Of> extends true
      ? Fits<Rest, RestOf>
      : false
    : false
  : One extends `${string}/${string}`
    ? false
    : FitsWord<Path, One>;

type FitsWord<Word extends string, Of extends string> = Of extends `{${string}}`
  ? true
  : Word extends Of
    ? true
    : false;

/** An answer to a path that is no literal: the fields that stories use. */
export type Json = {
  readonly [name: string]: unknown;
  readonly id: string;
  readonly accountId: string;
  readonly token: string;
  readonly status: string;
  readonly type: string;
  readonly detail: string;
  readonly items: readonly Json[];
};
