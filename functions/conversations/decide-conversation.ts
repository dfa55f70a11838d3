import * as z from 'zod/mini';
import { type Call, endpoint } from '../../shared/lambda/endpoint.ts';
import { words } from '../../shared/lambda/shapes.ts';
import { confirmationText } from '../../shared/people/confirm-opt-out.ts';
import { forgetPeople } from '../../shared/people/forget-people.ts';
import { findAccount } from '../../shared/tables/accounts/accounts.ts';
import { logOptOuts } from '../../shared/tables/phonebook/opt-out-log.ts';
import { findOptOut, type OptOut } from '../../shared/tables/phonebook/opt-outs.ts';
import {
  endPauseOut,
  liftPause,
  outAfterPause,
  tombstoneAfter,
} from '../../shared/tables/phonebook/pauses.ts';
import { findConversation } from '../../shared/tables/texts/conversations.ts';
import { putDirectText } from '../../shared/tables/texts/outbox.ts';
import type { SenderNumber } from '../../shared/values/origination-number.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { ConversationAnswer, withPeople } from './conversation-answer.ts';
import { phoneOf } from './phone-of.ts';

/**
 * A representative decides about words that may mean stop. `unsubscribe` records the opt-out, and
 * the person gets one confirmation; it does not count towards suspension. `keep` ends the pause.
 * The ledger keeps who decided and why. A repeat of the same decision changes nothing. Of two
 * different decisions at the same moment one wins and the other is refused (`conflict`).
 */
export const decideConversation = endpoint({
  method: 'POST',
  path: '/v1/conversations/{phone}/decide',
  roles: writers,
  summary: 'Decide about words that may mean stop: unsubscribe the person, or keep them',
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
  if (optOut?.state === 'paused') {
    if (body.decision === 'keep') await keep(call, optOut);
    else await leave(call, { paused: optOut, number: conversation.number });
  }
  await mustBeSettled(call, phone);
  const [answer] = await withPeople(call, [conversation]);
  if (!answer) throw new Error('The conversation has no answer.');
  return { body: answer };
});

type Deciding = Pick<
  Call<{ decision: 'unsubscribe' | 'keep'; reason?: string | undefined }, unknown>,
  'accountId' | 'body' | 'user' | 'at'
>;

/** Already decided this way: by us, by the same request before, or by somebody else. */
async function mustBeSettled({ accountId, body }: Deciding, phone: string): Promise<void> {
  const optOut = await findOptOut(accountId, phone);
  if (optOut?.state === (body.decision === 'keep' ? 'kept' : 'out')) return;
  throw refused('conflict', `${phone} is not paused any more: there is nothing to decide.`);
}

/** The ledger follows from the stream of the row. */
async function keep({ accountId, body, user, at }: Deciding, { phone }: OptOut): Promise<void> {
  const because = saying(`${user} read the words and kept this person`, body.reason);
  await liftPause({ accountId, phone }, { at: at.toISOString(), because, by: user });
}

/**
 * The tombstone and the confirmation in one write: neither exists without the other. The stream
 * does what follows, too; it is done here as well so that the next reader finds it done.
 */
async function leave(
  { accountId, body, user, at }: Deciding,
  { paused, number }: { paused: OptOut; number: SenderNumber | undefined },
): Promise<void> {
  const { phone } = paused;
  const account = await findAccount(accountId);
  if (!account) throw refused('not-found', 'There is no account for this token.');
  const tombstone = tombstoneAfter(paused, {
    optedOutAt: at.toISOString(),
    channel: 'text',
    eventId: `${paused.eventId}.decided`,
    rule: 'doubtful.unsubscribed',
    because: saying(`${user} read the words and unsubscribed this person`, body.reason),
    recordedBy: user,
  });
  const { optedOutAt, eventId: answers, rule, because } = tombstone;
  if (number) {
    const confirmation = confirmationText({ account, phone, number, at: optedOutAt, answers });
    const write = outAfterPause(paused, tombstone);
    const outcome = await putDirectText(confirmation, [{ write, otherwise: 'decided' }]);
    if (outcome !== 'written') return;
  } else if ((await endPauseOut(paused, tombstone)) === 'decided') return;
  await logOptOuts([tombstone]);
  await forgetPeople([{ accountId, phone, decision: { rule, because } }]);
}

function saying(what: string, reason: string | undefined): string {
  return reason === undefined ? `${what}.` : `${what}: ${reason}`;
}
