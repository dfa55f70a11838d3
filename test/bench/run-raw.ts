import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedCall } from './recorded-calls.ts';
import type { Replay, Replayed } from './replay-calls.ts';
import { answerOf } from './stand-alone-lambda.ts';

/** A raw loop: recorded calls, made again for another account whose rows are as the first one's were. */
export type Raw = {
  readonly calls: readonly RecordedCall[];
  /** Made before the time starts, if the product was warm as well. */
  readonly warmUp?: readonly RecordedCall[];
  /** Called when the time starts. */
  readonly started?: () => void;
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
      const file = shareOf(raw, { calls, name: `raw-${nth}`, nth });
      const { warmUp: first } = raw;
      const warmUp = first ? shareOf(raw, { calls: first, name: `warm-${nth}`, nth }) : undefined;
      const child = fork(new URL('replay-calls.ts', import.meta.url), [], { env: { ...raw.env } });
      const ready = answerOf(child);
      const rows = csv !== undefined && nth === 0 ? { csv } : {};
      const warm = warmUp === undefined ? {} : { warmUp };
      child.send({ calls: file, width, ...rows, ...warm } satisfies Replay);
      await ready;
      return child;
    }),
  );
  raw.started?.();
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

/** Writes what one of the processes has to do; answers with the file. */
function shareOf(
  raw: Raw,
  given: { calls: readonly RecordedCall[]; name: string; nth: number },
): string {
  const file = join(raw.folder, `${given.name}.jsonl`);
  const own = given.calls.filter((_, n) => n % (raw.processes ?? 1) === given.nth);
  writeFileSync(file, own.map((call) => renamed(JSON.stringify(call), raw)).join('\n'));
  return file;
}

function renamed(text: string, { renamed: pairs }: Raw): string {
  return pairs.reduce((so, [from, to]) => so.replaceAll(from, to), text);
}
