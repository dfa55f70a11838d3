import * as z from 'zod/mini';
import { type Call, endpoint } from '../../shared/lambda/endpoint.ts';
import { words } from '../../shared/lambda/shapes.ts';
import { confirmOptOut } from '../../shared/people/confirm-opt-out.ts';
import { forgetPeople } from '../../shared/people/forget-people.ts';
import { findAccount } from '../../shared/tables/accounts/accounts.ts';
import { appendConsent } from '../../shared/tables/phonebook/consents.ts';
import { logOptOuts } from '../../shared/tables/phonebook/opt-out-log.ts';
import { findOptOut, type OptOut, recordOptOut } from '../../shared/tables/phonebook/opt-outs.ts';
import { liftPause } from '../../shared/tables/phonebook/pauses.ts';
import { findConversation } from '../../shared/tables/texts/conversations.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { ConversationAnswer, withPeople } from './conversation-answer.ts';
import { phoneOf } from './list-conversation-texts.ts';

/**
 * A representative settles words that may mean stop. `unsubscribe` records the opt-out, and the
 * person gets the one confirmation; it does not count towards suspension. `keep` lifts the pause.
 * Either stays in the ledger with who decided and why. The same decision again changes nothing.
 */
export const decideConversation = endpoint({
  method: 'POST',
  path: '/v1/conversations/{phone}/decide',
  roles: writers,
  summary: 'Settle words that may mean stop: unsubscribe the person, or keep them',
  body: z.strictObject({
    decision: z.enum(['unsubscribe', 'keep']),
    reason: z.optional(words(500)),
  }),
  answer: ConversationAnswer,
  refuses: ['not-found', 'conflict'],
}).handler(async (call) => {
  const { accountId, body } = call;
  const phone = phoneOf(call.path.phone);
  const [conversation, optOut] = await Promise.all([
    findConversation(accountId, phone),
    findOptOut(accountId, phone),
  ]);
  if (!conversation) throw refused('not-found', `There is no conversation with ${phone}.`);
  const wanted = body.decision === 'keep' ? 'kept' : 'out';
  if (optOut?.state === 'paused') {
    if (body.decision === 'keep') await keep(call, optOut);
    else await leave(call, { optOut, number: conversation.number });
  } else if (optOut?.state !== wanted) {
    throw refused('conflict', `${phone} is not paused: there is nothing to decide.`);
  }
  const [answer] = await withPeople(accountId, [conversation]);
  if (!answer) throw new Error('The conversation has no answer.');
  return { body: answer };
});

type Deciding = Pick<
  Call<{ decision: 'unsubscribe' | 'keep'; reason?: string | undefined }, unknown>,
  'accountId' | 'body' | 'user' | 'at'
>;

async function keep({ accountId, body, user, at }: Deciding, optOut: OptOut): Promise<void> {
  const { phone, eventId, words: said } = optOut;
  const because = saying(`${user} read the words and kept this person`, body.reason);
  const decidedAt = at.toISOString();
  const event = { accountId, phone, eventId: `${eventId}.kept`, at: decidedAt };
  const whose = { recordedBy: user, source: because, ...(said ? { words: said } : {}) };
  await appendConsent({ ...event, what: 'kept', channel: 'api', ...whose });
  await liftPause({ accountId, phone }, { at: decidedAt, because, by: user });
}

async function leave(
  { accountId, body, user, at }: Deciding,
  { optOut, number }: { optOut: OptOut; number: string | undefined },
): Promise<void> {
  const { phone, eventId, words: said } = optOut;
  const account = await findAccount(accountId);
  if (!account) throw refused('not-found', 'There is no account for this token.');
  const because = saying(`${user} read the words and unsubscribed this person`, body.reason);
  const rule = 'doubtful.unsubscribed';
  const tombstone = {
    accountId,
    phone,
    kind: 'recorded',
    optedOutAt: at.toISOString(),
    channel: 'text',
    eventId: `${eventId}.decided`,
    ...(said ? { words: said } : {}),
    rule,
    because,
    recordedBy: user,
  } as const;
  await recordOptOut(tombstone);
  await logOptOuts([tombstone]);
  if (number) {
    const to = { account, phone, number };
    await confirmOptOut([{ ...to, at: tombstone.optedOutAt, answers: tombstone.eventId }]);
  }
  await forgetPeople([{ accountId, phone, decision: { rule, because } }]);
}

function saying(what: string, reason: string | undefined): string {
  return reason === undefined ? `${what}.` : `${what}: ${reason}`;
}
