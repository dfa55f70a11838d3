import { namePeople } from '../../shared/people/who.ts';
import type { Row } from '../../shared/tables/client/database.ts';
import { groupSendIdsSince } from '../../shared/tables/group-sends/group-send-lists.ts';
import { type ConsentEvent, consentPage } from '../../shared/tables/phonebook/consents.ts';
import { findOptOut, type OptOut } from '../../shared/tables/phonebook/opt-outs.ts';
import { bundleOf } from '../../shared/tables/texts/text-keys.ts';
import { conversationPage } from '../../shared/tables/texts/text-lists.ts';
import { type Text, textsByKey } from '../../shared/tables/texts/texts.ts';

/** One thing that happened, with what was decided and why. */
export type Event = { readonly at: string; readonly what: string } & Readonly<
  Record<string, unknown>
>;

const pageSize = 200;
/** Earlier than any group send; the store takes no empty key. */
const theBeginning = '1970-01-01T00:00:00.000Z';

/**
 * Everything that is kept about one phone, oldest first, whether or not it is in the phonebook.
 * Whoever wrote a text is named.
 */
export async function readHistory(accountId: string, phone: string): Promise<Event[]> {
  const [consents, texts, optOut] = await Promise.all([
    allConsents(accountId, phone),
    allTexts(accountId, phone),
    findOptOut(accountId, phone),
  ]);
  const named = await namePeople(
    accountId,
    texts.map(({ author }) => author),
  );
  const events = [
    ...consents.map(consentEvent),
    ...texts.flatMap((text) => textEvents(text, named(text.author)?.name)),
    ...(optOut ? optOutEvents(optOut) : []),
  ];
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

async function allConsents(accountId: string, phone: string): Promise<ConsentEvent[]> {
  const found: ConsentEvent[] = [];
  let from: Row | undefined;
  do {
    const page = await consentPage(accountId, phone, { limit: pageSize, from });
    found.push(...page.items);
    from = page.next;
  } while (from);
  return found;
}

/** The texts that were sent or received, and those that a group send planned or excluded. */
async function allTexts(accountId: string, phone: string): Promise<Text[]> {
  const spoken: Text[] = [];
  let from: Row | undefined;
  do {
    const page = await conversationPage(accountId, phone, { limit: pageSize, from });
    spoken.push(...page.items);
    from = page.next;
  } while (from);
  const sends = await groupSendIdsSince(accountId, theBeginning);
  const keys = sends.map((groupSendId) => {
    return { bundle: bundleOf({ accountId, groupSendId, phone }), entry: phone };
  });
  const known = new Set(spoken.map((text) => `${text.bundle}|${text.entry}`));
  const planned = await textsByKey(keys);
  return [...spoken, ...planned.filter((text) => !known.has(`${text.bundle}|${text.entry}`))];
}

function consentEvent(event: ConsentEvent): Event {
  const { at, what, accountId: _, phone: __, ...rest } = event;
  return { at, what: `consent.${what}`, ...rest };
}

function textEvents(text: Text, authorName: string | undefined): Event[] {
  const shared = {
    id: text.groupSendId ? `${text.groupSendId}.${text.phone}` : text.entry,
    kind: text.kind,
    body: text.body,
    number: text.number,
    groupSendId: text.groupSendId,
    author: text.author,
    authorName,
    decision: text.decision,
    matched: text.matched,
    unanswered: text.unanswered,
  };
  if (text.direction === 'in') return [{ at: text.createdAt, what: 'text.received', ...shared }];
  const states = {
    state: text.state,
    carrierStatus: text.carrierStatus,
    messageId: text.messageId,
  };
  const at = text.claimedAt ?? text.createdAt;
  const settled = text.settledAt
    ? [{ at: text.settledAt, what: `text.${text.state}`, id: shared.id, ...states }]
    : [];
  const what = text.claimedAt ? 'text.handed-to-carrier' : `text.${text.state}`;
  return [{ at, what, ...shared, ...states }, ...settled];
}

function optOutEvents(optOut: OptOut): Event[] {
  const { optedOutAt, restoredAt, accountId: _, phone: __, ...rest } = optOut;
  const isDoubt = optOut.state === 'paused' || optOut.state === 'kept';
  const what = isDoubt ? 'doubt.paused' : 'opt-out.recorded';
  const out: Event = { at: optedOutAt, what, ...rest };
  if (!restoredAt) return [out];
  return [
    out,
    {
      at: restoredAt,
      what: `${isDoubt ? 'doubt' : 'opt-out'}.${optOut.state}`,
      because: optOut.endedBecause,
    },
  ];
}
