import { enqueueInLanes, type Queued } from '../../../shared/lanes/enqueue-in-lane.ts';
import { chooseNumber } from '../../../shared/rules/sending/choose-number.ts';
import { numbersOf } from '../../../shared/tables/accounts/numbers.ts';
import type { GroupSend } from '../../../shared/tables/group-sends/group-sends.ts';
import {
  type NumberedText,
  numberedTexts,
  renumberTexts,
} from '../../../shared/tables/texts/text-numbers.ts';
import type { Step } from './plan-rows.ts';

const textsPerStep = 2_000;

/**
 * After a pause or a suspension: texts that are still planned go back to their lanes. The rows are
 * the truth, so the previous content of the lane does not matter.
 */
export async function requeuePlanned(send: GroupSend, at: Date): Promise<Step> {
  const waiting: NumberedText[] = [];
  let seen = 0;
  let cursor: string | undefined;
  for await (const text of numberedTexts(send, send.plan.cursor)) {
    if (text.state === 'planned') waiting.push(text);
    seen++;
    if (seen < textsPerStep) continue;
    cursor = text.phone;
    break;
  }
  const kept = await keepNumbers(send, waiting);
  const openings = await enqueueInLanes(
    send,
    kept.map((text) => queued(text, at)),
  );
  const { complete, rowsCursor } = send.plan;
  if (cursor) {
    const rows = rowsCursor ? { rowsCursor } : {};
    return { plan: { phase: 'requeue', cursor, complete, ...rows }, openings };
  }
  if (complete) return { plan: { phase: 'done', complete }, openings };
  const from = rowsCursor ? { cursor: rowsCursor } : {};
  return { plan: { phase: 'rows', complete, ...from }, openings };
}

/** Each text keeps its number. If the account has lost that number, another one takes over. */
async function keepNumbers(
  { accountId }: GroupSend,
  texts: readonly NumberedText[],
): Promise<readonly NumberedText[]> {
  const numbers = await numbersOf(accountId);
  const kept = texts.map((text) => {
    const number = chooseNumber({ phone: text.phone, known: text.number }, numbers);
    return number ? { ...text, number } : text;
  });
  await renumberTexts(kept.filter(({ number }, n) => number !== texts[n]?.number));
  return kept;
}

function queued(text: NumberedText, at: Date): Queued {
  const now = at.toISOString();
  const notBefore = text.notBefore && text.notBefore > now ? text.notBefore : now;
  return { phone: text.phone, parts: text.parts, number: text.number, notBefore };
}
