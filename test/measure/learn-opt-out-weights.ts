import { writeFileSync } from 'node:fs';
import { featuresOfWords } from '../../shared/rules/replies/features-of-words.ts';
import { withoutNonRequests, wordsOfTheTables } from '../../shared/rules/replies/find-phrase.ts';
import { readReply } from '../../shared/rules/replies/read-reply.ts';
import { setAsideOurWords } from '../../shared/rules/replies/set-aside-our-words.ts';
import { withoutTapback } from '../../shared/rules/replies/spot-tapback.ts';
import { readLabelledReplies } from './read-labelled-replies.ts';

/**
 * Learns the weights of `opt-out-weights.json` from the development set, the public lists and the
 * everyday texts, never from `held-out.tsv`: logistic regression on words and pairs, the same
 * numbers on every run. An ordinary reply that looks like a request counts four times: better one
 * request unseen by the weights than a customer removed by them. Run: `node test/measure/learn-opt-out-weights.ts`.
 */
const MOST_FEATURES = 3000;
const FEWEST_REPLIES = 2;
const EPOCHS = 10;
const STEP = 0.3;
const STEP_OF_BIAS = 0.02;
const HARD_ORDINARY_COUNTS = 4;
const SHRINK = 1e-5;

const sets = ['development.tsv', 'public-opt-out-phrases.tsv', 'ordinary-uci-sms.txt'];
const known = wordsOfTheTables();
const replies = readReplies();

interface Example {
  readonly features: readonly string[];
  readonly asks: number;
  readonly counts: number;
}

interface Model {
  bias: number;
  readonly weights: Map<string, number>;
}

const counts = new Map<string, number>();
for (const { features } of replies)
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
const common = new Set([...counts].filter(([, n]) => n >= FEWEST_REPLIES).map(([name]) => name));
const chosen = new Set(heaviest(learn(common)));
writeTable(learn(chosen));

function readReplies(): readonly Example[] {
  const examples = new Map<string, Example>();
  for (const set of sets) {
    const file = new URL(`../data/replies/${set}`, import.meta.url).pathname;
    for (const { text, label } of readLabelledReplies(file)) {
      const own = setAsideOurWords(withoutTapback(text));
      const { tokens } = withoutNonRequests(readReply(own, known));
      const features = [...featuresOfWords(tokens, known)];
      const hard = label === 'ordinary' && set === 'development.tsv';
      const asks = label === 'optout' ? 1 : 0;
      examples.set(text, { features, asks, counts: hard ? HARD_ORDINARY_COUNTS : 1 });
    }
  }
  return [...examples.values()];
}

/** Stochastic gradient steps, each feature with a step of its own (Adagrad). */
function learn(allowed: ReadonlySet<string>): Model {
  const model: Model = { bias: 0, weights: new Map() };
  const squares = new Map<string, number>();
  const order = replies.map((_reply, index) => index);
  const random = randomFrom(7);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const example = replies[index];
      if (example !== undefined) step(model, squares, { example, allowed });
    }
  }
  return model;
}

function step(
  model: Model,
  squares: Map<string, number>,
  { example, allowed }: { example: Example; allowed: ReadonlySet<string> },
): void {
  const { features, asks, counts: times } = example;
  const root = Math.sqrt(features.length);
  const sum = features.reduce((total, name) => total + (model.weights.get(name) ?? 0), 0);
  const wrongBy = times * (1 / (1 + Math.exp(-(model.bias + sum / root))) - asks);
  model.bias -= STEP_OF_BIAS * wrongBy;
  for (const name of features) {
    if (!allowed.has(name)) continue;
    const weight = model.weights.get(name) ?? 0;
    const slope = wrongBy / root + SHRINK * weight;
    const square = (squares.get(name) ?? 1e-3) + slope * slope;
    squares.set(name, square);
    model.weights.set(name, weight - (STEP * slope) / Math.sqrt(square));
  }
}

function heaviest({ weights }: Model): readonly string[] {
  const heft = ([name, weight]: readonly [string, number]): number =>
    Math.abs(weight) * Math.sqrt(counts.get(name) ?? 0);
  const sorted = [...weights].sort((a, b) => heft(b) - heft(a));
  return sorted.slice(0, MOST_FEATURES).map(([name]) => name);
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

function writeTable({ bias, weights }: Model): void {
  const entries = [...weights].map(([name, weight]) => [name, Math.round(weight * 100)] as const);
  const kept = entries.filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const table = {
    writtenBy: 'test/measure/learn-opt-out-weights.ts',
    biasInHundredths: Math.round(bias * 100),
    weightsInHundredths: kept.map(([name, weight]) => `${name}:${weight}`).join('|'),
  };
  const file = new URL('../../shared/rules/replies/opt-out-weights.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`);
}
