import { timeOf } from '../../../shared/rules/law/decision.ts';
import { lastMomentOf } from '../../../shared/rules/permission/permission.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import type { GroupSend } from '../../../shared/tables/group-sends/group-sends.ts';
import { textSummaries } from '../../../shared/tables/texts/text-lists.ts';
import { excludePlanned } from '../../../shared/tables/texts/text-states.ts';
import type { Decision } from '../../../shared/tables/texts/texts.ts';
import type { Step } from './plan-rows.ts';

const textsPerStep = 2_000;

/**
 * After a cancel, or after the last moment: every text that still waits is `excluded`, with that
 * reason.
 */
export async function excludeWaiting(send: GroupSend): Promise<Step> {
  const decision = reasonOf(send);
  const waiting: { bundle: string; entry: string; decision: Decision }[] = [];
  let seen = 0;
  let cursor: string | undefined;
  for await (const text of textSummaries(send, send.plan.cursor)) {
    const { bundle, entry } = text;
    if (text.state === 'planned') waiting.push({ bundle, entry, decision });
    seen++;
    if (seen < textsPerStep) continue;
    cursor = text.phone;
    break;
  }
  await excludePlanned(waiting);
  const { complete, rowsCursor } = send.plan;
  const rows = rowsCursor ? { rowsCursor } : {};
  if (cursor) return { plan: { phase: 'clear', cursor, complete, ...rows } };
  if (complete || send.status === 'cancelled') return { plan: { phase: 'done', complete } };
  // It was paused during the planning: people without a row get one too, with the reason.
  return { plan: { phase: 'rows', complete, ...(rowsCursor ? { cursor: rowsCursor } : {}) } };
}

function reasonOf(send: GroupSend): Decision {
  if (send.status === 'cancelled') {
    return { rule: 'cancelled', because: send.statusReason || 'The group send was cancelled.' };
  }
  const lastMoment = lastMomentOf(send, rulebookNamed(send.rulebook));
  return {
    rule: 'too-late',
    because: `No text of this group send was to leave after ${timeOf(lastMoment)}.`,
  };
}
