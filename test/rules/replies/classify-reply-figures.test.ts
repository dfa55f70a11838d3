import { describe, expect, it } from 'vitest';
import { type Label, readLabelledReplies } from '../../measure/read-labelled-replies.ts';
import { type Score, scoreReplies } from '../../measure/score-replies.ts';

/** What each shipped set must still reach; raise a floor when the rules get better. */
interface Floor {
  readonly file: string;
  /** Share removed at once, and share removed or paused. */
  readonly leaving: Partial<Record<Label, readonly [sure: number, orDoubtful: number]>>;
  /** Share of help and opt-in found. */
  readonly asking?: Partial<Record<Label, number>>;
  /** Share of ordinary texts that may be removed at once, and that may be made doubtful. */
  readonly ordinary: readonly [removed: number, doubtful: number];
}

const FLOORS: readonly Floor[] = [
  // The weights were not learnt from these.
  {
    file: 'unseen.tsv',
    leaving: { optout: [0.976, 0.998], wrong_number: [0.9, 0.975], hostile: [0.9, 0.95] },
    asking: { help: 0.91, optin: 0.98 },
    ordinary: [0.009, 0.02],
  },
  {
    file: 'unseen-own.tsv',
    leaving: { optout: [0.99, 1], wrong_number: [0.94, 1], hostile: [1, 1] },
    asking: { help: 0.96, optin: 0.9 },
    ordinary: [0, 0],
  },
  // The phrases know these, the weights do not.
  {
    file: 'held-out.tsv',
    leaving: { optout: [0.98, 1], wrong_number: [0.975, 0.975], hostile: [0.89, 0.95] },
    asking: { help: 0.96, optin: 1 },
    ordinary: [0.003, 0.03],
  },
  {
    file: '../meant/free-words.tsv',
    leaving: { optout: [0.93, 0.99] },
    asking: { help: 0.97, optin: 0.95 },
    ordinary: [0.014, 0.055],
  },
  { file: 'public-opt-out-phrases.tsv', leaving: { optout: [1, 1] }, ordinary: [0, 0] },
  { file: 'kinds.tsv', leaving: { optout: [0.99, 1] }, ordinary: [0, 0] },
  {
    file: 'kinds-second.tsv',
    leaving: { optout: [0.97, 0.99], wrong_number: [0.92, 1], hostile: [0.98, 1] },
    asking: { help: 0.93, optin: 0.95 },
    ordinary: [0.01, 0.015],
  },
  {
    file: 'kinds-third.tsv',
    leaving: { optout: [0.875, 0.98], wrong_number: [0.77, 0.89], hostile: [0.86, 0.88] },
    asking: { help: 0.94, optin: 0.93 },
    ordinary: [0.009, 0.063],
  },
  // The weights have learnt these.
  {
    file: 'development.tsv',
    leaving: { optout: [0.993, 0.997], wrong_number: [0.96, 0.985], hostile: [0.965, 0.979] },
    asking: { help: 0.95, optin: 0.95 },
    ordinary: [0.001, 0.015],
  },
  {
    file: 'blind-authors.tsv',
    leaving: { optout: [0.955, 0.985], wrong_number: [0.925, 0.975], hostile: [0.854, 0.9] },
    asking: { help: 0.86, optin: 0.95 },
    ordinary: [0.002, 0.006],
  },
  { file: 'everyday-counter.txt', leaving: {}, ordinary: [0, 0] },
  { file: 'everyday-chat.txt', leaving: {}, ordinary: [0.002, 0.01] },
  { file: 'ordinary-uci-sms.txt', leaving: {}, ordinary: [0.000_3, 0.000_5] },
  { file: 'ordinary-taskmaster.txt', leaving: {}, ordinary: [0, 0.000_3] },
  { file: 'customers-banking77.txt', leaving: {}, ordinary: [0.000_1, 0.000_5] },
  { file: 'requests-clinc150.txt', leaving: { optout: [0.65, 0.98] }, ordinary: [0, 0.000_5] },
];

describe.each(FLOORS)('$file', ({ file, leaving, asking = {}, ordinary }) => {
  const set = new URL(`../../data/replies/${file}`, import.meta.url).pathname;
  const { byLabel } = scoreReplies(readLabelledReplies(set));
  console.log(`${file}: ${inOneLine(byLabel)}`);

  it.each(Object.entries(leaving))('finds %s: sure, sure or doubtful %j', (label, floors) => {
    const score = Object.entries(byLabel).find(([name]) => name === label)?.[1];
    expect(score?.shareSure).toBeGreaterThanOrEqual(floors[0]);
    expect(score?.shareSureOrDoubtful).toBeGreaterThanOrEqual(floors[1]);
  });

  it.each(Object.entries(asking))('finds at least %s %d', (label, floor) => {
    const found = Object.entries(byLabel).find(([name]) => name === label)?.[1].recall;
    expect(found).toBeGreaterThanOrEqual(floor);
  });

  it(`removes and doubts at most ${ordinary} of ordinary texts`, () => {
    const { sure, doubtful, replies } = byLabel.ordinary;
    expect(sure / replies).toBeLessThanOrEqual(ordinary[0]);
    expect(doubtful / replies).toBeLessThanOrEqual(ordinary[1]);
  });
});

function inOneLine(byLabel: Score['byLabel']): string {
  return Object.entries(byLabel)
    .filter(([, { replies }]) => replies > 0)
    .map(([label, { replies, sure, doubtful, recall }]) => {
      const found = `${((recall ?? 0) * 100).toFixed(1)} %`;
      return `${label} ${replies}: sure ${sure}, doubtful ${doubtful}, as labelled ${found}`;
    })
    .join('; ');
}
