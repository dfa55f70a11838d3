import * as z from 'zod/mini';
import { route } from '../../shared/lambda/route.ts';

export const showProof = route({
  method: 'GET',
  path: '/v1/contacts/{phone}/proof',
  summary: 'The whole story of a phone in order: consent, texts with decisions, replies, opt-out',
  query: z.strictObject({
    /** `html` is a page to print; the Accept header `text/html` asks for the same. */
    format: z._default(z.enum(['json', 'html']), 'json'),
  }),
  answer: z.looseObject({
    phone: z.string(),
    story: z.array(z.looseObject({ at: z.string(), what: z.string() })),
  }),
});

export const proofRoutes = [showProof] as const;
