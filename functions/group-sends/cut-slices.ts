import type { Slice } from '../../shared/queues/texts-to-send.ts';
import type { OriginationNumber } from '../../shared/tables/numbers.ts';
import { bundleOfSend } from '../../shared/tables/texts.ts';
import type { DueText } from './look-at-lane.ts';

const sliceSize = 100;

/**
 * Cuts released texts into messages: one for each group send and second, a hundred texts at most, and
 * one for each text of a conversation.
 */
export function slicesOf(
  number: OriginationNumber,
  texts: readonly DueText[],
  when: {
    delaysSeconds: readonly number[];
    countedOn: string | undefined;
    isTry: boolean;
  },
): Slice[] {
  const { delaysSeconds } = when;
  const together = Map.groupBy(texts.keys(), (n) => {
    const { groupSendId, direct } = texts[n]?.chunk ?? {};
    return `${groupSendId} ${direct?.entry ?? ''} ${delaysSeconds[n]}`;
  });
  return [...together.values()].flatMap((places) => {
    const group = places.flatMap((n) => texts[n] ?? []);
    const delaySeconds = delaysSeconds[places[0] ?? 0] ?? 0;
    return cut(number, group, { ...when, delaySeconds });
  });
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
    const { chunk, phone = '' } = part[0] ?? {};
    const { groupSendId = '', direct } = chunk ?? {};
    const { accountId, phoneNumber } = number;
    const tried = isTry ? { isTry } : {};
    const counted = countedOn ? { countedOn } : {};
    const from = { accountId, number: phoneNumber, ...tried };
    const bundle = bundleOfSend(accountId, groupSendId);
    const message = direct
      ? { ...from, bundle: direct.bundle, texts: [{ entry: direct.entry, phone }] }
      : { ...from, ...counted, bundle, groupSendId, texts: namedOnce(part) };
    slices.push({ message, delaySeconds });
  }
  return slices;
}

/** A lane may hold a text twice, in an old chunk and in one that gave it back; a claim may not. */
function namedOnce(texts: readonly DueText[]): { entry: string; phone: string }[] {
  return [...new Set(texts.map(({ phone }) => phone))].map((phone) => ({ entry: phone, phone }));
}
