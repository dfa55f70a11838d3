import * as z from 'zod/mini';
import { route } from '../../shared/lambda/route.ts';
import { ConsentAnswer } from '../../shared/lambda/shapes.ts';

export const showProof = route({
  method: 'GET',
  path: '/v1/contacts/{phone}/proof',
  summary: 'The whole story of a phone in order: consent, texts with decisions, replies, opt-out',
  query: z.strictObject({
    /** `html` is a page to print; the Accept header `text/html` asks for the same. */
    format: z._default(z.enum(['json', 'html']), 'json'),
  }),
  page: true,
  answer: z.object({
    phone: z.string(),
    company: z.string(),
    rulebook: z.string(),
    producedAt: z.iso.datetime(),
    inPhonebook: z.boolean(),
    contact: z.optional(
      z.object({
        firstName: z.optional(z.string()),
        lastName: z.optional(z.string()),
        consent: ConsentAnswer,
      }),
    ),
    /** In order. Each carries what is kept of it: words, decision, source, who recorded it. */
    story: z.array(z.looseObject({ at: z.iso.datetime(), what: z.string() })),
  }),
  refuses: ['not-found'],
});

export const proofRoutes = [showProof] as const;
