import * as z from 'zod/mini';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { words } from '../../shared/lambda/shapes.ts';
import { findPerson } from '../../shared/tables/accounts/people.ts';
import { assignTo } from '../../shared/tables/conversations/conversation-marks.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { changeConversation } from './change-conversation.ts';
import { ConversationAnswer } from './conversation-answer.ts';

/** Assigns the conversation to a person who may write into it, or to nobody. */
export const assignConversation = endpoint({
  method: 'POST',
  path: '/v1/conversations/{phone}/assign',
  roles: writers,
  summary: 'Give a conversation to a person of the account, or to nobody (null)',
  body: z.strictObject({ assignee: z.nullable(words(200)) }),
  answer: ConversationAnswer,
  edits: true,
  refuses: ['not-found', 'conflict', 'precondition-failed'],
}).handler(async (call) => {
  const assignee = call.body.assignee ?? undefined;
  if (assignee !== undefined) await mayLookAfter(call.accountId, assignee);
  return changeConversation(call, (read) => assignTo(read, assignee));
});

async function mayLookAfter(accountId: string, personId: string): Promise<void> {
  const person = await findPerson(accountId, personId);
  if (!person || person.state === 'removed') {
    const message = 'must be the id of a person of this account (GET /v1/people)';
    throw refused('validation', `assignee: ${message}`, { errors: [{ at: 'assignee', message }] });
  }
  if (writers.includes(person.role)) return;
  throw refused('conflict', `${person.name} is a ${person.role} and may not write texts.`);
}
