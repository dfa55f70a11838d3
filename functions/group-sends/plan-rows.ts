import { mayLeave } from '../../shared/rules/permission.ts';
import { rulebookNamed } from '../../shared/rules/rulebook.ts';
import { judgeRendered, renderText } from '../../shared/rules/wording.ts';
import type { GroupSend } from '../../shared/tables/group-sends.ts';
import { factsOf, lawFacts, type PersonFacts } from '../../shared/tables/person-facts.ts';
import { bundleOfSend, type Decision, putTexts, type Text } from '../../shared/tables/texts.ts';
import { countParts } from '../../shared/values/message-parts.ts';
import type { Step } from './plan-group-send.ts';
import { queueInLane } from './queue-in-lane.ts';
import { readAudience } from './read-audience.ts';

const pageSize = 100;
const pagesPerStep = 10;

/**
 * One row for each person of the audience: `planned` with the time the law allows, or `excluded`
 * with the reason. Rows are named by group send and phone, so that doing it again changes nothing.
 */
export async function planRows(send: GroupSend, at: Date): Promise<Step> {
  let cursor = send.plan.cursor;
  let neededAt: string | undefined;
  for (let pages = 0; pages < pagesPerStep; pages++) {
    const page = await readAudience(send, { limit: pageSize, from: cursor });
    const texts = await planPage(send, page.phones, at);
    await putTexts(texts);
    const opensAt = await queueInLane(send, texts.flatMap(waiting));
    if (opensAt && (!neededAt || opensAt < neededAt)) neededAt = opensAt;
    cursor = page.next;
    if (!cursor) return { plan: { phase: 'done', complete: true }, neededAt };
  }
  return { plan: { phase: 'rows', complete: false, ...(cursor ? { cursor } : {}) }, neededAt };
}

function waiting(text: Text) {
  if (text.state !== 'planned') return [];
  return [{ phone: text.phone, parts: text.parts, notBefore: text.notBefore ?? text.createdAt }];
}

async function planPage(send: GroupSend, phones: readonly string[], at: Date): Promise<Text[]> {
  const people = await factsOf(send.accountId, phones, { purpose: send.purpose });
  const members = [...people.values()].filter((person) => belongs(send, person));
  return members.map((person) => planText(send, person, at));
}

/** A member row left over by a crash names somebody who is not, or no longer, in the group. */
function belongs(send: GroupSend, { contact, optOut }: PersonFacts): boolean {
  if (!('group' in send.audience)) return true;
  if (!contact) return optOut?.state === 'out';
  return contact.groups.includes(send.audience.group);
}

function planText(send: GroupSend, person: PersonFacts, at: Date): Text {
  const rulebook = rulebookNamed(send.rulebook);
  const earliest = send.sendAt && send.sendAt > at.toISOString() ? new Date(send.sendAt) : at;
  const facts = lawFacts(person, { purpose: send.purpose, kind: 'group', notAfter: send.notAfter });
  const permission = mayLeave(facts, rulebook, earliest);
  const row = emptyRow(send, person, at);
  const { rule, because, citation } = permission;
  const decision: Decision = { rule, because, ...(citation ? { citation } : {}) };
  if (permission.verdict === 'exclude') return { ...row, state: 'excluded', decision };
  const rendered = render(send, person);
  if ('decision' in rendered) return { ...row, state: 'excluded', decision: rendered.decision };
  const notBefore = permission.verdict === 'wait' ? permission.notBefore : earliest.toISOString();
  const { body } = rendered;
  return { ...row, state: 'planned', body, parts: countParts(body).parts, decision, notBefore };
}

function render(
  send: GroupSend,
  { contact }: PersonFacts,
): { body: string } | { decision: Decision } {
  const rendered = renderText(send.text, contact ?? {});
  if (!rendered.ok) {
    const because = `The contact has no ${rendered.missing.join(', ')}.`;
    return { decision: { rule: 'wording.missing-field', because } };
  }
  const wording = { kind: 'group', first: true } as const;
  const judged = judgeRendered(rendered.text, wording, rulebookNamed(send.rulebook));
  const refusal = judged.problems.find((one) => one.severity === 'refuse');
  if (!refusal) return { body: rendered.text };
  return { decision: { rule: refusal.rule, because: refusal.because } };
}

function emptyRow(send: GroupSend, { phone }: PersonFacts, at: Date): Text {
  const { accountId, groupSendId, number, notAfter } = send;
  return {
    bundle: bundleOfSend(accountId, groupSendId),
    entry: phone,
    accountId,
    phone,
    number,
    direction: 'out',
    kind: 'group',
    state: 'planned',
    body: '',
    parts: 0,
    groupSendId,
    createdAt: at.toISOString(),
    ...(notAfter ? { notAfter } : {}),
  };
}
