type Difference = { readonly here: unknown; readonly there: unknown; readonly because: string };

const hello = { Body: 'hello', MD5OfBody: '5d41402abc4b2a76b9719d911017c592', receives: '1' };
const refusedAs = (refused: string) => ({ refused, status: 400 });
const longName =
  'fauxqs writes the long name of the error; AWS adds the short one, which the SDK reads';

/** By what is done: where the two do not answer the same, and why that stays. */
export const differences: Readonly<Record<string, Difference>> = {
  'a message has a group on a standard queue': {
    here: [{ ...hello, group: 'account' }],
    there: [hello],
    because: 'fair queues: AWS keeps the group of a message on a standard queue; fauxqs drops it',
  },
  'refused: a message of over 1 MiB': {
    here: refusedAs('InvalidParameterValue'),
    there: refusedAs('AWS.SimpleQueueService.InvalidParameterValue'),
    because: longName,
  },
  'refused: an empty message': {
    here: refusedAs('MissingParameter'),
    there: refusedAs('AWS.SimpleQueueService.MissingParameter'),
    because: longName,
  },
  'refused: a letter that is not allowed': {
    here: refusedAs('InvalidMessageContents'),
    there: refusedAs('AWS.SimpleQueueService.InvalidMessageContents'),
    because: longName,
  },
  'refused: eleven messages at once': {
    here: refusedAs('InvalidParameterValue'),
    there: refusedAs('AWS.SimpleQueueService.InvalidParameterValue'),
    because: longName,
  },
  'refused: a delay of over 15 minutes': {
    here: refusedAs('InvalidParameterValue'),
    there: { MD5OfMessageBody: hello.MD5OfBody, MD5OfMessageAttributes: undefined },
    because: 'AWS takes 0 to 900 seconds; fauxqs takes any',
  },
  'refused: a receipt that is none is deleted': {
    here: refusedAs('ReceiptHandleIsInvalid'),
    there: 'done',
    because: 'AWS refuses what never was a receipt; fauxqs takes anything',
  },
  'a file comes in parts': {
    here: parts('binary/octet-stream'),
    there: parts('application/octet-stream'),
    because: 'a file without a type is binary/octet-stream in S3',
  },
};

function parts(ContentType: string): unknown {
  const ETag = '"386c339562d7b21e465158b51c4b45bf-2"';
  const ContentRange = 'bytes 5242879-5242884/5242885';
  const got = { text: 'xxxxxx', ContentType, ContentLength: 6, ContentRange, ETag, Metadata: {} };
  return [ETag, { ...got, httpStatusCode: 206 }];
}
