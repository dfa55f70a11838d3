import { Logger } from '@aws-lambda-powertools/logger';

/**
 * One structured line for each act: the message is the event in kebab-case, fields hold ids. Never
 * a phone number or the words of a text in clear.
 */
export const log = new Logger({ serviceName: 'ivip-messenger' });

/**
 * An error for the log: its name, message, stack and cause, and the AWS request it came from. Other
 * fields are left out (a failed condition contains the whole row), and so are phone numbers, e-mail
 * addresses and the pieces of JSON that a message may quote.
 */
export function asError(error: unknown): Error {
  const given = error instanceof Error ? error : new Error(String(error));
  const logged = new Error(
    withoutPeople(given.message),
    given.cause === undefined ? {} : { cause: asError(given.cause) },
  );
  logged.name = given.name;
  logged.stack = withoutPeople(given.stack ?? '');
  return Object.assign(logged, requestOf(given));
}

/** Ten digits or more in a row are a phone number; V8 quotes the received text of bad JSON. */
function withoutPeople(words: string): string {
  return words
    .replace(/".*"(\.\.\.)? is not valid JSON/gs, 'this is not valid JSON')
    .replace(/[\w.+%-]+@[\w-]+(\.[\w-]+)*\.[a-z]{2,}/gi, '(e-mail)')
    .replace(/(?<![\da-f])\+?\d{10,15}(?![\da-f])/g, '(number)');
}

function requestOf(error: Error): { requestId?: string } {
  const { $metadata } = error as { $metadata?: { requestId?: string } };
  return $metadata?.requestId === undefined ? {} : { requestId: $metadata.requestId };
}

/** More of them would make a line longer than it is worth. */
const most = 100;

/** What a queue or a stream gives to a Lambda; anything else has no traces. */
type Given = {
  readonly Records?: readonly {
    readonly body?: unknown;
    readonly dynamodb?: { readonly Keys?: object };
  }[];
};

/**
 * The traces of an invocation. Of a change by the keys of its row alone: the row may hold words in
 * which somebody wrote such an id.
 */
export function tracesOf(event: unknown): string[] {
  const { Records = [] } = (event ?? {}) as Given;
  return tracesIn(
    Records.map(({ body, dynamodb }) => {
      return typeof body === 'string' ? body : JSON.stringify(dynamodb?.Keys ?? {});
    }),
  );
}

/**
 * The ids of group sends and texts in a message, a change or a delivery event. Such an id is the
 * trace of what somebody asked for: it is made with the API call and goes along to the last
 * delivery event, so the lines about it are found by it.
 */
export function tracesIn(messages: readonly string[]): string[] {
  const found = new Set(messages.flatMap((text) => text.match(id) ?? []));
  return [...found].slice(0, most);
}

/** Group sends, texts, and automatic answers; a text of a group send is known by its send. */
const id = /\b(?:gs|tx|ta)_[0-9a-z]{26}\b/g;
