import { refuseFile } from './refuse-file.ts';

type Bytes = AsyncIterable<Uint8Array>;

/** The first bytes of a stream (fewer if it ends before), and the whole stream still to be read. */
export async function peek(
  source: Bytes,
  sampleBytes: number,
): Promise<{ sample: Uint8Array; whole: Bytes }> {
  return peekUntil(source, ({ length }) => (length < sampleBytes ? undefined : sampleBytes));
}

/**
 * The same up to where `endIn` finds the end of what is looked for; everything when it never does.
 */
export async function peekUntil(
  source: Bytes,
  endIn: (start: Buffer) => number | undefined,
): Promise<{ sample: Uint8Array; whole: Bytes }> {
  let start: Buffer = Buffer.alloc(0);
  const iterator = source[Symbol.asyncIterator]();
  let end = endIn(start);
  while (end === undefined) {
    const next = await iterator.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
    end = endIn(start);
  }
  return { sample: start.subarray(0, end), whole: continued(start, iterator) };
}

/** The stream without its first bytes. */
export async function* skipBytes(source: Bytes, count: number): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of source) {
    if (left < chunk.length) yield left === 0 ? chunk : chunk.subarray(left);
    left -= Math.min(left, chunk.length);
  }
}

/** The stream as it is, until it grows past the limit: then it throws `FileRefused`. */
export async function* bounded(source: Bytes, limitBytes: number): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of source) {
    read += chunk.length;
    if (read > limitBytes) throw tooLarge(limitBytes);
    yield chunk;
  }
}

async function* continued(
  start: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    if (start.length > 0) yield start;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}

function tooLarge(limitBytes: number) {
  return refuseFile(
    'file.too-large',
    `The file holds more than ${limitBytes / 1_000_000} MB.`,
    'Split the address book into several files and import them one after the other.',
  );
}
