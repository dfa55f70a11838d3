import type { AskAws } from '../ask-aws.ts';
import { deadQueues } from './dead-queues.ts';
import { listLetters, replayLetters, type Said, showLetters } from './letters.ts';

/** What a person asks for: the words after the options. */
export type Wish = {
  readonly ask: AskAws;
  readonly stage: string;
  readonly clear: boolean;
  readonly words: readonly string[];
};

const usage = 'Say one of: list | show NAME [--clear] | replay NAME';

/** Does what the words say. Throws where AWS refuses. */
export async function answerTo({ ask, stage, clear, words }: Wish): Promise<Said> {
  const [verb = 'list', name] = words;
  if (!['list', 'show', 'replay'].includes(verb)) return { lines: [usage], isDone: false };
  const queues = await deadQueues(ask, stage);
  if (verb === 'list') return listLetters(ask, queues);
  const queue = queues.find((one) => one.name === name || `${one.name}Dead` === name);
  if (queue === undefined) {
    const names = queues.map((one) => one.name).join(', ');
    return { lines: [usage, `The names: ${names}`], isDone: false };
  }
  return verb === 'show' ? showLetters(ask, queue, { clear }) : replayLetters(ask, queue);
}
