import {
  withoutNonRequests,
  wordsOfTheTables,
} from '../../shared/rules/replies/reader/find-phrase.ts';
import { readReply } from '../../shared/rules/replies/reader/read-reply.ts';
import { setAsideOurWords } from '../../shared/rules/replies/set-aside-our-words.ts';
import { withoutTapback } from '../../shared/rules/replies/spot-tapback.ts';
import { FEATURES, seeWords } from '../../shared/rules/replies/weights/features-of-words.ts';
import {
  MEANINGS,
  MOST_STEPS,
  type ReplyWeights,
  visitAll,
} from '../../shared/rules/replies/weights/weigh-words.ts';
import { randomFrom } from './random-from.ts';

/** A text to learn from: its features, what it means, and how many times it counts. */
export interface Example {
  readonly features: Int32Array;
  /** A place in `MEANINGS`; one beyond the last is an ordinary reply. */
  readonly means: number;
  readonly counts: number;
}

/** The features of `text` as the classifier will see them. */
export function featuresOf(text: string): Int32Array {
  const reply = readReply(setAsideOurWords(withoutTapback(text)), wordsOfTheTables());
  const features: number[] = [];
  visitAll(seeWords(withoutNonRequests(reply).tokens), (feature) => features.push(feature));
  return Int32Array.from(features);
}

const EPOCHS = 12;
const STEP = 0.3;
const STEP_OF_BIAS = 0.02;
const SHRINK = 1e-5;
const STEP_SIZE = 0.15;
/** A text that is judged right by all but this much teaches nothing more. */
const TOO_LITTLE = 0.004;
/** An ordinary reply stands beside the meanings in learning; its weights are then taken off. */
const CLASSES = MEANINGS.length + 1;

interface Model {
  readonly bias: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Multinomial logistic regression by stochastic gradient steps, each weight with a step of its own
 * (Adagrad), averaged over the second half. The same examples give the same weights.
 */
export function learnWeights(examples: readonly Example[]): ReplyWeights {
  const model = emptyModel();
  const sum = emptyModel();
  const squares = new Float64Array(model.weights.length).fill(1e-3);
  const order = examples.map((_example, index) => index);
  const random = randomFrom(7);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (example !== undefined) step(model, squares, example);
    }
    if (epoch < EPOCHS / 2) continue;
    add(sum.weights, model.weights);
    add(sum.bias, model.bias);
  }
  return inSteps(sum, EPOCHS / 2);
}

function emptyModel(): Model {
  return { bias: new Float64Array(CLASSES), weights: new Float64Array(FEATURES * CLASSES) };
}

function step(model: Model, squares: Float64Array, example: Example): void {
  const { features, means, counts } = example;
  const scale = 1 / Math.sqrt(features.length);
  const wrongBy = sharesOf(model, features);
  for (let at = 0; at < CLASSES; at += 1) {
    wrongBy[at] = counts * ((wrongBy[at] ?? 0) - (means === at ? 1 : 0));
    model.bias[at] = (model.bias[at] ?? 0) - STEP_OF_BIAS * (wrongBy[at] ?? 0);
  }
  if (wrongBy.every((one) => Math.abs(one) < TOO_LITTLE)) return;
  for (const feature of features) {
    for (let at = 0; at < CLASSES; at += 1) {
      const place = feature * CLASSES + at;
      const weight = model.weights[place] ?? 0;
      const slope = (wrongBy[at] ?? 0) * scale + SHRINK * weight;
      const square = (squares[place] ?? 0) + slope * slope;
      squares[place] = square;
      model.weights[place] = weight - (STEP * slope) / Math.sqrt(square);
    }
  }
}

function sharesOf({ bias, weights }: Model, features: Int32Array): Float64Array {
  const sums = new Float64Array(CLASSES);
  for (const feature of features) {
    for (let at = 0; at < CLASSES; at += 1)
      sums[at] = (sums[at] ?? 0) + (weights[feature * CLASSES + at] ?? 0);
  }
  const scale = 1 / Math.sqrt(features.length);
  const odds = sums.map((sum, at) => Math.exp((bias[at] ?? 0) + sum * scale));
  const all = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / all);
}

function add(sum: Float64Array, more: Float64Array): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (more[at] ?? 0);
}

/** The mean of the models, with the ordinary reply as the ground, in whole steps. */
function inSteps(sum: Model, models: number): ReplyWeights {
  const ordinary = CLASSES - 1;
  const overOrdinary = (values: Float64Array, row: number, at: number): number =>
    ((values[row + at] ?? 0) - (values[row + ordinary] ?? 0)) / models;
  const steps = new Int8Array(FEATURES * MEANINGS.length);
  for (let feature = 0; feature < FEATURES; feature += 1) {
    for (let at = 0; at < MEANINGS.length; at += 1) {
      const many = Math.round(overOrdinary(sum.weights, feature * CLASSES, at) / STEP_SIZE);
      steps[feature * MEANINGS.length + at] = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, many));
    }
  }
  const bias = MEANINGS.map((_meaning, at) => Number(overOrdinary(sum.bias, 0, at).toFixed(4)));
  return { bias, stepSize: STEP_SIZE, steps };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
