import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedCall } from './recorded-calls.ts';
import type { Replay, Replayed } from './replay-calls.ts';
import { answerOf } from './stand-alone-lambda.ts';

/** A raw loop: recorded calls, made again for another account whose rows are as the first one's were. */
export type Raw = {
  readonly calls: readonly RecordedCall[];
  /** Each of these texts becomes the other, wherever it stands in a call. */
  readonly renamed: readonly (readonly [string, string])[];
  readonly env: Readonly<Record<string, string>>;
  /** Where the calls are kept for the loop's processes. */
  readonly folder: string;
  /** How many processes share the calls, one taking each in turn; default 1. */
  readonly processes?: number;
  /** How many calls a process has under way at once. */
  readonly width: number;
  /** A file of rows that is parsed beside. */
  readonly csv?: string;
};

/** Runs it. Throws when more than one call in a hundred was refused: then it was no equal work. */
export async function runRaw(raw: Raw): Promise<Replayed> {
  const { processes = 1, calls, width, csv } = raw;
  const children = await Promise.all(
    Array.from({ length: processes }, async (_, nth) => {
      const file = join(raw.folder, `raw-${nth}.jsonl`);
      const own = calls.filter((__, n) => n % processes === nth);
      writeFileSync(file, own.map((call) => renamed(JSON.stringify(call), raw)).join('\n'));
      const child = fork(new URL('replay-calls.ts', import.meta.url), [], { env: { ...raw.env } });
      const ready = answerOf(child);
      const rows = csv !== undefined && nth === 0 ? { csv } : {};
      child.send({ calls: file, width, ...rows } satisfies Replay);
      await ready;
      return child;
    }),
  );
  const done = await Promise.all(
    children.map(async (child) => {
      const answer = answerOf(child);
      child.send('go');
      return (await answer) as Replayed;
    }),
  );
  const sum = (of: (one: Replayed) => number) => done.reduce((all, one) => all + of(one), 0);
  const refused = sum((one) => one.refused);
  if (refused > calls.length / 100) {
    throw new Error(`The raw loop is not the same work: ${refused} of ${calls.length} refused.`);
  }
  const seconds = Math.max(...done.map((one) => one.seconds));
  return { seconds, cpuSeconds: sum((one) => one.cpuSeconds), calls: calls.length, refused };
}

function renamed(text: string, { renamed: pairs }: Raw): string {
  return pairs.reduce((so, [from, to]) => so.replaceAll(from, to), text);
}
