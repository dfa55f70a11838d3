/** Cuts a stream of buffers at given places: what form and chunked bodies are read with. */
export class Cutter {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);
  #ended = false;

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Everything up to `mark`, which is dropped. Undefined when the stream ends before it. */
  async until(mark: string, most: number): Promise<Buffer | undefined> {
    for (let from = 0; ; ) {
      const found = this.#held.indexOf(mark, from);
      if (found >= 0) {
        const before = this.#held.subarray(0, found);
        this.#held = this.#held.subarray(found + mark.length);
        return before;
      }
      from = Math.max(0, this.#held.length - mark.length + 1);
      if (this.#held.length > most || !(await this.#fill())) return undefined;
    }
  }

  /** Exactly `count` bytes in pieces; fewer when the stream ends. */
  async *take(count: number): AsyncGenerator<Buffer> {
    let left = count;
    while (left > 0 && (this.#held.length > 0 || (await this.#fill()))) {
      const piece = this.#held.subarray(0, left);
      this.#held = this.#held.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  /**
   * The bytes before `mark` in pieces, for what is too long to hold. Throws when it never comes.
   */
  async *piecesUntil(mark: string): AsyncGenerator<Buffer> {
    for (;;) {
      const found = this.#held.indexOf(mark);
      if (found >= 0) {
        yield this.#held.subarray(0, found);
        this.#held = this.#held.subarray(found + mark.length);
        return;
      }
      // The last bytes could be the beginning of the mark.
      const sure = Math.max(0, this.#held.length - mark.length + 1);
      if (sure > 0) {
        yield this.#held.subarray(0, sure);
        this.#held = this.#held.subarray(sure);
      }
      if (!(await this.#fill())) throw new Error('The body ended before its boundary');
    }
  }

  async #fill(): Promise<boolean> {
    if (this.#ended) return false;
    const next = await this.#source.next();
    this.#ended = next.done === true;
    if (next.done === true) return false;
    this.#held = this.#held.length === 0 ? next.value : Buffer.concat([this.#held, next.value]);
    return true;
  }
}

/**
 * The payload of an `aws-chunked` body, as the SDK sends streams: sizes in hex, signatures and
 * trailing checksums left out.
 */
export async function* readAwsChunked(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const cutter = new Cutter(source);
  for (;;) {
    const line = await cutter.until('\r\n', 8192);
    const size = Number.parseInt(String(line ?? '0').split(';')[0] ?? '0', 16);
    if (!(size > 0)) return;
    yield* cutter.take(size);
    await cutter.until('\r\n', 2);
  }
}
