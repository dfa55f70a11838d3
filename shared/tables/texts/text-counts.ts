import type { SendKeys } from './text-keys.ts';
import { readTextSummaries, type TextSummary } from './text-lists.ts';

/** How many texts of a group send are in which state, and why others are excluded. */
export type TextCounts = {
  readonly audience: number;
  readonly planned: number;
  readonly sending: number;
  readonly sent: number;
  readonly delivered: number;
  readonly failed: number;
  readonly unknown: number;
  readonly excluded: Readonly<Record<string, number>>;
  /** Of those that are not excluded, the only text to this person until they answer. */
  readonly onlyText?: number;
};

/** Nothing is planned yet. */
export const noTexts: TextCounts = {
  audience: 0,
  planned: 0,
  sending: 0,
  sent: 0,
  delivered: 0,
  failed: 0,
  unknown: 0,
  excluded: {},
};

/** Counts a group send's texts from their rows: counts cannot drift. `each` sees every row. */
export async function countTexts(
  send: SendKeys,
  each: (text: TextSummary) => void = () => undefined,
): Promise<TextCounts> {
  const excluded: Record<string, number> = {};
  const counts = { ...noTexts, excluded };
  let onlyText = 0;
  await readTextSummaries(send, (text) => {
    each(text);
    counts.audience++;
    if (text.state === 'excluded') {
      const reason = text.decision?.rule ?? 'unknown';
      excluded[reason] = (excluded[reason] ?? 0) + 1;
    } else if (text.state !== 'received') {
      counts[text.state]++;
      if (text.onlyText) onlyText++;
    }
    return undefined;
  });
  return onlyText > 0 ? { ...counts, onlyText } : counts;
}
