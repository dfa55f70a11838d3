import * as z from 'zod/mini';
import { route } from '../../shared/lambda/route.ts';
import { Moment, Paging, Phone, pageOf, paging, words } from '../../shared/lambda/shapes.ts';
import { GroupSendAnswer, GroupText, PreviewAnswer, TestTextAnswer, TextState } from './answers.ts';
import { Audience } from './audience-shape.ts';

const NewGroupSend = z.strictObject({
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
});
export type NewGroupSend = z.infer<typeof NewGroupSend>;

export const acceptGroupSend = route({
  method: 'POST',
  path: '/v1/group-sends',
  summary: 'One personal text for many: judged, stored, then planned and sent at the legal pace',
  body: NewGroupSend,
  status: 202,
  answer: GroupSendAnswer,
  refuses: [
    'not-found',
    'wording',
    'account-not-active',
    'account-terminated',
    'not-permitted',
    'idempotency-mismatch',
    'conflict',
  ],
});

export const previewGroupSend = route({
  method: 'POST',
  path: '/v1/group-sends/preview',
  summary:
    'What a group send would do: who, who not and why, when, at what price; nothing is stored',
  body: NewGroupSend,
  /** `quick`: from at most a thousand people, for whoever asks at every letter that is typed. */
  query: z.strictObject({ quick: z.optional(z.literal('true')) }),
  answer: PreviewAnswer,
  refuses: ['not-found'],
});

export const sendTestText = route({
  method: 'POST',
  path: '/v1/group-sends/test',
  summary:
    'One text of a group send to oneself: to the account’s own phone, or to who agreed to texts',
  body: z.strictObject({
    text: words(1600),
    to: Phone,
    purpose: z._default(z.enum(['service', 'marketing']), 'service'),
    /** The contact whose values stand in the merge fields; the one at `to`, or any, when missing. */
    as: z.optional(Phone),
    number: z.optional(words(30)),
  }),
  status: 202,
  answer: TestTextAnswer,
  refuses: [
    'wording',
    'account-not-active',
    'account-terminated',
    'contact-opted-out',
    'not-permitted',
    'not-found',
    'idempotency-mismatch',
    'conflict',
  ],
});

export const listGroupSends = route({
  method: 'GET',
  path: '/v1/group-sends',
  summary: 'Group sends, newest first',
  query: Paging,
  answer: pageOf(GroupSendAnswer),
});

export const showGroupSend = route({
  method: 'GET',
  path: '/v1/group-sends/{id}',
  summary: 'One group send and how far it is, counted from its texts',
  answer: GroupSendAnswer,
  refuses: ['not-found'],
});

export const listGroupSendTexts = route({
  method: 'GET',
  path: '/v1/group-sends/{id}/texts',
  summary: 'The texts of a group send, each with its state and why',
  query: z.strictObject({
    ...paging,
    state: z.optional(TextState),
  }),
  answer: pageOf(GroupText),
  refuses: ['not-found'],
});

const verb = (name: string, summary: string) =>
  route({
    method: 'POST',
    path: `/v1/group-sends/{id}/${name}`,
    summary,
    answer: GroupSendAnswer,
    refuses: ['not-found', 'conflict', 'account-not-active', 'account-terminated'],
  });

export const pauseGroupSend = verb('pause', 'Hold back what has not left yet');
export const resumeGroupSend = verb('resume', 'Go on after a pause, or after a suspension ended');
export const cancelGroupSend = verb('cancel', 'Drop for good what has not left yet');

export const groupSendRoutes = [
  acceptGroupSend,
  previewGroupSend,
  sendTestText,
  listGroupSends,
  showGroupSend,
  listGroupSendTexts,
  pauseGroupSend,
  resumeGroupSend,
  cancelGroupSend,
] as const;
