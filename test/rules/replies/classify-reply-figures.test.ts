import { describe, expect, it } from 'vitest';
import { type Label, readLabelledReplies } from '../../measure/read-labelled-replies.ts';
import { type Score, scoreReplies } from '../../measure/score-replies.ts';

/** What each shipped set must still reach; raise a floor when the rules get better. */
interface Floor {
  readonly file: string;
  readonly recall: Partial<Record<Label, number>>;
  /** Share of ordinary texts that may be removed by mistake. */
  readonly wronglyRemoved: number;
}

const FLOORS: readonly Floor[] = [
  {
    file: 'development.tsv',
    recall: { optout: 0.999, wrong_number: 0.997, hostile: 0.99, help: 1, optin: 1 },
    wronglyRemoved: 0.000_5,
  },
  {
    file: 'blind-authors.tsv',
    recall: { optout: 0.995, wrong_number: 0.99, hostile: 0.985 },
    wronglyRemoved: 0.004,
  },
  {
    file: 'held-out.tsv',
    recall: { optout: 0.99, wrong_number: 0.98, hostile: 0.96 },
    wronglyRemoved: 0.005,
  },
  {
    file: 'unseen.tsv',
    recall: { optout: 0.98, wrong_number: 0.95, hostile: 0.92 },
    wronglyRemoved: 0.015,
  },
  { file: 'public-opt-out-phrases.tsv', recall: { optout: 1 }, wronglyRemoved: 0 },
  { file: 'ordinary-uci-sms.txt', recall: {}, wronglyRemoved: 0.000_99 },
];

describe.each(FLOORS)('$file', ({ file, recall, wronglyRemoved }) => {
  const set = new URL(`../../data/replies/${file}`, import.meta.url).pathname;
  const score = scoreReplies(readLabelledReplies(set));
  console.log(`${file}: ${inOneLine(score)}`);

  it.each(Object.entries(recall))('finds at least %s %d', (label, floor) => {
    const found = Object.entries(score.byLabel).find(([name]) => name === label)?.[1].recall;
    expect(found).toBeGreaterThanOrEqual(floor);
  });

  it(`removes at most ${wronglyRemoved} of ordinary texts`, () => {
    expect(score.wronglyRemoved.share).toBeLessThanOrEqual(wronglyRemoved);
  });
});

function inOneLine({ byLabel, wronglyRemoved }: Score): string {
  const recalls = Object.entries(byLabel).flatMap(([label, { recall }]) =>
    recall === null || label === 'ordinary' ? [] : [`${label} ${(recall * 100).toFixed(1)} %`],
  );
  const removed = `wrongly removed ${wronglyRemoved.count} of ${wronglyRemoved.of}`;
  return [...recalls, removed].join(', ');
}
