import { lawFacts, onlyTextMark, type PersonFacts } from '../../../shared/people/person-facts.ts';
import { matches } from '../../../shared/rules/audience-filter.ts';
import { mayLeave, type Permission } from '../../../shared/rules/permission/permission.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import { judgeRendered, renderText } from '../../../shared/rules/wording/wording.ts';
import type { GroupSend } from '../../../shared/tables/group-sends/group-sends.ts';
import { bundleOf } from '../../../shared/tables/texts/text-keys.ts';
import type { Decision, Text } from '../../../shared/tables/texts/texts.ts';
import { countParts } from '../../../shared/values/message-parts.ts';

/**
 * The plan for one person of the audience: a text `planned` with the time the law allows, or
 * `excluded` with the reason. Pure, and the same for planning and preview, so the preview shows
 * what will be done. A preview ignores problems of the text itself: it reports them separately.
 */
export function planText(
  send: GroupSend,
  person: PersonFacts,
  { at, overlook = [] }: { at: Date; overlook?: readonly string[] },
): Text {
  const earliest = laterOf(at, send.sendAt);
  const permission = mayLeaveAt(send, person, earliest);
  const row = emptyRow(send, person, at);
  const { rule, because, citation } = permission;
  const decision: Decision = { rule, because, ...(citation ? { citation } : {}) };
  if (permission.verdict === 'exclude') return { ...row, state: 'excluded', decision };
  const rendered = render(send, person, overlook);
  if ('decision' in rendered) return { ...row, state: 'excluded', decision: rendered.decision };
  const notBefore = permission.verdict === 'wait' ? permission.notBefore : earliest.toISOString();
  const { body } = rendered;
  const planned = { body, parts: countParts(body).parts, decision, notBefore };
  return { ...row, state: 'planned', ...planned, ...onlyTextMark(person) };
}

/** May this person's text leave at this moment, by what is known while planning? */
export function mayLeaveAt(send: GroupSend, person: PersonFacts, at: Date): Permission {
  const facts = lawFacts(person, { purpose: send.purpose, send });
  return mayLeave(facts, rulebookNamed(send.rulebook), at);
}

/**
 * Whether a person from the audience's index really belongs to it: after a crash a member row may
 * name a person who is not in the group any more.
 */
export function belongs(send: GroupSend, { contact, optOut }: PersonFacts): boolean {
  const { audience } = send;
  if ('filter' in audience && audience.filter) {
    return contact !== undefined && matches(contact, audience.filter, momentOf(send));
  }
  if (!('group' in audience)) return true;
  if (!contact) return optOut?.state === 'out';
  return contact.groups.includes(audience.group);
}

/** The moment whose "today" a filter means: when the texts are to leave, however long it takes. */
export function momentOf({ acceptedAt, sendAt }: GroupSend): string {
  return sendAt && sendAt > acceptedAt ? sendAt : acceptedAt;
}

function laterOf(at: Date, other: string | undefined): Date {
  return other && other > at.toISOString() ? new Date(other) : at;
}

function render(
  send: GroupSend,
  { contact }: PersonFacts,
  overlook: readonly string[],
): { body: string } | { decision: Decision } {
  const rendered = renderText(send.text, contact ?? {});
  if (!rendered.ok) {
    const because = `The contact has no ${rendered.missing.join(', ')}.`;
    return { decision: { rule: 'wording.missing-field', because } };
  }
  const wording = { kind: 'group', first: true } as const;
  const judged = judgeRendered(rendered.text, wording, rulebookNamed(send.rulebook));
  const refusal = judged.problems.find(({ severity, rule }) => {
    return severity === 'refuse' && !overlook.includes(rule);
  });
  if (!refusal) return { body: rendered.text };
  return { decision: { rule: refusal.rule, because: refusal.because } };
}

function emptyRow(send: GroupSend, { phone }: PersonFacts, at: Date): Text {
  const { accountId, groupSendId, number, notAfter } = send;
  return {
    bundle: bundleOf({ accountId, groupSendId, phone }),
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
