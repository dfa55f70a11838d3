import { asList, type JsonObject } from '../json.ts';
import type { Touch } from '../partitions/partitions.ts';
import type { StoreCall } from './row-acts.ts';

/** The two errors that AWS has for it: the second for tables with provisioned capacity. */
export type ThrottleError = 'ThrottlingException' | 'ProvisionedThroughputExceededException';

/** The parts of a call that were throttled, by their place in the order of `readRowActs`. */
export type RefusedParts = ReadonlyMap<number, { touch: Touch; error: ThrottleError }>;

/** An answer of the store as it goes over the wire. */
export type StoreAnswer = { readonly status: number; readonly body: string };

const onDemand =
  'Throughput exceeds the current capacity of your table or index. DynamoDB is automatically' +
  ' scaling your table or index so please try again shortly. If exceptions persist, check if you' +
  ' have a hot key: ' +
  'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html';
const provisioned =
  'The level of configured provisioned throughput for the table was exceeded. Consider increasing' +
  ' your provisioning level with the UpdateTable API.';

/** The error that a table gives when nobody asked for another. */
export function errorOf({ place }: Touch, wish: ThrottleError | undefined): ThrottleError {
  const usual = place.isOnDemand ? 'ThrottlingException' : 'ProvisionedThroughputExceededException';
  return wish ?? usual;
}

/**
 * A whole call refused: 400, with the reason and what was throttled. AWS spells the list with a
 * small letter in one error and with a capital in the other.
 */
export function refuseCall(refused: RefusedParts): StoreAnswer {
  const [first] = refused.values();
  if (first === undefined) throw new Error('Nothing was refused.');
  const { touch, error } = first;
  const reasons = [{ reason: reasonOf(touch), resource: touch.place.arn }];
  const body =
    error === 'ThrottlingException'
      ? {
          __type: 'com.amazon.coral.availability#ThrottlingException',
          message: onDemand,
          throttlingReasons: reasons,
        }
      : {
          __type: `com.amazonaws.dynamodb.v20120810#${error}`,
          message: provisioned,
          ThrottlingReasons: reasons,
        };
  return { status: 400, body: JSON.stringify(body) };
}

/** A transaction in which some rows were throttled: nothing of it was done. */
export function refuseTransaction({ input }: StoreCall, refused: RefusedParts): StoreAnswer {
  const parts = asList(input.TransactItems ?? input.TransactStatements);
  const reasons = parts.map((_, n) => {
    const one = refused.get(n);
    return one === undefined ? { Code: 'None' } : codeOf(one.error);
  });
  const codes = reasons.map(({ Code }) => Code).join(', ');
  const refusal = 'Transaction cancelled, please refer cancellation reasons for specific reasons';
  const Message = `${refusal} [${codes}]`;
  const __type = 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException';
  return {
    status: 400,
    body: JSON.stringify({ __type, Message, CancellationReasons: reasons }),
  };
}

/** What a batch of statements answers for one that was throttled. */
export function refuseStatement(touch: Touch, error: ThrottleError): JsonObject {
  return { Error: codeOf(error), TableName: touch.place.table };
}

/** `TableWriteKeyRangeThroughputExceeded`: what is throttled, what it did, which limit it met. */
function reasonOf({ place, verb }: Touch): string {
  const [kind, act] = [
    place.index === undefined ? 'Table' : 'Index',
    verb === 'read' ? 'Read' : 'Write',
  ];
  return `${kind}${act}KeyRangeThroughputExceeded`;
}

function codeOf(error: ThrottleError): { Code: string; Message: string } {
  if (error === 'ThrottlingException') return { Code: 'ThrottlingError', Message: onDemand };
  return { Code: 'ProvisionedThroughputExceeded', Message: provisioned };
}
