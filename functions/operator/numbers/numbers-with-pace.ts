import * as z from 'zod/mini';
import { parseOriginationNumber } from '../../../shared/values/origination-number.ts';

const NumberWithPace = z.pipe(
  z.strictObject({
    /** 10DLC, toll-free or short code. */
    phoneNumber: z.string(),
    /** What the carrier granted; the usual pace of its kind (1, 3, 100) when missing. */
    partsPerSecond: z.optional(z.number().check(z.minimum(0.01), z.maximum(1000))),
  }),
  z.transform((given, context) => {
    const parsed = parseOriginationNumber(given.phoneNumber);
    if (parsed.ok) {
      const partsPerSecond = given.partsPerSecond ?? parsed.usualPartsPerSecond;
      return { phoneNumber: parsed.phoneNumber, partsPerSecond };
    }
    const { phoneNumber: input } = given;
    context.issues.push({ code: 'custom', message: parsed.because, input, path: ['phoneNumber'] });
    return z.NEVER;
  }),
);
/** An origination number in its stored form, with its pace in parts a second. */
export type NumberWithPace = z.infer<typeof NumberWithPace>;

/** The origination numbers of an account: at least one, none twice. */
export const Numbers = z.array(NumberWithPace).check(
  z.minLength(1),
  z.maxLength(20),
  z.refine((all) => new Set(all.map((one) => one.phoneNumber)).size === all.length, {
    error: 'names a number twice',
  }),
);
