import { marshall } from '@aws-sdk/util-dynamodb';
import { type EventSource, failedItems } from '../../../infra/local/events/event-source.ts';
import type { Json } from '../../../infra/local/store/json.ts';
import type { Commit, Row } from '../store/rows.ts';
import type { TableShape } from '../store/table-shape.ts';
import type { Around } from './around.ts';
import type { SimulatedFunction } from './functions.ts';

type StreamRecord = { readonly eventName: string; readonly dynamodb: Record<string, unknown> };

/** The shards that a table's stream has. */
const shards = 2;

/** Feeds the changes of a table to a function: in order for each row, a batch at a time. */
export class SimulatedStream {
  readonly #lanes: Lane[];
  readonly #source: EventSource;
  readonly #shape: TableShape;

  constructor(
    world: Around,
    shape: TableShape,
    given: { source: EventSource; to: SimulatedFunction },
  ) {
    this.#shape = shape;
    this.#source = given.source;
    const length = shards * Math.min(given.source.lanes, 3);
    this.#lanes = Array.from({ length }, () => new Lane(world, given));
  }

  get waiting(): number {
    return this.#lanes.reduce((sum, lane) => sum + lane.waiting, 0);
  }

  /** What was given up comes again, as if an operator had touched its rows. */
  redrive(): void {
    for (const lane of this.#lanes) lane.redrive();
  }

  push(commit: Commit): void {
    const record = recordOf(commit, this.#shape);
    if (!this.#source.accepts(record as Json)) return;
    const { pk, sk } = this.#shape;
    const row = commit.after ?? commit.before ?? {};
    const key = `${row[pk]}|${sk ? row[sk] : ''}`;
    this.#lanes[hashOf(key) % this.#lanes.length]?.push(record);
  }
}

/** Of one row always the same; nothing else is asked of it. */
function hashOf(text: string): number {
  let hash = 7;
  for (let n = 0; n < text.length; n++) hash = (Math.imul(hash, 31) + text.charCodeAt(n)) >>> 0;
  return hash;
}

function recordOf({ seq, atMs, before, after }: Commit, shape: TableShape): StreamRecord {
  const image = (row: Row | undefined) => row && marshall(row, { removeUndefinedValues: true });
  const [NewImage, OldImage] = [image(after), shape.carriesOldImage ? image(before) : undefined];
  return {
    eventName: before ? (after ? 'MODIFY' : 'REMOVE') : 'INSERT',
    dynamodb: {
      SequenceNumber: String(seq),
      ApproximateCreationDateTime: Math.floor(atMs / 1000),
      ...(NewImage ? { NewImage } : {}),
      ...(OldImage ? { OldImage } : {}),
    },
  };
}

const longestWaitMs = 60_000;

class Lane {
  readonly #world: Around;
  readonly #source: EventSource;
  readonly #to: SimulatedFunction;
  readonly #waiting: StreamRecord[] = [];
  readonly #gaveUp: StreamRecord[] = [];
  #open: { size: number; tries: number } | undefined;

  constructor(world: Around, { source, to }: { source: EventSource; to: SimulatedFunction }) {
    this.#world = world;
    this.#source = source;
    this.#to = to;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  redrive(): void {
    for (const record of this.#gaveUp.splice(0)) this.push(record);
  }

  push(record: StreamRecord): void {
    this.#waiting.push(record);
    if (this.#open) return;
    this.#open = { size: this.#source.batchSize, tries: 0 };
    this.#later(this.#world.chance.whole(20, 250));
  }

  #later(ms: number): void {
    this.#world.agenda.after(ms, () => this.#deliver());
  }

  #deliver(): void {
    const open = this.#open;
    if (!open) return;
    const batch = this.#waiting.slice(0, open.size);
    open.tries++;
    this.#to.invoke({ Records: batch }, (outcome) => {
      const done = 'value' in outcome ? this.#done(batch, outcome.value) : 0;
      if (done === batch.length && this.#world.faults.happens('batch repeated')) {
        return this.#later(this.#world.chance.whole(20, 3000));
      }
      this.#waiting.splice(0, done);
      if (done > 0) this.#goOn();
      else this.#again(batch.length, open);
    });
  }

  #goOn(): void {
    this.#open = this.#waiting.length > 0 ? { size: this.#source.batchSize, tries: 0 } : undefined;
    if (this.#open) this.#later(this.#world.chance.whole(1, 20));
  }

  /** As the mapping says: halved, tried again, or given up. */
  #again(size: number, open: { size: number; tries: number }): void {
    const { bisects, mostRetries, failureArn } = this.#source;
    if (bisects && size > 1) {
      open.size = Math.ceil(size / 2);
      open.tries = 0;
    } else if (mostRetries >= 0 && open.tries > mostRetries) {
      this.#world.record(`${this.#to.shape.name} gave up ${size} changes of a stream`);
      this.#world.queueOf(failureArn ?? '')?.send(JSON.stringify({ gaveUp: size }));
      this.#gaveUp.push(...this.#waiting.splice(0, size));
      this.#goOn();
      return;
    }
    this.#later(Math.min(1000 * 2 ** Math.max(open.tries - 1, 0), longestWaitMs));
  }

  /** How many of the batch are done: all before the first that is named as failed. */
  #done(batch: readonly StreamRecord[], answer: unknown): number {
    const failed = failedItems((answer ?? null) as Json);
    if (!failed) return 0;
    const first = batch.findIndex(({ dynamodb }) =>
      failed.includes(String(dynamodb.SequenceNumber)),
    );
    if (failed.length === 0) return batch.length;
    return Math.max(first, 0);
  }
}
