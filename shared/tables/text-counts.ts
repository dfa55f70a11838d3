import { briefsOf, type TextBrief } from './texts.ts';

/** How many texts of a group send are in which state, and why the excluded are. */
export type TextCounts = {
  readonly audience: number;
  readonly planned: number;
  readonly sending: number;
  readonly sent: number;
  readonly delivered: number;
  readonly failed: number;
  readonly unknown: number;
  readonly excluded: Readonly<Record<string, number>>;
};

/** Counts the texts of a bundle from their rows, so that counts cannot drift; `each` sees every row. */
export async function countTexts(
  bundle: string,
  each: (text: TextBrief) => void = () => undefined,
): Promise<TextCounts> {
  const excluded: Record<string, number> = {};
  const counts = {
    audience: 0,
    planned: 0,
    sending: 0,
    sent: 0,
    delivered: 0,
    failed: 0,
    unknown: 0,
    excluded,
  };
  for await (const text of briefsOf(bundle)) {
    each(text);
    counts.audience++;
    if (text.state === 'excluded') {
      const reason = text.decision?.rule ?? 'unknown';
      excluded[reason] = (excluded[reason] ?? 0) + 1;
    } else if (text.state !== 'received') counts[text.state]++;
  }
  return counts;
}
