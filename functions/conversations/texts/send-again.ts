import { activeAccount } from '../../../shared/access/active-account.ts';
import type { Keep } from '../../../shared/access/idempotent-replay.ts';
import type { Call } from '../../../shared/lambda/endpoint.ts';
import { reserveAllowance } from '../../../shared/lanes/reserve-allowance.ts';
import { onlyTextMark } from '../../../shared/people/person-facts.ts';
import { maySendAgain } from '../../../shared/rules/sending/may-send-again.ts';
import { transactWithNote } from '../../../shared/tables/accounts/audit.ts';
import { findGroupSend } from '../../../shared/tables/group-sends/group-sends.ts';
import { directTextSteps, putDirectText } from '../../../shared/tables/texts/outbox.ts';
import { bundleOfPhone } from '../../../shared/tables/texts/text-keys.ts';
import { sentAgain, type Text } from '../../../shared/tables/texts/texts.ts';
import { refused } from '../../../shared/values/refused.ts';
import { phoneOf } from '../phone-of.ts';
import { textNamed } from './find-text-named.ts';
import { judgePermission, numberFor, personOf } from './judge-text.ts';
import { type NewText, newText } from './new-text.ts';

/**
 * Sends an earlier text again, as a new text with the same words. The earlier one is marked in the
 * same transaction, if it is unchanged since it was read: so it is sent again only once, and not
 * when a late delivery event says that it arrived. For an `unknown` text a person gives the reason,
 * and the audit log keeps it.
 */
export async function sendAgain(call: Call<NewText, unknown>, keep: Keep): Promise<Text | 'taken'> {
  const { accountId, at, body: asked, personId } = call;
  const phone = phoneOf(call.path.phone);
  const account = await activeAccount(accountId);
  const before = await textNamed({ accountId, phone }, asked.again ?? '');
  judge(before, asked.reason);
  const purpose = await purposeOf(before);
  const person = await personOf(accountId, phone, purpose);
  judgePermission(account, person, { purpose, at });
  const { body } = before;
  const given = { bundle: bundleOfPhone(accountId, phone), accountId, phone, body, purpose };
  const number = await numberFor(accountId, person);
  const text = newText({ ...given, number, author: personId, ...onlyTextMark(person) }, at);
  const again: Text = { ...text, sendsAgain: asked.again ?? '' };
  await reserveAllowance(account, person, { at, parts: text.parts });
  const marked = { write: sentAgain(before, again.entry), otherwise: 'changed' } as const;
  const also = [...keep({ id: again.entry }), marked] as const;
  const outcome =
    before.state === 'unknown'
      ? await transactWithNote(accountId, noteOf(call), [...also, ...directTextSteps(again)])
      : await putDirectText(again, also);
  if (outcome === 'taken') return outcome;
  if (outcome === 'already') throw new Error(`There is a text ${again.entry} already.`);
  if (outcome !== 'changed') return again;
  throw refused('conflict', 'This text has changed meanwhile: read it again.');
}

function judge(before: Text, reason: string | undefined): void {
  const answer = maySendAgain(before, reason);
  if (answer.may) return;
  if (!answer.asksForReason) throw refused('conflict', answer.because);
  const errors = [{ at: 'reason', message: answer.because }];
  throw refused('validation', `reason: ${answer.because}`, { errors });
}

/** The words of a group send were meant for the purpose of that group send. */
async function purposeOf({ accountId, groupSendId, purpose = 'service' }: Text) {
  if (!groupSendId) return purpose;
  return (await findGroupSend(accountId, groupSendId))?.purpose ?? purpose;
}

function noteOf({ at, personId: who, body: { again, reason = '' } }: Call<NewText, unknown>) {
  const details = { textId: again };
  return { at: at.toISOString(), who, what: 'text.sent-again' as const, why: reason, details };
}
