import { callEngine, EngineError } from '../store/call-engine.ts';
import { asList, asObject, asText, type JsonObject } from '../store/json.ts';
import { mendImages } from './mend-images.ts';

/** How far each shard was dealt with: the last sequence number, by shard id. */
export type Positions = Record<string, string>;

/** The engine allows no more in one call. */
const mostRecords = 1000;

/** A shard that ends or a place that gets lost is followed up so often within one read. */
const mostRounds = 5;

/**
 * Reads all shards of one table's stream from where `positions` says (and, for a shard without
 * one, from its beginning). A shard's children are read after it has ended.
 */
export class StreamShards {
  readonly #port: number;
  readonly #streamArn: string;
  readonly #positions: Positions;
  readonly #iterators = new Map<string, string>();
  /** The last record read of each shard, dealt with or not. */
  readonly #lastRead = new Map<string, string>();
  readonly #ended = new Set<string>();
  #listed = false;
  #refusal: EngineError | undefined;

  constructor(port: number, streamArn: string, positions: Positions) {
    this.#port = port;
    this.#streamArn = streamArn;
    this.#positions = positions;
  }

  /** The stream's name by the engine, for a table. */
  static async arnOf(port: number, table: string): Promise<string> {
    const target = 'DynamoDB_20120810.DescribeTable';
    const answer = await callEngine(port, target, { TableName: table });
    return asText(asObject(answer.Table).LatestStreamArn);
  }

  /** Counts everything now in the stream as dealt with. */
  async skipToLatest(): Promise<void> {
    await this.#list('LATEST');
  }

  /**
   * The records that came since the last call, by shard, oldest first. Empty only when there is
   * nothing: what follows an ended shard or a lost place is read in the same call. Throws
   * EngineError when the engine does not let us read on.
   */
  async read(): Promise<{ shardId: string; records: JsonObject[] }[]> {
    const found: { shardId: string; records: JsonObject[] }[] = [];
    for (let round = 1; round <= mostRounds; round += 1) {
      if (!this.#listed) await this.#list('TRIM_HORIZON');
      const shards = [...this.#iterators.keys()];
      const read = shards.map(async (id) => ({ shardId: id, records: await this.#readShard(id) }));
      found.push(...(await Promise.all(read)));
      if (this.#listed) return found;
    }
    if (found.some(({ records }) => records.length > 0)) return found;
    throw this.#refusal ?? new Error('The shards of a stream end without end.');
  }

  async #readShard(shardId: string): Promise<JsonObject[]> {
    const iterator = this.#iterators.get(shardId) ?? '';
    const input = { ShardIterator: iterator, Limit: mostRecords };
    let answer: JsonObject;
    try {
      answer = await this.#call('GetRecords', input);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      // An iterator lives 15 minutes and old records a day. DynamoDB Local also refuses one that it
      // gave while the shard was empty, since its first record comes later than the shard begins.
      this.#refusal = error;
      this.#iterators.delete(shardId);
      this.#listed = false;
      return [];
    }
    const next = answer.NextShardIterator;
    if (typeof next === 'string') {
      this.#iterators.set(shardId, next);
    } else {
      this.#iterators.delete(shardId);
      this.#ended.add(shardId);
      this.#listed = false;
    }
    const records = asList(answer.Records).map(asObject);
    const last = asText(asObject(records.at(-1)?.dynamodb).SequenceNumber);
    if (last !== '') this.#lastRead.set(shardId, last);
    return this.#streamArn.includes(':ddblocal:') ? records.map(mendImages) : records;
  }

  async #list(start: 'LATEST' | 'TRIM_HORIZON'): Promise<void> {
    const answer = await this.#call('DescribeStream', {});
    const shards = asList(asObject(answer.StreamDescription).Shards).map(asObject);
    const open = new Set(
      shards.map(({ ShardId }) => asText(ShardId)).filter((shardId) => !this.#ended.has(shardId)),
    );
    for (const { ShardId, ParentShardId } of shards) {
      const shardId = asText(ShardId);
      if (!open.has(shardId) || open.has(asText(ParentShardId))) continue;
      if (this.#iterators.has(shardId)) continue;
      this.#iterators.set(shardId, await this.#iterator(shardId, start));
    }
    this.#listed = true;
  }

  async #iterator(shardId: string, start: 'LATEST' | 'TRIM_HORIZON'): Promise<string> {
    const sequence = this.#lastRead.get(shardId) ?? this.#positions[shardId] ?? '';
    const ask = async (input: JsonObject) => {
      const answer = await this.#call('GetShardIterator', { ShardId: shardId, ...input });
      return asText(answer.ShardIterator);
    };
    if (sequence === '') return ask({ ShardIteratorType: start });
    try {
      const SequenceNumber = sequence;
      return await ask({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber });
    } catch (error) {
      // The record itself may be trimmed by now; those after it are the oldest there are.
      if (!(error instanceof EngineError)) throw error;
      return ask({ ShardIteratorType: 'TRIM_HORIZON' });
    }
  }

  #call(action: string, input: JsonObject): Promise<JsonObject> {
    const isRead = action === 'GetRecords';
    const body = isRead ? input : { StreamArn: this.#streamArn, ...input };
    return callEngine(this.#port, `DynamoDBStreams_20120810.${action}`, body);
  }
}
