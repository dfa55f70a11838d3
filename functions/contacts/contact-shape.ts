import * as z from 'zod/mini';
import { cleanWords, Instant, named, Phone, TimeZone, words } from '../../shared/lambda/shapes.ts';
import { cleanName } from '../../shared/rows/cells/split-name.ts';
import { mostFields, mostGroups } from '../../shared/rules/contact-limits.ts';
import { cleanText } from '../../shared/values/text/clean-text.ts';

/** One line, as it will appear in a text. */
const line = (longest: number) =>
  cleanWords(longest).check(
    z.regex(/^\P{Cc}*$/u, { error: 'must be one line without control characters' }),
    z.trim(),
  );

/** As an import reads it: null where it is no person's name ("WIRELESS CALLER", "null"). */
const Name = z.pipe(
  line(100),
  z.transform((name) => cleanName(name) ?? null),
);

const Consent = z.strictObject({
  /** `express`: asked for it. `relationship`: bought, paid or inquired not long ago. */
  basis: z.enum(['express', 'relationship']),
  /** Where it comes from: "repair order 4711", "web form". */
  source: line(200),
  /** How an express consent was given; `written` by default. */
  form: z.optional(z.enum(['written', 'oral'])),
  /** When the person agreed: needed with `express`. */
  obtainedAt: z.optional(Instant),
  /** The last purchase, payment or shipment: needed with `relationship`, or the last inquiry. */
  lastTransactionAt: z.optional(Instant),
  lastInquiryAt: z.optional(Instant),
  /** The exact words that the person agreed to. */
  statement: z.optional(words(2000)),
});

/** By id or by exact name. */
const Groups = z.array(cleanWords(100)).check(z.maxLength(mostGroups));

const FieldName = z.string().check(
  z.overwrite(cleanText),
  z.regex(/^[^\p{Cc}[\]|]{1,60}$/u, {
    error: 'must be 1 to 60 characters without [ ] | since it is used as [field name] in texts',
  }),
);
const FieldValue = z.string().check(
  z.overwrite(cleanText),
  z.maxLength(500),
  z.refine((text) => !text.includes('\0'), { error: 'must be text, without NUL' }),
);
const mayHold = (fields: object) => Object.keys(fields).length <= mostFields;
const tooMany = { error: `must be at most ${mostFields} fields` };

const UsState = z
  .string()
  .check(z.regex(/^[A-Z]{2}$/, { error: 'must be the two letters of a state, such as MI' }));

/** A person to be added. */
export const NewContact = z.strictObject({
  phone: Phone,
  firstName: z.optional(Name),
  lastName: z.optional(Name),
  groups: z.optional(Groups),
  fields: z.optional(z.record(FieldName, FieldValue).check(z.refine(mayHold, tooMany))),
  timeZone: z.optional(TimeZone),
  state: z.optional(UsState),
  consent: Consent,
});
named('NewContact', NewContact);
export type NewContact = z.infer<typeof NewContact>;

/** A JSON merge patch (RFC 7396): null removes a field; fields that are left out stay. */
export const ContactChange = z.strictObject({
  firstName: z.optional(z.nullable(Name)),
  lastName: z.optional(z.nullable(Name)),
  groups: z.optional(Groups),
  fields: z.optional(z.record(FieldName, z.nullable(FieldValue)).check(z.refine(mayHold, tooMany))),
  timeZone: z.optional(z.nullable(TimeZone)),
  state: z.optional(z.nullable(UsState)),
  consent: z.optional(Consent),
});
export type ContactChange = z.infer<typeof ContactChange>;
