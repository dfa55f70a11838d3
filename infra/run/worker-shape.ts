import type { FileFolder } from '../data/imports-bucket.ts';
import type { TableName } from '../data/tables.ts';

/**
 * What a Lambda may do with a table. `read`: get, query, check a condition. `write`: put and update
 * a row. `remove`: delete a row. `bulk`: BatchWriteItem, which can delete too, so never on rows
 * that must stay. `append`: add a row. `partiql`: batched conditional inserts and updates. Nothing
 * may read a whole table: what is looked for has an index.
 */
export type Verb = 'read' | 'write' | 'remove' | 'bulk' | 'append' | 'partiql';

/** What most Lambdas may do with most tables. */
export const edit = ['read', 'write'] as const;
export const editAndRemove = ['read', 'write', 'remove'] as const;
export const ledger = ['read', 'append'] as const;
export const read = ['read'] as const;
export const append = ['append'] as const;

/** The queues by name; `queues.ts` says what each is like. */
export type QueueName =
  | 'imports'
  | 'group-sends-due'
  | 'doubts-due'
  | 'pace'
  | 'send'
  | 'send-now'
  | 'delivery-events'
  | 'inbound'
  | 'webhook-deliveries'
  | 'notifications';

/** A Lambda: what it does, how big it is, and everything it may touch. */
export type WorkerShape = {
  readonly entry: string;
  readonly does: string;
  /** 512 by default. */
  readonly memoryMb?: number;
  readonly timeoutSeconds: number;
  readonly tables: Readonly<Partial<Record<TableName, readonly Verb[]>>>;
  /** The queues it sends to. */
  readonly sendsTo?: readonly QueueName[];
  /** The files it reads and writes, by the first folder of their key. */
  readonly files?: Readonly<Partial<Record<'get' | 'put', readonly FileFolder[]>>>;
  /** It may list the bucket: without that right S3 says "access denied" about a missing file. */
  readonly seesMissingFiles?: true;
  readonly carrier?: true;
  /** It publishes what a simulator phone says, as the carrier would. */
  readonly textsAsPhone?: true;
  /** The calls of Cognito's API that it makes on the user pool. */
  readonly userPool?: readonly `Admin${string}`[];
  /** It publishes to the sockets of live updates, or answers where they are. */
  readonly live?: 'publishes' | 'shows';
  /** It checks or calls the addresses of webhooks, and knows which ones may be called. */
  readonly callsReceivers?: true;
  /** It signs for push services with our key, or answers the key's public half. */
  readonly pushKey?: 'signs' | 'shows';
  /** It answers accounts, and knows how many requests a second one may make. */
  readonly limitsRequests?: true;
  /** It runs for every text: its traces would cost more than its invocations. Its logs remain. */
  readonly untraced?: true;
  /**
   * How many of it run at once at most, and have a place whatever else runs: for what could take
   * all places of the AWS account, and for what must always have one.
   */
  readonly atOnce?: number;
  /** It continues itself through a queue, which Lambda would otherwise stop as a runaway loop. */
  readonly feedsItself?: true;
};
