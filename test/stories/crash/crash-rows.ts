import type { Account } from '../../../shared/tables/accounts/accounts.ts';
import { dueShardOf } from '../../../shared/tables/client/due-shards.ts';
import type { GroupSend, Plan } from '../../../shared/tables/group-sends/group-sends.ts';
import type { Contact } from '../../../shared/tables/phonebook/contacts.ts';
import { bundleOf, bundleOfPhone } from '../../../shared/tables/texts/text-keys.ts';
import type { Text } from '../../../shared/tables/texts/texts.ts';
import { firstIdAt } from '../../../shared/values/ids.ts';
import type { PhoneNumber } from '../../../shared/values/phone-number.ts';
import { asSender } from '../support/branded.ts';

/**
 * What a person of the audience is. `gone` opted out after the planning, `stranger` left the
 * phonebook, it is too early for `asleep`, and the carrier puts `throttled` off. `related` bought
 * something and is introduced by the text, once.
 */
export type Role = 'plain' | 'related' | 'gone' | 'stranger' | 'asleep' | 'throttled';

/** An active account, as a row. */
export function accountRow(accountId: string, at: Date): Account {
  return {
    accountId,
    status: 'active',
    name: 'Lakeside Motors',
    website: 'https://lakeside.example',
    use: 'Tell customers that their car is ready and that a warranty ends.',
    optIn: 'Customers leave their number on the repair order and agree to texts.',
    contact: { name: 'Rita Moss', email: 'rita@lakeside.example', phone: '+12485550199' },
    rulebook: 'us-2026',
    openedAt: at.toISOString(),
    openedBy: 'olga',
    statusAt: at.toISOString(),
    statusReason: 'Screened.',
    approvedAt: at.toISOString(),
  };
}

/** Somebody who agreed in writing. */
export function contactRow(
  accountId: string,
  { phone, role }: { phone: PhoneNumber; role: Role },
  at: Date,
): Omit<Contact, 'version'> {
  return {
    accountId,
    phone,
    firstName: 'Ana',
    groups: [],
    fields: {},
    ...(role === 'asleep' ? { timeZone: 'Pacific/Honolulu' } : {}),
    consent:
      role === 'related'
        ? { basis: 'relationship', source: 'repair order', lastTransactionAt: '2026-11-20' }
        : { basis: 'express', source: 'repair order', obtainedAt: '2026-11-20' },
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
  };
}

/** A group send with a name of its own in its text; all is planned unless the plan says else. */
export function groupSendRow(id: string, at: Date, plan?: Plan): GroupSend {
  const groupSendId = `${firstIdAt('gs', at)}${id}`;
  const isDone = plan === undefined;
  return {
    accountId: `acc_${id}`,
    groupSendId,
    text: `Hi [1st], ${groupSendId} from Lakeside Motors: your car is ready. Reply STOP to end`,
    audience: { all: true },
    purpose: 'service',
    status: isDone ? 'sending' : 'planning',
    acceptedAt: at.toISOString(),
    acceptedBy: 'rita',
    number: asSender(`+1586556${id}`),
    company: 'Lakeside Motors',
    rulebook: 'us-2026',
    plan: plan ?? { phase: 'done', steps: 1, complete: true },
    ...(isDone
      ? { dueShard: dueShardOf(groupSendId), dueAt: new Date(at.getTime() + 60_000).toISOString() }
      : {}),
  };
}

/**
 * A one-to-one text that is to leave at once. The name of its group send's row tells it from
 * others.
 */
export function directRow(send: GroupSend, phone: PhoneNumber, at: Date): Text {
  const { notBefore: _, groupSendId, ...row } = textRow(send, phone, at);
  return {
    ...row,
    bundle: bundleOfPhone(send.accountId, phone),
    entry: `tx_${groupSendId}_${phone}`,
    kind: 'one-to-one',
    direct: true,
  };
}

/** A planned text, as the planner leaves it. */
export function textRow(send: GroupSend, phone: PhoneNumber, at: Date): Text {
  const { accountId, groupSendId, number } = send;
  return {
    bundle: bundleOf({ accountId, groupSendId, phone }),
    entry: phone,
    accountId,
    phone,
    number,
    direction: 'out',
    kind: 'group',
    state: 'planned',
    body: send.text.replace('[1st]', 'Ana'),
    parts: 1,
    groupSendId,
    createdAt: at.toISOString(),
    notBefore: at.toISOString(),
  };
}
