import type { Slice } from '../../shared/queues/texts-to-send.ts';
import type { OriginationNumber } from '../../shared/tables/numbers.ts';
import { bundleOfSend } from '../../shared/tables/texts.ts';
import type { DueText } from './look-at-lane.ts';

const sliceSize = 100;

/** Cuts released texts into messages: one for each group send and second, a hundred texts at most. */
export function slicesOf(
  number: OriginationNumber,
  texts: readonly DueText[],
  when: {
    slots: readonly number[];
    nowMs: number;
    countedOn: string | undefined;
    isTry: boolean;
  },
): Slice[] {
  const seconds = texts.map((_, n) => secondOf(when.slots[n] ?? when.nowMs, when.nowMs));
  const together = Map.groupBy(texts.keys(), (n) => {
    return `${texts[n]?.chunk.groupSendId} ${seconds[n]}`;
  });
  return [...together.values()].flatMap((places) => {
    const group = places.flatMap((n) => texts[n] ?? []);
    const delaySeconds = seconds[places[0] ?? 0] ?? 0;
    return cut(number, group, { ...when, delaySeconds });
  });
}

function secondOf(slotMs: number, nowMs: number): number {
  return Math.max(0, Math.ceil((slotMs - nowMs) / 1000));
}

function cut(
  number: OriginationNumber,
  texts: readonly DueText[],
  given: { delaySeconds: number; countedOn: string | undefined; isTry: boolean },
): Slice[] {
  const { delaySeconds, countedOn, isTry } = given;
  const slices: Slice[] = [];
  for (let n = 0; n < texts.length; n += sliceSize) {
    const part = texts.slice(n, n + sliceSize);
    const groupSendId = part[0]?.chunk.groupSendId ?? '';
    const { accountId, phoneNumber } = number;
    slices.push({
      message: {
        accountId,
        bundle: bundleOfSend(accountId, groupSendId),
        groupSendId,
        number: phoneNumber,
        texts: namedOnce(part),
        ...(countedOn ? { countedOn } : {}),
        ...(isTry ? { isTry } : {}),
      },
      delaySeconds,
    });
  }
  return slices;
}

/** A lane may hold a text twice, in an old chunk and in one that gave it back; a claim may not. */
function namedOnce(texts: readonly DueText[]): { entry: string; phone: string }[] {
  return [...new Set(texts.map(({ phone }) => phone))].map((phone) => ({ entry: phone, phone }));
}
