import type { Faults } from '../faults/faults.ts';
import type { Input, Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import type { Served, ServiceCall } from './around.ts';
import type { Beside, MessageAttributes } from './queues.ts';

/** The services of a world. */
type Services = {
  readonly faults: Faults;
  readonly store: Store;
  readonly carrier: { send(input: unknown): Served };
  readonly bucket: { execute(command: string, input: object): object };
  queueAt(url: string): {
    send(body: string, given: Beside & { delayMs: number }): string;
  };
};

type Answered = { readonly value: unknown } | { readonly error: Error };

/**
 * A call in the moment in which it arrives: it may be refused, done, done twice since the SDK asked
 * again, or done with an answer that gets lost. The carrier's faults are its own.
 */
export function serve(world: Services, call: ServiceCall): Served {
  if (call.service === 'carrier') return world.carrier.send(call.input);
  const { faults } = world;
  const act = () => attempt(world, call);
  if (faults.happens('call refused')) return { error: refusal(call.service, faults), lateMs: 0 };
  const first = act();
  if ('error' in first) return { ...first, lateMs: 0 };
  if (faults.happens('answer lost')) return { error: lost(), lateMs: 3000 };
  // A transaction has a token that makes the second try do nothing.
  const isOnce = call.command === 'TransactWriteCommand';
  if (!isOnce && faults.happens('call repeated')) return { ...act(), lateMs: 1000 };
  return { ...first, lateMs: 0 };
}

function attempt(world: Services, { service, command, input }: ServiceCall): Answered {
  try {
    return { value: execute(world, { service, command, input }) };
  } catch (error) {
    if (error instanceof Error) return { error };
    throw error;
  }
}

function execute(world: Services, { service, command, input }: ServiceCall): unknown {
  if (service === 'store') return onStore(world, command, input as Input);
  if (service === 'queues') return onQueues(world, command, input as QueueInput);
  if (service === 'bucket') return world.bucket.execute(command, input as object);
  if (service === 'pool') return { Enabled: true, UserAttributes: [] };
  throw new Error(`There is no service ${service}.`);
}

/** The store may put off a part of a batch, which the product is to ask for again. */
function onStore(world: Services, command: string, input: Input): unknown {
  const { faults, store } = world;
  const batches = ['BatchGetCommand', 'BatchWriteCommand', 'BatchExecuteStatementCommand'];
  if (!batches.includes(command) || !faults.happens('part put off')) {
    return store.execute(command, input);
  }
  if (command === 'BatchExecuteStatementCommand') return executePart(world, input);
  const [[table, asked] = []] = Object.entries(input.RequestItems as Record<string, object>);
  if (!table || !asked) return store.execute(command, input);
  const isRead = command === 'BatchGetCommand';
  const items: readonly unknown[] = isRead
    ? (asked as { Keys: unknown[] }).Keys
    : (asked as unknown[]);
  const most = faults.chance('part put off').whole(0, items.length - 1);
  const [now, later] = [items.slice(0, most), items.slice(most)];
  const wrap = (some: readonly unknown[]) => ({
    [table]: isRead ? { ...asked, Keys: some } : some,
  });
  const done = now.length > 0 ? store.execute(command, { RequestItems: wrap(now) }) : {};
  return { ...done, [isRead ? 'UnprocessedKeys' : 'UnprocessedItems']: wrap(later) };
}

function executePart(world: Services, { Statements }: Input): unknown {
  const all = Statements as unknown[];
  const most = world.faults.chance('part put off').whole(0, all.length - 1);
  const now = all.slice(0, most);
  const done = world.store.execute('BatchExecuteStatementCommand', { Statements: now });
  const { Responses } = done as { Responses: unknown[] };
  const off = { Error: { Code: 'ThrottlingError', Message: 'Throttled' } };
  return { Responses: [...Responses, ...all.slice(most).map(() => off)] };
}

type Entry = {
  readonly Id?: string;
  readonly MessageBody?: string;
  readonly DelaySeconds?: number;
  readonly MessageGroupId?: string;
  readonly MessageAttributes?: MessageAttributes;
};
type QueueInput = Entry & { readonly QueueUrl: string; readonly Entries?: readonly Entry[] };

function onQueues(world: Services, command: string, input: QueueInput): unknown {
  const queue = world.queueAt(input.QueueUrl);
  const put = ({ MessageBody = '', DelaySeconds = 0, ...beside }: Entry) => {
    const { MessageGroupId: groupId, MessageAttributes: attributes } = beside;
    return queue.send(MessageBody, { delayMs: DelaySeconds * 1000, groupId, attributes });
  };
  if (command === 'SendMessageCommand') return { MessageId: put(input) };
  const Failed: object[] = [];
  const Successful: object[] = [];
  for (const entry of input.Entries ?? []) {
    const { Id } = entry;
    if (world.faults.happens('part put off')) Failed.push({ Id, Message: 'Try again' });
    else Successful.push({ Id, MessageId: put(entry) });
  }
  return { Successful, Failed };
}

function refusal(service: string, faults: Faults): Error {
  if (service !== 'store')
    return Object.assign(new Error('Unavailable'), { name: 'ServiceUnavailable' });
  const name = faults
    .chance('call refused')
    .one(['ProvisionedThroughputExceededException', 'InternalServerError', 'ThrottlingException']);
  return new StoreError(name, 'The store takes nothing at the moment');
}

const lost = () => Object.assign(new Error('No answer came'), { name: 'TimeoutError' });
