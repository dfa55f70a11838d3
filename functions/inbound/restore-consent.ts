import { returnContact } from '../../shared/people/return-contact.ts';
import { appendConsent } from '../../shared/tables/phonebook/consents.ts';
import { type Contact, findContact } from '../../shared/tables/phonebook/contacts.ts';
import { removeMembers } from '../../shared/tables/phonebook/members.ts';
import {
  findOptOut,
  lastSaidAt,
  type OptOut,
  restore,
} from '../../shared/tables/phonebook/opt-outs.ts';
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
  const { account, phone, at } = inbound;
  const because = reasonOf(inbound);
  await liftPause({ accountId: account.accountId, phone }, { at, because, by: phone });
  if ((await bringBack(inbound)) === 'out') return undefined;
  const unanswered = await whyUnanswered(inbound);
  if (unanswered) return unanswered;
  const welcome = `${account.name}: Welcome back, you will get our texts again. Reply STOP to end`;
  await answer([{ inbound, kind: 'welcome-back', body: welcome }]);
  return undefined;
}

function reasonOf({ body }: Inbound): string {
  return `The person texted: ${body}`;
}

const mostTries = 8;

/**
 * Others may write at the same time: the contact, which is read and written again, or an opt-out.
 * One that was said before this text is ended like those before it; one from after it stays.
 */
async function bringBack(inbound: Inbound): Promise<'back' | 'out'> {
  const { account, phone, at } = inbound;
  const person = { accountId: account.accountId, phone };
  for (let tries = 1; tries <= mostTries; tries++) {
    await restore(person, { at, because: reasonOf(inbound) });
    const optOut = await findOptOut(person.accountId, phone);
    if (optOut?.state === 'out') {
      if (lastSaidAt(optOut) > at) return 'out';
      continue;
    }
    await keepConsent(inbound);
    if ((await putBack(inbound, optOut)) === 'written') return 'back';
  }
  throw new Error('The person changes faster than we write it; this text comes again.');
}

async function keepConsent({ account, phone, at, textId, body }: Inbound): Promise<void> {
  await appendConsent({
    accountId: account.accountId,
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
}

async function putBack(
  inbound: Inbound,
  optOut: OptOut | undefined,
): Promise<'written' | 'out' | 'changed'> {
  const { account, phone, at, textId } = inbound;
  const { accountId } = account;
  const there = await findContact(accountId, phone);
  // What a representative changed afterwards stays when this text is retried.
  if (there?.consent.source === source && there.consent.obtainedAt === at) return 'written';
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
  return returnContact(contact, there?.version);
}
