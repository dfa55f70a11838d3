import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeScratch } from '../../../infra/local/store/scratch.ts';

/** A call as it went over the wire: `call` is the SDK's own name, `DynamoDB_20120810.GetItem`. */
export type RecordedCall = {
  /** When it began, in milliseconds since 1970. */
  readonly at: number;
  /** The name of the Lambda that made it. */
  readonly by: string;
  readonly call: string;
  readonly input: unknown;
};

/** A folder for records, and the variables that make a Lambda write its calls there. */
export function makeRecorder() {
  const scratch = makeScratch();
  const folder = join(scratch, 'calls');
  mkdirSync(folder);
  const preload = new URL('./record-calls.ts', import.meta.url).href;
  return {
    /** In memory, where the machine has it; for whatever else the measure must keep. */
    scratch,
    folder,
    environment: { RECORD_CALLS_IN: folder, NODE_OPTIONS: `--import ${preload}` },
    remove: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

/** Every call that any Lambda began between two moments, in the order they began. */
export function readCalls(
  folder: string,
  { from = 0, to = Number.POSITIVE_INFINITY }: { from?: number; to?: number } = {},
): RecordedCall[] {
  return readdirSync(folder)
    .flatMap((file) => linesOf(join(folder, file), { from, to }))
    .map((line) => JSON.parse(line) as RecordedCall)
    .sort((a, b) => a.at - b.at);
}

/** Only those lines of a record that are asked for: the rest of a big send is not parsed. */
function linesOf(file: string, { from, to }: { from: number; to: number }): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => {
    const at = Number(/^\{"at":([\d.]+)/.exec(line)?.[1] ?? Number.NaN);
    return at >= from && at <= to;
  });
}

/** How many calls of each kind: `BatchGetItem 43, SendTextMessage 1000`. */
function countCalls(calls: readonly { call: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { call } of calls) {
    const name = call.split('.').at(-1) ?? call;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

/** The counts over a number of rows, texts or replies, for a note. */
export function sayCounts(calls: readonly { call: string }[], per: number): string {
  return [...countCalls(calls)]
    .filter(([, count]) => count / per >= 0.0005)
    .map(([name, count]) => `${name} ${(count / per).toFixed(3)}`)
    .join(', ');
}

/** The same by Lambda: `SendTexts 7.000, ReleaseText 4.000`. */
export function sayCallers(calls: readonly RecordedCall[], per: number): string {
  const callers = calls.map(({ by }) => ({ call: by.replace(/^.*?-(\w+)-Function.*$/, '$1') }));
  return sayCounts(callers, per);
}
