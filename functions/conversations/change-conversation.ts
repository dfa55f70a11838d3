import type { Call } from '../../shared/lambda/endpoint.ts';
import { etagOf, mustMatch } from '../../shared/lambda/etag.ts';
import type { Outcome } from '../../shared/tables/conversations/conversation-marks.ts';
import { type Conversation, findConversation } from '../../shared/tables/texts/conversations.ts';
import { refused } from '../../shared/values/refused.ts';
import { versionOf, withPeople } from './conversation-answer.ts';
import { phoneOf } from './phone-of.ts';

type Changing = Pick<
  Call<unknown, unknown>,
  'accountId' | 'personId' | 'since' | 'at' | 'path' | 'ifMatch'
>;

const tries = 5;

/**
 * Changes a conversation and answers it. If the request names a version, the conversation changes
 * only if it still has that version: so nobody sets aside a text that they have not seen. Without a
 * version the last change counts.
 */
export async function changeConversation(
  call: Changing,
  change: (read: Conversation) => Promise<Outcome>,
) {
  const phone = phoneOf(call.path.phone);
  for (let n = 0; n < tries; n++) {
    const read = await conversationOf(call.accountId, phone);
    mustMatch(call.ifMatch, versionOf(read));
    if ((await change(read)) === 'written') return answerOf(call, phone);
  }
  throw refused('conflict', 'This conversation is being changed by others: try again.');
}

/** The conversation with this phone, or `not-found`. */
export async function conversationOf(accountId: string, phone: string): Promise<Conversation> {
  const conversation = await findConversation(accountId, phone);
  if (conversation) return conversation;
  throw refused('not-found', `There is no conversation with ${phone} in this account.`);
}

/** The conversation as it is now, with its ETag. */
export async function answerOf(call: Changing, phone: string) {
  const conversation = await conversationOf(call.accountId, phone);
  const [body] = await withPeople(call, [conversation]);
  return { headers: { etag: etagOf(versionOf(conversation)) }, body };
}
