import * as z from 'zod/mini';
import { type Call, endpoint } from '../../shared/lambda/endpoint.ts';
import { Moment } from '../../shared/lambda/shapes.ts';
import {
  openAgain,
  setDone,
  snooze,
} from '../../shared/tables/conversations/conversation-marks.ts';
import type { Conversation } from '../../shared/tables/texts/conversations.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { changeConversation } from './change-conversation.ts';
import { ConversationAnswer } from './conversation-answer.ts';

const refuses = ['not-found', 'conflict', 'precondition-failed'] as const;

/**
 * Marks a conversation as done. A new text opens it again, except a bare "thanks". With If-Match it
 * is refused if a text came since the conversation was read.
 */
export const finishConversation = endpoint({
  method: 'POST',
  path: '/v1/conversations/{phone}/done',
  roles: writers,
  summary: 'Mark a conversation as done, or open it again (done: false)',
  body: z.strictObject({ done: z._default(z.boolean(), true) }),
  answer: ConversationAnswer,
  edits: true,
  refuses,
}).handler(async (call) => {
  const { body, at, personId: by } = call;
  return changeConversation(call, async (read) => {
    if (!body.done) return read.done ? openAgain(read) : 'written';
    mustHaveText(read);
    return read.done ? 'written' : setDone(read, { at: at.toISOString(), by });
  });
});

/** A year: the longest snooze. */
const longestMs = 366 * 24 * 60 * 60 * 1000;

/**
 * Snoozes a conversation: it leaves the open ones and returns at that time, or earlier with a new
 * text.
 */
export const snoozeConversation = endpoint({
  method: 'POST',
  path: '/v1/conversations/{phone}/snooze',
  roles: writers,
  summary: 'Snooze a conversation until a time, or end that (until: null)',
  body: z.strictObject({ until: z.nullable(Moment) }),
  answer: ConversationAnswer,
  edits: true,
  refuses,
}).handler(async (call) => {
  const { body, at, personId: by } = call;
  const until = body.until === null ? undefined : judgeTime(body.until, call);
  return changeConversation(call, async (read) => {
    if (until === undefined) return read.snoozed ? openAgain(read) : 'written';
    mustHaveText(read);
    return snooze(read, { until, at: at.toISOString(), by });
  });
});

function judgeTime(until: string, { at }: Pick<Call<unknown, unknown>, 'at'>): string {
  const fromNowMs = Date.parse(until) - at.getTime();
  if (fromNowMs > 0 && fromNowMs <= longestMs) return until;
  const message = 'must be in the future, within a year';
  throw refused('validation', `until: ${message}`, { errors: [{ at: 'until', message }] });
}

function mustHaveText({ inboxAt, phone }: Conversation): void {
  if (inboxAt !== undefined) return;
  throw refused('conflict', `The conversation with ${phone} is not in the inbox: nobody wrote.`);
}
