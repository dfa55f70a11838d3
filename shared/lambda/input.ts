import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { type PhoneNumber, parsePhoneNumber } from '../values/phone-number.ts';
import { refused } from '../values/refused.ts';

z.config(en());

/** The JSON body, judged. Refuses `validation` with every place that is wrong and why. */
export function parseBody<T>(
  schema: z.ZodMiniType<T> | undefined,
  event: Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded'>,
): T {
  if (!schema) return undefined as T;
  return judge(schema, jsonOf(event), 'body');
}

/** The query string, judged likewise; an unknown parameter is refused. */
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

/** The Idempotency-Key, if any. A blank one would make no two requests one, unnoticed: refused. */
export function keyIn(headers: Readonly<Record<string, string | undefined>>): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined || key.trim() !== '') return key;
  throw refused('validation', 'Idempotency-Key: must not be blank; leave it out to have none.');
}

/** The phone number in a path such as `/v1/contacts/{phone}`; refuses `validation` with the reason. */
export function phoneIn(path: Readonly<Record<string, string>>): PhoneNumber {
  const parsed = parsePhoneNumber(path.phone ?? '');
  if (parsed.ok) return parsed.phone;
  throw refused('validation', `phone: ${parsed.because}`, {
    errors: [{ at: 'phone', message: parsed.because }],
  });
}

function jsonOf(event: Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded'>): unknown {
  const text = event.isBase64Encoded
    ? Buffer.from(event.body ?? '', 'base64').toString('utf8')
    : (event.body ?? '');
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unreadable';
    throw refused('validation', `The body is not JSON: ${why}.`);
  }
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
