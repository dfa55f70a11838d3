import * as z from 'zod/mini';
import { Filter } from '../../shared/lambda/audience-filter-shape.ts';
import { Moment, named, Phone, words } from '../../shared/lambda/shapes.ts';

const mostPhones = 1_000;

/** The audience of a group send, as a client asks for it. */
const Audience = z.union(
  [
    z.strictObject({ group: words(200) }),
    z.strictObject({
      phones: z.array(Phone).check(
        z.minLength(1),
        z.maxLength(mostPhones, {
          error: `must be at most ${mostPhones}; put more into a group`,
        }),
      ),
    }),
    z.strictObject({ filter: Filter }),
    z.strictObject({ all: z.literal(true) }),
  ],
  { error: whatIsWrong },
);

const Words = {
  text: z.optional(words(1600)),
  /** Use the text of this template instead of a text. */
  templateId: z.optional(words(100)),
};

/** The request for a group send: to accept it, or to preview it. */
export const NewGroupSend = z
  .strictObject({
    ...Words,
    /** Who writes. The text should say so, and a warning says when it does not. */
    representative: z.optional(words(100)),
    audience: Audience,
    purpose: z.enum(['service', 'marketing']),
    /** Not before this time; now when missing. */
    sendAt: z.optional(Moment),
    /** Not after this time: texts that have not left by then are dropped, with that reason. */
    notAfter: z.optional(Moment),
    /**
     * Send everything from this number of the account; when missing, each person hears from their
     * own.
     */
    number: z.optional(words(30)),
    /** Send the same text to the same audience again, although it was sent minutes ago. */
    allowRepeat: z.optional(z.literal(true)),
  })
  .check(
    z.refine(({ text, templateId }) => (text === undefined) !== (templateId === undefined), {
      error: 'exactly one of text and templateId must be given',
    }),
  );
named('NewGroupSend', NewGroupSend);
export type AskedGroupSend = z.infer<typeof NewGroupSend>;
/** With the words of its template. */
export type NewGroupSend = Omit<AskedGroupSend, 'templateId'> & { readonly text: string };

/** What may be changed of a group send that has not begun: what is left out stays. */
export const GroupSendChange = z
  .strictObject({
    ...Words,
    audience: z.optional(Audience),
    /** Not before; with null it leaves at once. */
    sendAt: z.optional(z.nullable(Moment)),
    /** Not later; with null there is no such moment. */
    notAfter: z.optional(z.nullable(Moment)),
    /** The same text to the same audience once more, though it was asked for minutes ago. */
    allowRepeat: z.optional(z.literal(true)),
  })
  .check(
    z.refine(({ text, templateId }) => text === undefined || templateId === undefined, {
      error: 'at most one of text and templateId may be given',
    }),
    z.refine(({ allowRepeat: _, ...change }) => Object.keys(change).length > 0, {
      error: 'text, templateId, audience, sendAt or notAfter must be given',
    }),
  );
named('GroupSendChange', GroupSendChange);
export type GroupSendChange = z.infer<typeof GroupSendChange>;

type Issues = readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];

const kinds = ['group', 'phones', 'filter', 'all'];
const mostIssues = 10;

/**
 * The problems of the chosen kind of audience, by place; if none is chosen, the kinds that exist.
 */
function whatIsWrong({ input, errors = [] }: { input?: unknown; errors?: Issues[] }): string {
  const [chosen, ...more] = typeof input === 'object' && input !== null ? Object.keys(input) : [];
  const issues = more.length === 0 ? (errors[kinds.indexOf(chosen ?? '')] ?? []) : [];
  if (issues.length === 0) {
    return `must be {group}, {phones: [1 to ${mostPhones} numbers]}, {filter} or {all: true}`;
  }
  const messages = issues
    .slice(0, mostIssues)
    .map(({ path, message }) => `${path.join('.')}: ${message}`);
  const rest = issues.length - messages.length;
  return `${messages.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}
