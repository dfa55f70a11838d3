import type { DueText } from '../../shared/lanes/read-lane.ts';
import type { TextBatch, TextsToSend } from '../../shared/queues/texts-to-send.ts';
import type { OriginationNumber } from '../../shared/tables/accounts/numbers.ts';

const batchSize = 100;
/** The sender speaks them one after the other: with a carrier that never answers, within its time. */
const directBatchSize = 5;

/**
 * Splits released texts into messages: at most a hundred for each second and group send, and a few
 * for each second's texts of conversations.
 */
export function batchTexts(
  number: OriginationNumber,
  texts: readonly DueText[],
  when: {
    delaysSeconds: readonly number[];
    countedOn: string | undefined;
    isProbe: boolean;
  },
): TextBatch[] {
  const { delaysSeconds } = when;
  const together = Map.groupBy(texts.keys(), (n) => {
    return `${texts[n]?.chunk.groupSendId} ${delaysSeconds[n]}`;
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
  given: { delaySeconds: number; countedOn: string | undefined; isProbe: boolean },
): TextBatch[] {
  const { delaySeconds, countedOn, isProbe } = given;
  const slices: TextBatch[] = [];
  const most = texts[0]?.chunk.groupSendId ? batchSize : directBatchSize;
  for (let n = 0; n < texts.length; n += most) {
    const part = texts.slice(n, n + most);
    const { groupSendId } = part[0]?.chunk ?? {};
    const { accountId, phoneNumber } = number;
    const tried = isProbe ? { isProbe } : {};
    const counted = countedOn ? { countedOn } : {};
    const from = { accountId, number: phoneNumber, ...tried, texts: namedOnce(part) };
    const message = groupSendId ? { ...from, ...counted, groupSendId } : from;
    slices.push({ message, delaySeconds });
  }
  return slices;
}

/** A lane may hold a text twice, in an old chunk and in one that gave it back; a claim may not. */
function namedOnce(texts: readonly DueText[]): TextsToSend['texts'] {
  const named = texts.map(({ chunk, phone }) => [chunk.direct?.entry ?? phone, phone] as const);
  return [...new Map(named)].map(([entry, phone]) => ({ entry, phone }));
}
