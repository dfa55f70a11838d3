import { countParts } from '../../../shared/values/message-parts.ts';
import type { Town } from '../town/start-bench.ts';

/** One call of SendTextMessage that the pretend carrier took. */
export type Accepted = {
  /** When it answered, in virtual milliseconds since 1970. */
  readonly atMs: number;
  readonly parts: number;
  readonly from: string;
  readonly to: string;
};

/** Every text the pretend carrier took so far, in order, as its phones hold them. */
export async function acceptedTexts(town: Pick<Town, 'machine'>): Promise<readonly Accepted[]> {
  return followCarrier(town)();
}

/** As `acceptedTexts`, for asking often: each time it fetches only what is new. */
export function followCarrier({ machine }: Pick<Town, 'machine'>) {
  const texts: Accepted[] = [];
  let after = 0;
  return async (): Promise<readonly Accepted[]> => {
    const { items, cursor } = await machine('GET', `/_local/phones?after=${after}`);
    // Somebody else asked meanwhile and has noted these.
    if (Number(cursor) <= after) return texts;
    const known = after;
    after = Number(cursor);
    for (const text of items as PhoneText[]) {
      if (text.direction === 'out' && text.cursor > known) texts.push(accepted(text));
    }
    return texts;
  };
}

function accepted({ at, body, from, to }: PhoneText): Accepted {
  return { atMs: Date.parse(at), parts: countParts(body).parts, from, to };
}

type PhoneText = {
  readonly cursor: number;
  readonly direction: 'out' | 'in';
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly at: string;
};

/**
 * The most parts in any one second, wherever it begins: [t, t + 1 s) for every t. A text of more
 * parts than the pace cannot be cut, so a second with it alone in it does not count.
 */
export function mostInASecond(texts: readonly Accepted[], partsPerSecond: number): number {
  const inOrder = [...texts].sort((a, b) => a.atMs - b.atMs);
  let [most, sum, first] = [0, 0, 0];
  for (const [last, text] of inOrder.entries()) {
    sum += text.parts;
    for (let early = inOrder[first]; early && early.atMs <= text.atMs - 1000; ) {
      sum -= early.parts;
      first += 1;
      early = inOrder[first];
    }
    if (first < last || text.parts <= partsPerSecond) most = Math.max(most, sum);
  }
  return most;
}

/**
 * How much of a number's capacity was used from `fromMs`, when work was there, until the last text
 * had left at the number's pace; 1 is all of it.
 */
export function shareUsed(
  texts: readonly Accepted[],
  lane: { partsPerSecond: number; fromMs: number },
): number {
  const parts = texts.reduce((sum, text) => sum + text.parts, 0);
  const last = texts.reduce((a, b) => (b.atMs >= a.atMs ? b : a));
  const lastMs = last.atMs + (last.parts * 1000) / lane.partsPerSecond;
  return (parts * 1000) / lane.partsPerSecond / (lastMs - lane.fromMs);
}
