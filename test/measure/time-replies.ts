import type { LabelledReply } from './read-labelled-replies.ts';

const PASSES = 9;
const REPLIES_A_STRETCH = 40;

/**
 * Microseconds that `read` takes for one of the replies: warm passes over the set in short
 * stretches, in processor time, not by the clock; the fastest of each stretch counts, which is what
 * the work costs when nothing else runs on the machine.
 */
export function timeReplies(
  replies: readonly LabelledReply[],
  read: (text: string) => unknown,
): number {
  let totalMs = 0;
  for (let start = 0; start < replies.length; start += REPLIES_A_STRETCH) {
    const stretch = replies.slice(start, start + REPLIES_A_STRETCH);
    totalMs += Math.min(...Array.from({ length: PASSES }, () => timeOnce(stretch, read)));
  }
  return (totalMs * 1000) / replies.length;
}

function timeOnce(replies: readonly LabelledReply[], read: (text: string) => unknown): number {
  const began = process.cpuUsage();
  for (const { text } of replies) read(text);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}
