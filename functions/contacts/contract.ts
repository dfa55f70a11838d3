import * as z from 'zod/mini';
import { route } from '../../shared/lambda/route.ts';
import {
  ConsentAnswer,
  Instant,
  Phone,
  pageOf,
  paging,
  TimeZone,
  words,
} from '../../shared/lambda/shapes.ts';

const mostGroups = 50;
const mostFields = 50;

/** One line, as it will stand in a text. */
const line = (longest: number) =>
  z.pipe(
    words(longest).check(
      z.regex(/^\P{Cc}*$/u, { error: 'must be one line without control characters' }),
    ),
    z.transform((text) => text.trim()),
  );

const Consent = z.strictObject({
  /** `express`: asked for it. `relationship`: bought, paid or inquired not long ago. */
  basis: z.enum(['express', 'relationship']),
  /** Where it comes from: "repair order 4711", "web form". */
  source: line(200),
  /** How an express consent was given; written unless told. */
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
const Groups = z.array(words(100)).check(z.maxLength(mostGroups));

const FieldName = z.string().check(
  z.regex(/^[^\p{Cc}[\]|]{1,60}$/u, {
    error: 'must be 1 to 60 characters without [ ] | since it is used as [field name] in texts',
  }),
);
const FieldValue = z.string().check(z.maxLength(500));
const mayHold = (fields: object) => Object.keys(fields).length <= mostFields;
const tooMany = { error: `must be at most ${mostFields} fields` };

const UsState = z
  .string()
  .check(z.regex(/^[A-Z]{2}$/, { error: 'must be the two letters of a state, such as MI' }));

const NewContact = z.strictObject({
  phone: Phone,
  firstName: z.optional(line(100)),
  lastName: z.optional(line(100)),
  groups: z.optional(Groups),
  fields: z.optional(z.record(FieldName, FieldValue).check(z.refine(mayHold, tooMany))),
  timeZone: z.optional(TimeZone),
  state: z.optional(UsState),
  consent: Consent,
});
export type NewContact = z.infer<typeof NewContact>;

/** A JSON merge patch (RFC 7396): what is left out stays, null takes away. */
const ContactChange = z.strictObject({
  firstName: z.optional(z.nullable(line(100))),
  lastName: z.optional(z.nullable(line(100))),
  groups: z.optional(Groups),
  fields: z.optional(z.record(FieldName, z.nullable(FieldValue)).check(z.refine(mayHold, tooMany))),
  timeZone: z.optional(z.nullable(TimeZone)),
  state: z.optional(z.nullable(UsState)),
  consent: z.optional(Consent),
});
export type ContactChange = z.infer<typeof ContactChange>;

const ContactAnswer = z.object({
  phone: z.string(),
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
  /** The ids of the groups. */
  groups: z.array(z.string()),
  fields: z.record(z.string(), z.string()),
  timeZone: z.optional(z.string()),
  state: z.optional(z.string()),
  consent: ConsentAnswer,
  /** For If-Match. */
  version: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

/** What the law says today; `until` is when a permission lapses by itself. */
const Standing = z.object({
  may: z.boolean(),
  rule: z.string(),
  because: z.string(),
  citation: z.optional(z.string()),
  until: z.optional(z.iso.datetime()),
});

const ContactWithStanding = z.extend(ContactAnswer, {
  mayReceive: z.object({ service: Standing, marketing: Standing, reply: Standing }),
});

export const listContacts = route({
  method: 'GET',
  path: '/v1/contacts',
  summary: 'The phonebook, in order of number',
  query: z.strictObject({
    ...paging,
    /** The beginning of a number, or the beginnings of words of the name. */
    q: z.optional(words(100)),
    /** Only members of this group or saved filter, by its id or exact name. */
    group: z.optional(words(100)),
    /** Also counts all that are found, not only those of this page. */
    count: z.optional(z.literal('true')),
  }),
  answer: z.extend(pageOf(ContactAnswer), {
    /** `exact` is false where there are more than were looked through. */
    count: z.optional(z.object({ contacts: z.number(), exact: z.boolean() })),
  }),
  refuses: ['not-found'],
});

export const saveContact = route({
  method: 'POST',
  path: '/v1/contacts',
  summary: 'Adds a person with the reason why we may text them; 200 when the phone was there',
  body: NewContact,
  status: 201,
  orThere: true,
  answer: ContactAnswer,
  refuses: [
    'not-found',
    'contact-opted-out',
    'account-terminated',
    'idempotency-mismatch',
    'conflict',
  ],
});

export const showContact = route({
  method: 'GET',
  path: '/v1/contacts/{phone}',
  summary: 'One person, with what may be sent to them today and until when',
  answer: ContactWithStanding,
  refuses: ['not-found'],
});

export const amendContact = route({
  method: 'PATCH',
  path: '/v1/contacts/{phone}',
  summary: 'Changes a person: what is left out stays, null takes away',
  body: ContactChange,
  answer: ContactAnswer,
  edits: true,
  refuses: ['not-found', 'account-terminated', 'precondition-failed', 'conflict'],
});

export const removeContact = route({
  method: 'DELETE',
  path: '/v1/contacts/{phone}',
  summary: 'Takes a person out of the phonebook; an opt-out stays',
  status: 204,
  edits: true,
  refuses: ['not-found', 'account-terminated', 'precondition-failed'],
});

export const contactRoutes = [
  listContacts,
  saveContact,
  showContact,
  amendContact,
  removeContact,
] as const;
