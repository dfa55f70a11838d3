import * as z from 'zod/mini';
import { named, Rule, WordingAnswer } from '../../shared/lambda/shapes.ts';
import { accountStatuses } from '../../shared/tables/accounts/accounts.ts';
import { groupSendStatuses } from '../../shared/tables/group-sends/group-sends.ts';
import { problemTypes } from '../../shared/values/refused.ts';

const told = <T extends z.ZodMiniType>(shape: T, description: string) =>
  z.optional(shape.check(z.describe(description)));

/**
 * Every refusal and failure (RFC 9457), with all members that one may have. Each answer of each
 * story is compared with it, so that a frontend finds in its types whatever it may be told.
 */
export const ProblemShape = z
  .object({
    type: z
      .url()
      .check(
        z.describe(
          `The address of a page that explains it. It ends in one of: ${[
            ...Object.keys(problemTypes),
            'broken',
          ].join(', ')}.`,
        ),
      ),
    title: z.string(),
    status: z.number(),
    detail: z.string().check(z.describe('The problem and its correction.')),
    errors: told(
      z.array(z.object({ at: z.string(), message: z.string() })),
      'Every place that is wrong, with `validation`.',
    ),
    problems: told(
      z.array(WordingAnswer),
      'With `wording`: each place in the text and its correction.',
    ),
    rule: z.optional(Rule),
    citation: z.optional(z.string()),
    because: told(z.string(), 'With `contact-opted-out`: why this person is out.'),
    notBefore: told(z.iso.datetime(), 'When it would be permitted.'),
    retryAfterSeconds: told(z.number(), 'As the header `Retry-After` says it.'),
    etag: told(z.string(), 'With `precondition-failed`: what is there now.'),
    accountStatus: told(z.enum(accountStatuses), 'Where the status of the account forbids it.'),
    groupSendStatus: told(
      z.enum(groupSendStatuses),
      'Where the group send is in a state too late.',
    ),
    groupSendId: told(z.string(), 'The group send that is in the way.'),
    groupId: told(z.string(), 'The saved filter that is in the way.'),
    phone: told(z.string(), 'The person who has opted out.'),
    optedOutAt: told(z.iso.datetime(), 'When this person opted out.'),
    phoneNumber: told(z.string(), 'The number that is in the way.'),
    id: told(z.string(), 'With `broken`: it finds the line in our log.'),
  })
  .check(z.describe('RFC 9457: the problem and its correction.'));
named('Problem', ProblemShape);
