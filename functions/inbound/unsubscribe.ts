import { appendConsent } from '../../shared/tables/consents.ts';
import { forgetPerson } from '../../shared/tables/forget-person.ts';
import { type OptOutKind, recordOptOut } from '../../shared/tables/opt-outs.ts';
import { conversationPage } from '../../shared/tables/texts.ts';
import { answer, type Inbound } from './inbound.ts';

const lookBackTexts = 20;
const neverLeft: readonly string[] = ['planned', 'excluded', 'failed'];

/**
 * Out at once and for good: the tombstone first, then the ledger, the phonebook, what was planned,
 * and exactly one confirmation. (2014 rules; 47 CFR 64.1200(a)(10) and (12).)
 */
export async function unsubscribe(
  inbound: Inbound,
  kind: Extract<OptOutKind, 'optOut' | 'hostile' | 'wrongNumber'>,
): Promise<void> {
  const { account, phone, at, textId, verdict, body } = inbound;
  const { accountId } = account;
  const outcome = await recordOptOut({
    accountId,
    phone,
    kind,
    optedOutAt: at,
    channel: 'text',
    eventId: textId,
    words: body,
    rule: verdict.rule,
    because: verdict.because,
    ...(await answeredSend(accountId, phone)),
  });
  if (outcome === 'already') return;
  await appendConsent({
    accountId,
    phone,
    eventId: textId,
    at,
    what: 'ended',
    channel: 'text',
    recordedBy: phone,
    words: body,
  });
  await forgetPerson(accountId, phone, { rule: 'opted-out', because: 'This person opted out.' });
  await answer(inbound, { kind: 'confirmation', body: confirmationOf(account.name) });
}

/** Only a confirmation: no marketing, no question. (47 CFR 64.1200(a)(12)) */
function confirmationOf(company: string): string {
  return `${company}: You are unsubscribed and will get no more texts from us. Reply START to undo.`;
}

/** The group send that this person most likely answers: the last one that reached the phone. */
async function answeredSend(
  accountId: string,
  phone: string,
): Promise<{ groupSendId: string } | undefined> {
  const page = { limit: lookBackTexts, from: undefined };
  const { items } = await conversationPage(accountId, phone, page);
  const answered = items.find((text) => text.groupSendId && !neverLeft.includes(text.state));
  const groupSendId = answered?.groupSendId;
  return groupSendId ? { groupSendId } : undefined;
}
