import {
  factsOf,
  isTheOnlyText,
  lawFacts,
  type PersonFacts,
} from '../../shared/people/person-facts.ts';
import type { TextsToSend } from '../../shared/queues/texts-to-send.ts';
import { mayLeave, type Permission } from '../../shared/rules/permission/permission.ts';
import { rulebookNamed } from '../../shared/rules/rulebooks/rulebook-named.ts';
import { type Account, findAccount } from '../../shared/tables/accounts/accounts.ts';
import { findGroupSend, type GroupSend } from '../../shared/tables/group-sends/group-sends.ts';
import { takeIntroduction, takeMarketingTurn } from '../../shared/tables/texts/conversations.ts';
import type { Note } from '../../shared/tables/texts/text-states.ts';
import type { Decision, Text } from '../../shared/tables/texts/texts.ts';
import type { Leaving } from './call-carrier.ts';
import type { Waiting } from './requeue-texts.ts';

export type Permitted = {
  readonly leaving: readonly Leaving[];
  /** Given back: held without a time, or to be retried at `notBefore`. */
  readonly waiting: readonly (Waiting & { decision: Decision })[];
  readonly excluded: readonly Note[];
};

/**
 * Permission at the last moment, for texts that are already claimed: every fact is read now, after
 * the claim, so nothing that was committed before it can be missed.
 */
export async function checkPermission(
  message: TextsToSend,
  texts: readonly Text[],
  at: Date,
): Promise<Permitted> {
  const { accountId, groupSendId } = message;
  const [account, send] = await Promise.all([
    findAccount(accountId),
    groupSendId ? findGroupSend(accountId, groupSendId) : undefined,
  ]);
  if (!account) throw new Error(`The account of ${texts.length} claimed texts is gone.`);
  const phones = [...new Set(texts.map((text) => text.phone))];
  const asksFor = { purpose: send?.purpose ?? 'service', oneToOne: !groupSendId };
  const people = await factsOf(accountId, phones, asksFor);
  const asked = { account, send, at };
  const judged = await Promise.all(
    texts.map(async (text) => {
      const person = people.get(text.phone);
      if (!person) throw new Error('No facts were read.');
      const permission = judge(text, person, asked);
      if (permission.verdict !== 'send') return { text, permission };
      return { text, permission: await takeTurn(text, person, { ...asked, permission }) };
    }),
  );
  return sorted(judged, asked);
}

type Asked = {
  account: Account;
  send: GroupSend | undefined;
  at: Date;
};

const purposeOf = (text: Text, { send }: Asked) => send?.purpose ?? text.purpose ?? 'service';

function judge(text: Text, person: PersonFacts, asked: Asked): Permission {
  const rulebook = rulebookNamed(asked.account.rulebook);
  const purpose = purposeOf(text, asked);
  return mayLeave(lawFacts(person, { ...asked, purpose, text }), rulebook, asked.at);
}

/**
 * Some texts use up a turn of which a person has few (the one introduction on a relationship, the
 * marketing texts of a day). Such a turn is taken by a conditional write: two group sends side by
 * side cannot both have the last one.
 */
async function takeTurn(
  text: Text,
  person: PersonFacts,
  given: Asked & { permission: Extract<Permission, { verdict: 'send' }> },
): Promise<Permission> {
  const { permission, at } = given;
  if (text.direct && text.kind !== 'one-to-one') return permission;
  const key = { accountId: text.accountId, phone: text.phone };
  const name = `${text.bundle}|${text.entry}`;
  if (isTheOnlyText(person)) {
    const reopenedAt = person.contact?.consent.lastTransactionAt ?? '';
    const turn = { name, at: at.toISOString(), reopenedAt };
    if ((await takeIntroduction(key, turn)) === 'taken') return introductionTaken;
  }
  const { marketingAt: seen = [], marketingBy } = person.conversation ?? {};
  if (purposeOf(text, given) !== 'marketing' || marketingBy === name) return permission;
  const dayAgo = new Date(at.getTime() - dayMs).toISOString();
  const turn = { name, at: at.toISOString(), seen, keep: seen.filter((time) => time > dayAgo) };
  return (await takeMarketingTurn(key, turn)) === 'ours' ? permission : marketingBusy(at);
}

const dayMs = 24 * 60 * 60 * 1000;
const busyMs = 60_000;

const introductionTaken: Permission = {
  verdict: 'exclude',
  rule: 'introduction',
  because: 'Another text introduced you to this person just now, and nobody answered yet.',
  citation: 'iViP Marketing Rules 2014, established business relationship',
};

function marketingBusy(at: Date): Permission {
  const notBefore = new Date(at.getTime() + busyMs).toISOString();
  const because = 'Another marketing text to this person is leaving; the cap is counted again.';
  return { verdict: 'wait', rule: 'frequency', because, notBefore };
}

function sorted(
  judged: readonly { text: Text; permission: Permission }[],
  asked: Asked,
): Permitted {
  const leaving: Leaving[] = [];
  const waiting: (Waiting & { decision: Decision })[] = [];
  const excluded: Note[] = [];
  for (const { text, permission } of judged) {
    const { rule, because, citation } = permission;
    const decision: Decision = { rule, because, ...(citation ? { citation } : {}) };
    if (permission.verdict === 'send') {
      const purpose = purposeOf(text, asked);
      leaving.push({ text, purpose, decision, closesAt: permission.closesAt });
    } else if (permission.verdict === 'exclude' || text.direct) {
      // A representative's text leaves now or not at all: later it may be out of place, and nobody
      // would look after it.
      excluded.push({ text, state: 'excluded', decision, at: asked.at.toISOString() });
    } else {
      const notBefore = permission.verdict === 'wait' ? permission.notBefore : undefined;
      waiting.push({ text, notBefore, decision });
    }
  }
  return { leaving, waiting, excluded };
}
