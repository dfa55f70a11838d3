import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { endpoint } from '../../shared/lambda/endpoint.ts';

/**
 * Shows the OpenAPI document, which is written beside the bundle at build time: a Lambda that knows
 * all routes would contain the code of all. Open to everybody: it says nothing that this repository
 * does not.
 */
export const showOpenApi = endpoint({
  method: 'GET',
  path: '/v1/openapi.json',
  summary: 'This API as an OpenAPI document',
  answer: z.looseObject({ openapi: z.string() }),
  open: true,
}).handler(async () => {
  const document = await readFile(new URL('openapi.json', import.meta.url), 'utf8');
  return { body: JSON.parse(document) };
});
