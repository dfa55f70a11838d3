import * as z from 'zod/mini';
import { named } from './shapes.ts';

/** Why this is the only text until the person answers, agrees to texts or buys again. */
export const OnlyText = z.object({ because: z.string(), citation: z.string() });
named('OnlyText', OnlyText);

/** What the plain version of the text would save, in parts and in US dollars. */
export const PlainSaving = z.object({
  text: z.string(),
  partsNow: z.number(),
  partsThen: z.number(),
  saved: z.object({
    parts: z.number(),
    price: z.object({ low: z.number(), high: z.number() }),
  }),
});
named('PlainSaving', PlainSaving);
