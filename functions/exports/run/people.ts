import type { Row } from '../../../shared/tables/client/database.ts';
import { type ConsentEvent, consentPage } from '../../../shared/tables/phonebook/consents.ts';
import { walkContacts } from '../../../shared/tables/phonebook/contact-lists.ts';
import { type Contact, contactsOf } from '../../../shared/tables/phonebook/contacts.ts';
import { groupsOf } from '../../../shared/tables/phonebook/groups.ts';
import { optOutPage } from '../../../shared/tables/phonebook/opt-out-lists.ts';
import type { OptOut } from '../../../shared/tables/phonebook/opt-outs.ts';
import { inParallel } from '../../../shared/values/in-parallel.ts';
import type { Fields, PartPage } from './lines.ts';

const contactsAtOnce = 200;
/** Each of these is a query of its own. */
const ledgersAtOnce = 25;
const side = 10;

/** A page of the phonebook, each contact with its consent. */
export async function readContacts(accountId: string, from: Row | undefined): Promise<PartPage> {
  const page = await pageOfContacts(accountId, from, contactsAtOnce);
  const inUse = page.items.some(({ groups }) => groups.length > 0);
  const groups = inUse ? await groupsOf(accountId) : [];
  const names = new Map(groups.map(({ groupId, name }) => [groupId, name]));
  return { records: page.items.map((one) => contactFields(one, names)), next: page.next };
}

function contactFields(contact: Contact, names: ReadonlyMap<string, string>): Fields {
  const { phone, firstName, lastName, timeZone, fields, createdAt, updatedAt } = contact;
  const groups = contact.groups.flatMap((groupId) => names.get(groupId) ?? []);
  const person = { phone, firstName, lastName, groups, timeZone, fields };
  return { ...person, ...contact.consent, createdAt, updatedAt };
}

/** The ledger of everybody in the phonebook. */
export async function readConsentsOfContacts(
  accountId: string,
  from: Row | undefined,
): Promise<PartPage> {
  const page = await pageOfContacts(accountId, from, ledgersAtOnce);
  const phones = page.items.map(({ phone }) => phone);
  return { records: await ledgersOf(accountId, phones), next: page.next };
}

/** The ledger of people who opted out and are not in the phonebook. */
export async function readConsentsOfLeavers(
  accountId: string,
  from: Row | undefined,
): Promise<PartPage> {
  const { items, next } = await optOutPage(accountId, { limit: ledgersAtOnce, from });
  const phones = items.map(({ phone }) => phone);
  const there = await contactsOf(accountId, phones, { consistent: true });
  const gone = phones.filter((phone) => !there.has(phone));
  return { records: await ledgersOf(accountId, gone), next };
}

/** The people who opted out, each once, with the latest time. */
export async function readOptOuts(accountId: string, from: Row | undefined): Promise<PartPage> {
  const { items, next } = await optOutPage(accountId, { limit: contactsAtOnce, from });
  return { records: items.map(optOutFields), next };
}

function optOutFields(optOut: OptOut): Fields {
  const { phone, state, optedOutAt, kind, channel, words, rule, because } = optOut;
  const { recordedBy, groupSendId, restoredAt, endedBecause } = optOut;
  const left = { phone, state, optedOutAt, kind, channel, words, rule, because };
  return { ...left, recordedBy, groupSendId, restoredAt, endedBecause };
}

async function pageOfContacts(accountId: string, from: Row | undefined, limit: number) {
  const after = typeof from?.phone === 'string' ? from.phone : undefined;
  const { items, next } = await walkContacts(accountId, { limit, from: after });
  return { items, next: next === undefined ? undefined : { phone: next } };
}

async function ledgersOf(accountId: string, phones: readonly string[]): Promise<Fields[]> {
  const ledgers = await inParallel(phones, side, (phone) => ledgerOf(accountId, phone));
  return ledgers.flat().map(({ accountId: _, eventId: __, ...line }) => line);
}

async function ledgerOf(accountId: string, phone: string): Promise<ConsentEvent[]> {
  const lines: ConsentEvent[] = [];
  let from: Row | undefined;
  do {
    const page = await consentPage(accountId, phone, { limit: contactsAtOnce, from });
    lines.push(...page.items);
    from = page.next;
  } while (from);
  return lines;
}
