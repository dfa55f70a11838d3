import { appendConsent } from '../../shared/tables/consents.ts';
import { type Contact, findContact, putContact } from '../../shared/tables/contacts.ts';
import { removeMembers } from '../../shared/tables/groups.ts';
import { endOptOut, findOptOut } from '../../shared/tables/opt-outs.ts';
import { answer, type Inbound } from './inbound.ts';

const source = 'texted START';

/**
 * START from the phone itself is the only way back: a fresh express consent, kept with its words.
 * The person returns to the phonebook, to no group.
 */
export async function restoreConsent(inbound: Inbound): Promise<void> {
  const { account, phone, at, textId, body } = inbound;
  const { accountId } = account;
  const because = `The person texted: ${body}`;
  await endOptOut({ accountId, phone }, { state: 'restored', at, because });
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
  await putBack(inbound);
  const welcome = `${account.name}: Welcome back, you will get our texts again. Reply STOP to end`;
  await answer([{ inbound, kind: 'welcome-back', body: welcome }]);
}

async function putBack(inbound: Inbound): Promise<void> {
  const { account, phone, at, textId } = inbound;
  const { accountId } = account;
  const there = await findContact(accountId, phone);
  const groups = (await wasOut(inbound)) ? [] : (there?.groups ?? []);
  const contact: Contact = {
    ...(there ?? {
      accountId,
      phone,
      fields: {},
      createdAt: at,
    }),
    groups,
    consent: { basis: 'express', source, obtainedAt: at },
    updatedAt: at,
    version: textId,
  };
  const outcome = await putContact(contact, there?.version);
  if (outcome === 'changed')
    throw new Error('The contact changed meanwhile; this text comes again.');
  const left = there?.groups.filter((groupId) => !groups.includes(groupId)) ?? [];
  await removeMembers(
    accountId,
    left.map((groupId) => ({ groupId, phone })),
  );
}

/** Whether it is this text that ended an opt-out, whose stream may not have emptied the phonebook yet. */
async function wasOut({ account, phone, at }: Inbound): Promise<boolean> {
  const optOut = await findOptOut(account.accountId, phone);
  return optOut?.state === 'restored' && optOut.restoredAt === at;
}
