import type { ZodMiniType } from 'zod/mini';
import type { ProblemType } from '../values/refused.ts';

/**
 * What a route promises: read by the gateway, the validation, the OpenAPI document and the tests.
 */
export type Route<Body = unknown, Query = unknown> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With parameters in braces: `/v1/contacts/{phone}`. */
  readonly path: string;
  readonly summary: string;
  readonly body?: ZodMiniType<Body>;
  readonly query?: ZodMiniType<Query>;
  /** The status of a good answer; 200 unless told, and none where every answer is a refusal. */
  readonly status?: number | 'none';
  /** 200 when what a POST would make was there already. */
  readonly orThere?: true;
  /** The shape of a good answer, for the OpenAPI document. */
  readonly answer?: ZodMiniType;
  /** True where If-Match may name the version that is edited. */
  readonly edits?: true;
  /** True where the answer also comes as an HTML page. */
  readonly page?: true;
  /** The problems of its own, beside those that every route may answer with. */
  readonly refuses?: readonly ProblemType[];
  /** True where no token is asked for. */
  readonly open?: true;
};
