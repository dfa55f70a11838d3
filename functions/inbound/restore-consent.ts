import { returnContact } from '../../shared/people/return-contact.ts';
import { appendConsent } from '../../shared/tables/phonebook/consents.ts';
import { type Contact, findContact } from '../../shared/tables/phonebook/contacts.ts';
import { removeMembers } from '../../shared/tables/phonebook/members.ts';
import { findOptOut, type OptOut, restore } from '../../shared/tables/phonebook/opt-outs.ts';
import { liftPause } from '../../shared/tables/phonebook/pauses.ts';
import type { Decision } from '../../shared/tables/texts/texts.ts';
import { answer, type Inbound } from './inbound.ts';
import { whyUnanswered } from './may-answer.ts';

const source = 'texted START';

/**
 * START from the phone itself is the only way back: a new express consent, kept with its words. The
 * person returns to the phonebook, but to no group. A START that is late or repeated does not undo
 * a later STOP. If the person got no answer, it answers why.
 */
export async function restoreConsent(inbound: Inbound): Promise<Decision | undefined> {
  const { account, phone, at, textId, body } = inbound;
  const { accountId } = account;
  const because = `The person texted: ${body}`;
  await liftPause({ accountId, phone }, { at, because, by: phone });
  await restore({ accountId, phone }, { at, because });
  const optOut = await findOptOut(accountId, phone);
  if (optOut?.state === 'out') return undefined;
  await appendConsent({
    accountId,
    phone,
    eventId: textId,
    at,
    what: 'restored',
    basis: 'express',
    source,
    obtainedAt: at,
    channel: 'text',
    recordedBy: phone,
    words: body,
  });
  if ((await putBack(inbound, optOut)) === 'out') return undefined;
  const unanswered = await whyUnanswered(inbound);
  if (unanswered) return unanswered;
  const welcome = `${account.name}: Welcome back, you will get our texts again. Reply STOP to end`;
  await answer([{ inbound, kind: 'welcome-back', body: welcome }]);
  return undefined;
}

/** Others may write the contact at the same time: their change is read, and the write repeated. */
async function putBack(inbound: Inbound, optOut: OptOut | undefined): Promise<'back' | 'out'> {
  for (let tries = 1; tries <= mostTries; tries++) {
    const outcome = await putBackOnce(inbound, optOut);
    if (outcome !== 'changed') return outcome;
  }
  throw new Error('The contact changes faster than we write it; this text comes again.');
}

const mostTries = 8;

async function putBackOnce(
  inbound: Inbound,
  optOut: OptOut | undefined,
): Promise<'back' | 'out' | 'changed'> {
  const { account, phone, at, textId } = inbound;
  const { accountId } = account;
  const there = await findContact(accountId, phone);
  // What a representative changed afterwards stays when this text is retried.
  if (there?.consent.source === source && there.consent.obtainedAt === at) return 'back';
  // This text ended an opt-out whose stream may not have removed the contact yet.
  const wasOut = optOut?.state === 'restored' && optOut.restoredAt === at;
  const groups = there?.groups ?? [];
  // First, because nothing leads to these rows any more once the contact is written.
  if (wasOut) {
    await removeMembers(
      accountId,
      groups.map((groupId) => ({ groupId, phone })),
    );
  }
  const contact: Contact = {
    ...(there ?? { accountId, phone, fields: {}, createdAt: at }),
    groups: wasOut ? [] : groups,
    consent: { basis: 'express', source, obtainedAt: at },
    updatedAt: at,
    version: textId,
  };
  const outcome = await returnContact(contact, there?.version);
  return outcome === 'written' ? 'back' : outcome;
}
