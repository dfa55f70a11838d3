import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { phoneIn } from '../../../shared/lambda/input.ts';
import { appendConsent } from '../../../shared/tables/phonebook/consents.ts';
import {
  voidOptOut as end,
  findOptOut,
  type OptOut,
} from '../../../shared/tables/phonebook/opt-outs.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { refused } from '../../../shared/values/refused.ts';
import { VoidedOptOut } from '../answers.ts';
import { detailsWith, ReasonAndNote } from '../reason-and-note.ts';
import { mustLive } from './move-account.ts';
import { accountOf } from './show-account.ts';

/**
 * Voids an opt-out that was a mistake (a wrong number typed, a tapback misread). The tombstone
 * keeps its words and says why it ended. The person is not put back: the tenant adds them again,
 * with their consent.
 */
export const voidOptOut = endpoint({
  method: 'POST',
  path: '/v1/operator/accounts/{accountId}/opt-outs/{phone}/void',
  roles: operators,
  summary: 'Voids an opt-out that was recorded by mistake; the person is not put back',
  body: ReasonAndNote,
  answer: VoidedOptOut,
  refuses: ['not-found', 'conflict', 'account-terminated'],
}).handler(async ({ path, body, user, at }) => {
  const account = await accountOf(path);
  mustLive(account);
  const { accountId } = account;
  const phone = phoneIn(path);
  const optOut = await optOutOf(accountId, phone);
  if (optOut.state === 'restored') throw cameBack(phone);
  const decided = { at: at.toISOString(), because: body.reason };
  const note = {
    at: decided.at,
    who: user,
    what: 'opt-out.voided' as const,
    why: body.reason,
    ...detailsWith(body.note, { phone, eventId: optOut.eventId }),
  };
  if (optOut.state === 'out') await end(optOut, { ...decided, note });
  const now = await optOutOf(accountId, phone);
  if (now.state === 'restored') throw cameBack(phone);
  if (now.state === 'out') throw leftAnew(phone);
  await addToLedger(now, user);
  return { body: answerOf(now) };
});

async function optOutOf(accountId: string, phone: string): Promise<OptOut> {
  const optOut = await findOptOut(accountId, phone);
  if (optOut) return optOut;
  throw refused('not-found', `${phone} has never opted out of account ${accountId}.`);
}

function cameBack(phone: string) {
  return refused('conflict', `${phone} has come back by its own START: there is nothing to void.`);
}

function leftAnew(phone: string) {
  return refused('conflict', `${phone} has opted out once more: look at that before you void it.`);
}

/** Named after the opt-out that it voids, so a repeat adds no second line. */
async function addToLedger(voided: OptOut, user: string): Promise<void> {
  await appendConsent({
    accountId: voided.accountId,
    phone: voided.phone,
    eventId: `${voided.eventId}.voided`,
    at: voided.restoredAt ?? voided.optedOutAt,
    what: 'voided',
    channel: 'operator',
    recordedBy: user,
    ...(voided.endedBecause === undefined ? {} : { words: voided.endedBecause }),
  });
}

function answerOf(optOut: OptOut) {
  const { phone, state, kind, optedOutAt, channel, words, because } = optOut;
  const { restoredAt: endedAt, endedBecause } = optOut;
  return { phone, state, kind, optedOutAt, channel, words, because, endedAt, endedBecause };
}
