import * as z from 'zod/mini';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { etagOf } from '../../shared/lambda/etag.ts';
import { ConsentAnswer, OnlyText, Rule } from '../../shared/lambda/shapes.ts';
import { lawFacts, type PersonFacts } from '../../shared/people/person-facts.ts';
import { namePeople } from '../../shared/people/who.ts';
import { clocksThatCount } from '../../shared/rules/hours/clocks-that-count.ts';
import type { Purpose } from '../../shared/rules/law/decision.ts';
import { mayText } from '../../shared/rules/permission/consent.ts';
import { maySendNow } from '../../shared/rules/permission/may-send-now.ts';
import { rulebookNamed } from '../../shared/rules/rulebooks/rulebook-named.ts';
import { type Account, findAccount } from '../../shared/tables/accounts/accounts.ts';
import { type Contact, findContact } from '../../shared/tables/phonebook/contacts.ts';
import { findOptOut } from '../../shared/tables/phonebook/opt-outs.ts';
import { findConversation } from '../../shared/tables/texts/conversations.ts';
import { readers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { ConversationAnswer, conversationAnswer, versionOf } from './conversation-answer.ts';
import { phoneOf } from './phone-of.ts';
import { onlyTextTo } from './texts/judge-text.ts';

const Person = z.object({
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
  fields: z.record(z.string(), z.string()),
  timeZone: z.optional(z.string()),
  state: z.optional(z.string()),
  consent: ConsentAnswer,
});

/** Why this person may or may not be texted at all, in a sentence. */
const Consent = z.object({
  may: z.boolean(),
  rule: Rule,
  because: z.string(),
  citation: z.optional(z.string()),
  until: z.optional(z.iso.datetime()),
});

/** Whether a text may leave now and until when; if not, why, and when it may. */
const MaySend = z.extend(Consent, { notBefore: z.optional(z.iso.datetime()) });

const WholeConversation = z.extend(ConversationAnswer, {
  contact: z.optional(Person),
  consent: Consent,
  maySend: z.object({ service: MaySend, marketing: MaySend }),
  /** Set where a text may leave and is the only one until they answer. */
  onlyText: z.optional(OnlyText),
  /** True after an opt-out: the texts can be read, and none can be written. */
  readOnly: z.boolean(),
});

/**
 * One conversation with everything that the writer of a text should know. A contact with whom
 * nobody has texted yet has a conversation too, without texts.
 */
export const showConversation = endpoint({
  method: 'GET',
  path: '/v1/conversations/{phone}',
  roles: readers,
  summary: 'One conversation: the person, why they may be texted, what may be sent now, and marks',
  answer: WholeConversation,
  refuses: ['not-found'],
}).handler(async (call) => {
  const { accountId } = call;
  const phone = phoneOf(call.path.phone);
  const [account, contact, optOut, talk] = await Promise.all([
    findAccount(accountId),
    findContact(accountId, phone),
    findOptOut(accountId, phone),
    findConversation(accountId, phone),
  ]);
  if (!account) throw refused('not-found', 'There is no account for this token.');
  if (!talk && !contact) {
    throw refused('not-found', `There is no conversation with ${phone}, nor such a contact.`);
  }
  const conversation = talk ?? { accountId, phone };
  const assignee = (await namePeople(accountId, [talk?.assignee]))(talk?.assignee);
  const person = { phone, contact, optOut, conversation };
  const body = {
    ...conversationAnswer(conversation, { viewer: call, contact, optOut, assignee }),
    contact: contact && personOf(contact),
    ...whatMayBeSent(account, person, call.at),
    onlyText: onlyTextTo(account, person, { purpose: 'service', at: call.at }),
    readOnly: optOut?.state === 'out',
  };
  return { headers: { etag: etagOf(versionOf(conversation)) }, body };
});

function personOf({ firstName, lastName, fields, timeZone, state, consent }: Contact) {
  return { firstName, lastName, fields, timeZone, state, consent };
}

function whatMayBeSent(account: Account, person: PersonFacts, at: Date) {
  const rulebook = rulebookNamed(account.rulebook);
  const facts = (purpose: Purpose) => {
    return lawFacts(person, { purpose, kind: 'one-to-one', account });
  };
  const { states } = clocksThatCount(facts('service'));
  const judge = (purpose: Purpose) => {
    return mayText(
      { ...facts(purpose), states },
      { purpose, kind: 'one-to-one' },
      { rulebook, at },
    );
  };
  const send = (purpose: Purpose) => {
    const consent = judge(purpose);
    const permittedUntil = consent.may ? consent.until : undefined;
    return maySendNow(facts(purpose), { rulebook, at, permittedUntil });
  };
  return {
    consent: judge('service'),
    maySend: { service: send('service'), marketing: send('marketing') },
  };
}
