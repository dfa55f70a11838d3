import { pausedBecause } from '../../../shared/people/paused-because.ts';
import type { Account } from '../../../shared/tables/accounts/accounts.ts';
import type { Contact } from '../../../shared/tables/phonebook/contacts.ts';
import { type OptOut, optOutsOf } from '../../../shared/tables/phonebook/opt-outs.ts';
import { type Conversation, conversationsOf } from '../../../shared/tables/texts/conversations.ts';
import { mayReceive } from '../consent/may-receive.ts';
import type { Source } from './find-contacts.ts';

/**
 * `service`, `marketing`: those to whom such a group send may go today. `nothing`: neither.
 * `paused`: nothing, until somebody decides about their words.
 */
export const standings = ['service', 'marketing', 'nothing', 'paused'] as const;
type Standing = (typeof standings)[number];

/** Of the people that are found those with this standing, by the law of today. */
export function whoMay(
  source: Source,
  wanted: Standing,
  law: { account: Account; at: Date },
): Source {
  return {
    isPlain: false,
    read: async (page) => {
      const { items, next } = await source.read(page);
      const { accountId } = page;
      const phones = items.map(({ phone }) => phone);
      const [optOuts, conversations] = await Promise.all([
        optOutsOf(accountId, phones, { consistent: false }),
        conversationsOf(accountId, phones),
      ]);
      const fits = (contact: Contact) => {
        const { phone } = contact;
        const facts = { optOut: optOuts.get(phone), conversation: conversations.get(phone) };
        return has(wanted, contact, { ...facts, ...law });
      };
      return { items: items.filter(fits), next };
    },
  };
}

/** A person who is out is in no phonebook, except for the moment until the follow-up removes it. */
function has(
  wanted: Standing,
  contact: Contact,
  facts: {
    optOut: OptOut | undefined;
    conversation: Conversation | undefined;
    account: Account;
    at: Date;
  },
): boolean {
  const { optOut, conversation, account, at } = facts;
  const isPaused = optOut?.state === 'paused';
  if (wanted === 'paused') return isPaused;
  if (optOut?.state === 'out') return wanted === 'nothing';
  const pausedAt = pausedBecause(optOut)?.at;
  const { service, marketing } = mayReceive({ account, contact, conversation, pausedAt }, at);
  if (wanted === 'nothing') return !service.may && !marketing.may;
  return (wanted === 'service' ? service : marketing).may;
}
