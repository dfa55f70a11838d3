import * as z from 'zod/mini';
import { Filter } from '../../shared/lambda/audience-filter-shape.ts';
import { Moment, named, Phone, words } from '../../shared/lambda/shapes.ts';

const mostPhones = 1_000;

/** Whom a group send goes to, as a client asks for it. */
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
  /** The text of this template in place of a text. */
  templateId: z.optional(words(100)),
};

/** What a group send is asked to be: to accept it, or to preview it. */
export const NewGroupSend = z
  .strictObject({
    ...Words,
    /** Who writes: the text is to say so, and a warning says when it does not. */
    representative: z.optional(words(100)),
    audience: Audience,
    purpose: z.enum(['service', 'marketing']),
    /** Not before; now when it is missing. */
    sendAt: z.optional(Moment),
    /** Not later: texts that have not left by then are dropped, with that reason. */
    notAfter: z.optional(Moment),
    /** All from this one of the account's numbers; when missing, to each person from their own. */
    number: z.optional(words(30)),
    /** The same text to the same audience once more, though it was asked for minutes ago. */
    allowRepeat: z.optional(z.literal(true)),
  })
  .check(
    z.refine(({ text, templateId }) => (text === undefined) !== (templateId === undefined), {
      error: 'exactly one of text and templateId must be given',
    }),
  );
named('NewGroupSend', NewGroupSend);
export type AskedGroupSend = z.infer<typeof NewGroupSend>;
/** With the words that it names. */
export type NewGroupSend = Omit<AskedGroupSend, 'templateId'> & { readonly text: string };

type Issues = readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];

const kinds = ['group', 'phones', 'filter', 'all'];
const mostIssues = 10;

/** What is wrong with the one kind that was chosen, place by place; else which kinds there are. */
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
