import { type ChildProcess, fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedCall } from './recorded-calls.ts';
import type { Replay, Replayed } from './replay-calls.ts';
import { answerOf } from './stand-alone-lambda.ts';

/** The processes of a raw loop. */
export type RawLoop = {
  readonly env: Readonly<Record<string, string>>;
  /** Where the calls are kept for the loop's processes. */
  readonly folder: string;
  /** How many processes share the calls, one taking each in turn; default 1. */
  readonly processes?: number;
  /** How many calls a process has under way at once. */
  readonly width: number;
};

/** Recorded calls, to be made again for another account whose rows are as the first one's were. */
export type RawTurn = {
  readonly calls: readonly RecordedCall[];
  /** Called when the time starts. */
  readonly started?: () => void;
  /** Each of these texts becomes the other, wherever it stands in a call. */
  readonly renamed: readonly (readonly [string, string])[];
  /** A file of rows that is parsed beside. */
  readonly csv?: string;
};

/** Runs one turn, cold. */
export async function runRaw(raw: RawLoop & RawTurn): Promise<Replayed> {
  const loop = startRaw(raw);
  try {
    return await loop.run(raw);
  } finally {
    loop.stop();
  }
}

/** Starts a raw loop that runs one turn after the other and stays warm. */
export function startRaw(loop: RawLoop) {
  const children = Array.from({ length: loop.processes ?? 1 }, () =>
    // Without the flags of a process that is mostly a runner.
    fork(new URL('./replay-calls.ts', import.meta.url), [], { env: { ...loop.env }, execArgv: [] }),
  );
  return {
    /** Throws when more than one call in a hundred was refused: then it was no equal work. */
    run: (turn: RawTurn) => runTurn(children, loop, turn),
    stop() {
      for (const child of children) child.kill();
    },
  };
}

async function runTurn(
  children: readonly ChildProcess[],
  loop: RawLoop,
  turn: RawTurn,
): Promise<Replayed> {
  const { calls, csv } = turn;
  await Promise.all(
    children.map(async (child, nth) => {
      const share = calls.filter((_, n) => n % children.length === nth);
      const file = join(loop.folder, `raw-${nth}.jsonl`);
      writeFileSync(file, share.map((call) => renamed(JSON.stringify(call), turn)).join('\n'));
      const rows = csv !== undefined && nth === 0 ? { csv } : {};
      const ready = answerOf(child);
      child.send({ calls: file, width: loop.width, ...rows } satisfies Replay);
      await ready;
    }),
  );
  turn.started?.();
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

function renamed(text: string, { renamed: pairs }: RawTurn): string {
  return pairs.reduce((so, [from, to]) => so.replaceAll(from, to), text);
}
