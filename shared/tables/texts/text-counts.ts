import { phoneRanges } from '../phonebook/contacts.ts';
import { type TextSummary, textSummaries, textSummariesOfRange } from './texts.ts';

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

/** So many are read side by side: a million one page after the other would outlast an API call. */
export const manyTexts = 10_000;

/**
 * Counts the texts of a bundle from their rows, so that counts cannot drift; `each` sees every row.
 * `before`: what was counted last, by which it is told whether they are many.
 */
export async function countTexts(
  bundle: string,
  {
    each = () => undefined,
    before,
  }: {
    each?: (text: TextSummary) => void;
    before?: { readonly counts: TextCounts } | undefined;
  } = {},
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
  const count = async (texts: AsyncGenerator<TextSummary>) => {
    for await (const text of texts) {
      each(text);
      counts.audience++;
      if (text.state === 'excluded') {
        const reason = text.decision?.rule ?? 'unknown';
        excluded[reason] = (excluded[reason] ?? 0) + 1;
      } else if (text.state !== 'received') counts[text.state]++;
    }
  };
  const many = (before?.counts.audience ?? 0) >= manyTexts;
  const parts = many
    ? phoneRanges.map((range) => textSummariesOfRange(bundle, range))
    : [textSummaries(bundle)];
  await Promise.all(parts.map(count));
  return counts;
}
