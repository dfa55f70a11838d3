import { createHmac } from 'node:crypto';
import { asList, asNumber, asText, isObject, type Json, parseObject } from '../store/json.ts';
import { S3Error } from './s3-error.ts';

/** The secret that every local Lambda signs with. */
const secretKey = 'local';

/** Fields that a policy need not speak of. */
const freeFields = new Set(['policy', 'x-amz-signature', 'file', 'awsaccesskeyid']);

/** What a policy lets pass, in bytes. */
export interface SizeRange {
  readonly least: number;
  readonly most: number;
}

/**
 * Checks a form's fields against its signed policy at a (virtual) time: signature, expiry, and
 * every condition; gives the sizes allowed. Throws the S3Error that S3 answers with.
 */
export function checkPolicy(fields: Map<string, string>, bucket: string, now: number): SizeRange {
  const encoded = fields.get('policy');
  const credential = fields.get('x-amz-credential') ?? '';
  if (encoded === undefined) throw denied('Anonymous users cannot upload');
  const signature = hmac(signingKey(credential.split('/')), encoded).toString('hex');
  if (signature !== fields.get('x-amz-signature')) {
    const message =
      'The request signature we calculated does not match the signature you provided.';
    throw new S3Error(403, 'SignatureDoesNotMatch', message);
  }
  const policy = parseObject(Buffer.from(encoded, 'base64').toString());
  if (!(Date.parse(asText(policy.expiration)) > now)) {
    throw denied('Invalid according to Policy: Policy expired.');
  }
  const given = new Map(fields).set('bucket', bucket);
  const named = new Set<string>();
  let range: SizeRange = { least: 0, most: Number.POSITIVE_INFINITY };
  for (const condition of asList(policy.conditions)) {
    const { kind, name, value, most } = readCondition(condition);
    if (kind === 'content-length-range') {
      range = { least: asNumber(value, 0), most: asNumber(most, 0) };
      continue;
    }
    named.add(name);
    const field = given.get(name) ?? '';
    const holds = kind === 'starts-with' ? field.startsWith(asText(value)) : field === value;
    if (!holds) {
      throw denied(
        `Invalid according to Policy: Policy Condition failed: ${JSON.stringify(condition)}`,
      );
    }
  }
  for (const name of fields.keys()) {
    if (named.has(name) || freeFields.has(name) || name.startsWith('x-ignore-')) continue;
    throw denied(`Invalid according to Policy: Extra input fields: ${name}`);
  }
  return range;
}

function readCondition(condition: Json) {
  if (isObject(condition)) {
    const [name = '', value = ''] = Object.entries(condition)[0] ?? [];
    return { kind: 'eq', name: name.toLowerCase(), value, most: 0 };
  }
  const [kind, first = '', second = ''] = asList(condition);
  if (asText(kind).toLowerCase() === 'content-length-range') {
    return { kind: 'content-length-range', name: '', value: first, most: second };
  }
  const name = asText(first).replace(/^\$/, '').toLowerCase();
  return { kind: asText(kind).toLowerCase(), name, value: second, most: 0 };
}

/** AWS Signature Version 4: the key for a credential's date, region and service. */
function signingKey([, date = '', region = '', service = '']: string[]): Buffer {
  const steps = [date, region, service, 'aws4_request'];
  let key = Buffer.from(`AWS4${secretKey}`);
  for (const step of steps) key = hmac(key, step);
  return key;
}

function hmac(key: Buffer, text: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHmac('sha256', key).update(text).digest());
}

function denied(message: string): S3Error {
  return new S3Error(403, 'AccessDenied', message);
}
