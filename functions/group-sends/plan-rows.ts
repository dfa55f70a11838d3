import type { GroupSend } from '../../shared/tables/group-sends.ts';
import { factsOf } from '../../shared/tables/person-facts.ts';
import { putTexts, type Text } from '../../shared/tables/texts.ts';
import type { Step } from './plan-group-send.ts';
import { belongs, planText } from './plan-text.ts';
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
  return members.map((person) => planText(send, person, { at }));
}
