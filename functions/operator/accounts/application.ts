import * as z from 'zod/mini';
import { words } from '../../../shared/lambda/shapes.ts';
import { rulebookNames } from '../../../shared/rules/rulebooks/rulebook-named.ts';

const Website = z.string().check(
  z.maxLength(300),
  z.refine((text) => URL.canParse(text.includes('://') ? text : `https://${text}`), {
    error: 'must be a web address such as https://example.com',
  }),
);

const Reachable = z.string().check(
  z.maxLength(40),
  z.refine((text) => text.replace(/\D/g, '').length >= 7, { error: 'must be a phone number' }),
);

/** What a business says about itself before it may text anybody. */
export const Application = z.strictObject({
  name: words(100),
  website: Website,
  /** Why they text. */
  use: words(2000),
  /** How people agree to be texted. */
  optIn: words(2000),
  sampleTexts: z.optional(z.array(words(1600)).check(z.maxLength(10))),
  contact: z.strictObject({ name: words(100), email: z.email(), phone: Reachable }),
  rulebook: z.optional(z.enum(rulebookNames)),
});
export type Application = z.infer<typeof Application>;
