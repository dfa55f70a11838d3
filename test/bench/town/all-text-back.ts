import { fork } from 'node:child_process';
import { answerOf } from '../calls/stand-alone-lambda.ts';
import type { TextBack } from './text-back.ts';

/** Phones text back from a process of their own; done when the runner has taken all texts. */
export async function allTextBack(asked: TextBack): Promise<void> {
  const child = fork(new URL('./text-back.ts', import.meta.url));
  const published = answerOf(child);
  child.send(asked);
  await published;
}
