import * as z from 'zod/mini';
import { Moment, words } from '../../shared/lambda/shapes.ts';
import { Audience } from './audience-shape.ts';

/** What a group send is asked to be: to accept it, or to preview it. */
export const NewGroupSend = z.strictObject({
  text: words(1600),
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
});
export type NewGroupSend = z.infer<typeof NewGroupSend>;
