import type { GroupSend } from '../../shared/tables/group-sends.ts';
import { excludePlanned } from '../../shared/tables/text-states.ts';
import { briefsOf, bundleOfSend } from '../../shared/tables/texts.ts';
import type { Step } from './plan-group-send.ts';

const textsPerStep = 2_000;

/** After a cancel: every text that still waits ends as `excluded`, with that reason. */
export async function clearPlanned(send: GroupSend): Promise<Step> {
  const bundle = bundleOfSend(send.accountId, send.groupSendId);
  const waiting: { bundle: string; entry: string }[] = [];
  let seen = 0;
  let cursor: string | undefined;
  for await (const text of briefsOf(bundle, send.plan.cursor)) {
    if (text.state === 'planned') waiting.push({ bundle, entry: text.entry });
    seen++;
    if (seen < textsPerStep) continue;
    cursor = text.entry;
    break;
  }
  const because = send.statusReason || 'The group send was cancelled.';
  await excludePlanned(waiting, { rule: 'cancelled', because });
  const { complete } = send.plan;
  if (cursor) return { plan: { phase: 'clear', cursor, complete } };
  return { plan: { phase: 'done', complete } };
}
