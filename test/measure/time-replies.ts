import type { LabelledReply } from './read-labelled-replies.ts';

const PASSES = 9;
const REPLIES_A_STRETCH = 40;
/** Nine passes over 70,000 texts would take minutes and show no more. */
const MOST_TIMED = 1000;

/**
 * Microseconds that `read` takes for one of the replies: warm passes, in short stretches, over at
 * most a thousand of them, taken evenly from the whole set; in processor time, not by the clock.
 * The fastest pass of each stretch counts: what the work costs when nothing else runs.
 */
export function timeReplies(
  replies: readonly LabelledReply[],
  read: (text: string) => unknown,
): number {
  const every = Math.ceil(replies.length / MOST_TIMED);
  const timed = replies.filter((_reply, at) => at % every === 0);
  let totalMs = 0;
  for (let start = 0; start < timed.length; start += REPLIES_A_STRETCH) {
    const stretch = timed.slice(start, start + REPLIES_A_STRETCH);
    totalMs += Math.min(...Array.from({ length: PASSES }, () => timeOnce(stretch, read)));
  }
  return (totalMs * 1000) / timed.length;
}

function timeOnce(replies: readonly LabelledReply[], read: (text: string) => unknown): number {
  const began = process.cpuUsage();
  for (const { text } of replies) read(text);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}
