import { createHash } from 'node:crypto';
import type { Activity } from '../clock/activity.ts';
import type { ChangeSign } from '../store/change-sign.ts';
import { asObject, asText, type JsonObject } from '../store/json.ts';
import { type LaneTarget, StreamLane } from './stream-lane.ts';
import type { StreamPositions } from './stream-positions.ts';
import { type Positions, StreamShards } from './stream-shards.ts';

/** Reading stops while this many records wait for the function. */
const mostWaiting = 5000;

/**
 * Pauses between two polls, in real milliseconds. Lambda reads a shard four times a second, and
 * changes within a pause are handled together. Writers are Lambdas, and their end wakes us, so we
 * poll less often at rest; a change that wakes us waits as long as an average one.
 */
const pauseMs = { inUse: 250, atRest: 500, woken: 125 };

/** What a reader needs beside its lanes. */
export interface ReaderSetup {
  readonly port: number;
  readonly table: string;
  readonly target: LaneTarget;
  readonly activity: Activity;
  readonly positions: StreamPositions;
  readonly changes?: ChangeSign | undefined;
}

/**
 * Feeds one table's stream to one function: polls as Lambda does while something happens and slowly
 * otherwise, applies the filters, and keeps the order of changes of one item. The position is kept
 * up to the first record that is not finished yet.
 */
export class StreamReader {
  readonly #setup: ReaderSetup;
  readonly #shards: StreamShards;
  readonly #positions: Positions;
  readonly #lanes: StreamLane[];
  readonly #open = new Map<string, { sequence: string; done: boolean }[]>();
  /** What the engine's sign of change was when the stream was last found empty. */
  #emptyAt: number | undefined;
  #polling: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #pause = pauseMs.inUse;
  #stopped = false;

  constructor(setup: ReaderSetup, streamArn: string) {
    this.#setup = setup;
    const { target, table, positions, activity } = setup;
    this.#positions = positions.of(`${target.lambda.settings.functionName} ${table}`);
    this.#shards = new StreamShards(setup.port, streamArn, this.#positions);
    this.#lanes = Array.from({ length: target.source.lanes }, () => new StreamLane(target));
    activity.watch(`stream of ${table}`, () => this.#lanes.some((lane) => lane.isBusy));
    activity.onEnd(() => this.#hurry());
  }

  async start(): Promise<void> {
    const isNew = Object.keys(this.#positions).length === 0;
    if (isNew && this.#setup.target.source.startsAtLatest) await this.#shards.skipToLatest();
    this.#loop();
  }

  /** Reads what there is right now; true when there was something. */
  async poll(): Promise<boolean> {
    const poll = this.#polling.then(() => this.#read());
    this.#polling = poll.catch(() => undefined);
    return poll;
  }

  /** Sends off what waits for a batch to fill. */
  flush(): void {
    for (const lane of this.#lanes) if (lane.length > 0) lane.flush();
  }

  /** Ends polling; current work ends by itself. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#polling;
  }

  #loop(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(async () => {
      this.#timer = undefined;
      // A failed poll is the engine's end, which others report.
      const found = await this.poll().catch(() => false);
      const isInUse = found || this.#setup.activity.isRunning;
      this.#pause = isInUse ? pauseMs.inUse : pauseMs.atRest;
      this.#loop();
    }, this.#pause);
  }

  #hurry(): void {
    if (this.#pause !== pauseMs.atRest) return;
    this.#pause = pauseMs.woken;
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#loop();
  }

  async #read(): Promise<boolean> {
    const waiting = this.#lanes.reduce((sum, lane) => sum + lane.length, 0);
    if (this.#stopped || waiting > mostWaiting) return false;
    const sign = this.#setup.changes?.now();
    if (sign !== undefined && sign === this.#emptyAt) return false;
    const shards = await this.#shards.read();
    for (const { shardId, records } of shards) {
      for (const record of records) this.#accept(shardId, record);
    }
    for (const lane of this.#lanes) lane.pump();
    const found = shards.some(({ records }) => records.length > 0);
    this.#emptyAt = found ? undefined : sign;
    return found;
  }

  #accept(shardId: string, raw: JsonObject): void {
    const { source, clock } = this.#setup.target;
    const change = asObject(raw.dynamodb);
    const sequence = asText(change.SequenceNumber);
    const entry = { sequence, done: false };
    const open = this.#open.get(shardId) ?? [];
    this.#open.set(shardId, open);
    open.push(entry);
    const done = () => {
      entry.done = true;
      this.#settle(shardId, open);
    };
    if (source.hasFilters && !source.accepts(raw)) {
      done();
      return;
    }
    const record = {
      ...raw,
      awsRegion: source.sourceArn.split(':')[3] ?? '',
      eventSourceARN: source.sourceArn,
      dynamodb: { ...change, ApproximateCreationDateTime: Math.floor(clock.now() / 1000) },
    };
    this.#laneOf(change)?.push({ sequence, record, done });
  }

  #laneOf(change: JsonObject): StreamLane | undefined {
    if (this.#lanes.length === 1) return this.#lanes[0];
    // Sorted: the engine names a key's attributes in any order.
    const keys = Object.entries(asObject(change.Keys)).map((entry) => JSON.stringify(entry));
    const key = createHash('md5').update(keys.sort().join()).digest();
    return this.#lanes[key.readUInt32BE(0) % this.#lanes.length];
  }

  #settle(shardId: string, open: { sequence: string; done: boolean }[]): void {
    let last: string | undefined;
    while (open[0]?.done) last = open.shift()?.sequence;
    if (last === undefined) return;
    this.#positions[shardId] = last;
    this.#setup.positions.changed();
  }
}
