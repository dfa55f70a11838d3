import type { OptOut } from '../../../../shared/tables/phonebook/opt-outs.ts';
import type { Text } from '../../../../shared/tables/texts/texts.ts';
import { asPhone } from '../../support/branded.ts';
import type { openCrashCloud } from '../crash-cloud.ts';
import type { Business, LeaversActs } from './leavers-business.ts';

/** How it ended for a person: by the tables, and by what their pretend phone got. */
export type End = {
  /** The tombstone's state, how it came about and which group send was answered. */
  readonly tombstone: string;
  /** In the phonebook, and in how many groups; or not. */
  readonly contact: string;
  /** Rows that list them under a group. */
  readonly members: number;
  readonly ledger: readonly string[];
  /** What they texted, as it is kept, in order of time. */
  readonly words: readonly string[];
  readonly unread: number;
  /** Their events in the account's feed, in order. */
  readonly events: readonly string[];
  /** Their text in the open group send. */
  readonly planned: string;
  readonly got: readonly string[];
};

/** How it ended for everybody of these businesses, and what the account was warned of. */
export async function endsOf(
  cloud: Awaited<ReturnType<typeof openCrashCloud>>,
  acts: LeaversActs,
  businesses: readonly Business[],
) {
  const { items } = await cloud.call('/_local/phones?after=0', undefined);
  const arrivals = Map.groupBy(items, ({ from, to }) => `${from} ${to}`);
  return Promise.all(businesses.map(endOf));

  async function endOf(business: Business) {
    const { accountId, number, phones, groups, open } = business;
    const all = { limit: 100, from: undefined };
    const everybody = Object.values(phones);
    const optOuts = await acts.optOutsOf(accountId, everybody);
    const contacts = await acts.contactsOf(accountId, everybody, { consistent: true });
    const talks = await acts.conversationsOf(accountId, everybody);
    const members = await Promise.all(groups.map((id) => acts.memberPage(accountId, id, all)));
    const listed = members.flatMap((page) => page.items);
    const planned = await acts.textPage({ accountId, groupSendId: open }, all);
    const states = new Map(planned.items.map(({ phone, state }) => [phone, state]));
    const account = await acts.findAccount(accountId);
    const events = await acts.eventsAfter(accountId, 'ev_', 1_000);
    const ends: Record<string, End> = {};
    for (const [name, phone] of Object.entries(phones)) {
      const optOut = optOuts.get(phone);
      const said = await acts.conversationPage(accountId, phone, all);
      const ledger = await acts.consentPage(accountId, phone, all);
      const ours = said.items.filter(({ direction }) => direction === 'in');
      const contact = contacts.get(phone);
      ends[name] = {
        tombstone: optOut
          ? [optOut.state, optOut.kind, sendOf(optOut, business)].join(' ')
          : 'none',
        contact: contact ? `in ${contact.groups.length}` : 'none',
        members: listed.filter((one) => one === phone).length,
        ledger: ledger.items.map(({ what }) => what),
        words: ours.toSorted(byTime).map(({ kind, body }) => `${kind}: ${body}`),
        unread: talks.get(phone)?.received ?? 0,
        events: events.flatMap((one) => ('phone' in one && one.phone === phone ? one.type : [])),
        planned: states.get(asPhone(phone)) ?? 'none',
        got: (arrivals.get(`${number} ${phone}`) ?? []).map(({ body }) => answerIn(String(body))),
      };
    }
    const { evidence } = account?.warning ?? {};
    return { status: account?.status, counted: evidence?.optOuts, ends };
  }
}

function sendOf({ groupSendId }: OptOut, { answered }: Business): string {
  return groupSendId === answered ? 'answered' : (groupSendId ?? 'unasked');
}

const byTime = (one: Text, other: Text) => (one.createdAt < other.createdAt ? -1 : 1);

function answerIn(body: string): string {
  if (body.includes('You are unsubscribed')) return 'confirmation';
  if (body.includes('Welcome back')) return 'welcome';
  return body.includes('For help') ? 'help' : body;
}
