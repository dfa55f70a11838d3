import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { type PhoneNumber, parsePhoneNumber } from '../values/phone-number.ts';
import { Refused, refused } from '../values/refused.ts';
import { sayIssue } from './say-issue.ts';

z.config({ ...en(), customError: sayIssue });

/** The parts of a request from which its body is read. */
type Sent = Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded' | 'headers'>;

/** The largest body. A thousand phones, or a contact with all its fields, is a tenth of it. */
const mostBytes = 1_000_000;

/** Routes without a body accept one that says nothing and refuse one with content. */
const Nothing = z.strictObject({});

/** The JSON body, validated. Refuses `validation` with every place that is wrong and why. */
export function parseBody<T>(schema: z.ZodMiniType<T> | undefined, event: Sent): T {
  const body = jsonOf(event);
  if (schema) return judge(schema, body, 'body');
  judge(Nothing, body, 'body');
  return undefined as T;
}

/** The query string, validated in the same way; an unknown parameter is refused. */
export function parseQuery<T>(
  schema: z.ZodMiniType<T> | undefined,
  event: Pick<APIGatewayProxyEventV2, 'queryStringParameters'>,
): T {
  const given = event.queryStringParameters ?? {};
  if (!schema) {
    const [name] = Object.keys(given);
    if (name) throw refused('validation', `Unknown query parameter "${name}".`);
    return undefined as T;
  }
  return judge(schema, given, 'query');
}

/** Printable ASCII, as in the header's draft standard. HTTP software may cut spaces at the ends. */
const keyShape = /^(?=.{1,200}$)[!-~]([ -~]*[!-~])?$/;

/** The Idempotency-Key, if any. A blank one is refused: it would silently identify nothing. */
export function keyIn(headers: Readonly<Record<string, string | undefined>>): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined || keyShape.test(key)) return key;
  throw refused(
    'validation',
    'Idempotency-Key: must not be blank: 1 to 200 characters of printable ASCII. ' +
      'Leave it out to have none.',
  );
}

/**
 * The phone number in a path such as `/v1/contacts/{phone}`; refuses `validation` with the reason.
 */
export function phoneIn(path: Readonly<Record<string, string>>): PhoneNumber {
  const parsed = parsePhoneNumber(path.phone ?? '');
  if (parsed.ok) return parsed.phone;
  throw refused('validation', `phone: ${parsed.because}`, {
    errors: [{ at: 'phone', message: parsed.because }],
  });
}

function jsonOf({ body = '', isBase64Encoded, headers }: Sent): unknown {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > mostBytes) {
    throw refused(
      'too-large',
      `The body has ${bytes.length} bytes; at most ${mostBytes} are taken.`,
    );
  }
  const text = bytes.toString('utf8');
  if (text.trim() === '') return {};
  mustSayJson(headers['content-type']);
  try {
    return JSON.parse(text, mustBeKept);
  } catch (error) {
    if (error instanceof Refused) throw error;
    const why = error instanceof Error ? error.message : 'unreadable';
    throw refused('validation', `The body is not JSON: ${why}.`);
  }
}

/**
 * The content types that are read as JSON: JSON itself, none, or the defaults of `fetch` and `curl
 * -d`. Any other stated type is not read as JSON.
 */
const maybeJson =
  /^(application\/([\w.-]+\+)?json|text\/plain|application\/x-www-form-urlencoded)\s*(;|$)/i;

function mustSayJson(type: string | undefined): void {
  if (type === undefined || maybeJson.test(type)) return;
  throw refused(
    'not-json',
    `The body is said to be ${type}: send JSON, with the header content-type: application/json.`,
  );
}

/**
 * Half a surrogate pair is no character: no store, phone or file could keep it. A field that is
 * named `__proto__` would be lost unseen where any name is allowed.
 */
function mustBeKept(name: string, value: unknown): unknown {
  if (name === '__proto__') {
    const message = 'unknown: "__proto__"';
    throw refused('validation', `body: ${message}`, { errors: [{ at: 'body', message }] });
  }
  const texts = typeof value === 'string' ? [name, value] : [name];
  if (texts.every((text) => text.isWellFormed())) return value;
  throw new Error('it holds half of a character (a lone \\ud800 to \\udfff)');
}

function judge<T>(schema: z.ZodMiniType<T>, value: unknown, where: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => ({
    at: issue.path.length === 0 ? where : issue.path.join('.'),
    message: issue.message,
  }));
  const detail = errors.map((e) => `${e.at}: ${e.message}`).join('; ');
  throw refused('validation', detail, { errors });
}
