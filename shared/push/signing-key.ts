import { createPublicKey } from 'node:crypto';
import { signedClient } from '../environment/signed-fetch.ts';
import { variable } from '../environment/variable.ts';

const keyId = /* @__PURE__ */ variable('PUSH_KEY_ID');
const keyServiceUrl = /* @__PURE__ */ variable('PUSH_KEY_SERVICE_URL');

let known: Promise<string> | undefined;

/**
 * The public half of the key that signs for push services: 65 bytes in base64url, as browsers take
 * it for `applicationServerKey`. It never changes while a Lambda lives.
 */
export function publicKey(): Promise<string> {
  known ??= askPublicKey().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function askPublicKey(): Promise<string> {
  const { PublicKey = '' } = await call('GetPublicKey', {});
  const der = Buffer.from(PublicKey, 'base64');
  const { x = '', y = '' } = createPublicKey({ key: der, format: 'der', type: 'spki' }).export({
    format: 'jwk',
  });
  const [left, right] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  return Buffer.concat([Buffer.of(4), left, right]).toString('base64url');
}

/** The ES256 signature of a text, in the form of JSON Web Tokens: two numbers of 32 bytes. */
export async function sign(text: string): Promise<Buffer> {
  const { Signature = '' } = await call('Sign', {
    Message: Buffer.from(text).toString('base64'),
    MessageType: 'RAW',
    SigningAlgorithm: 'ECDSA_SHA_256',
  });
  return fixedLength(Buffer.from(Signature, 'base64'));
}

/**
 * KMS answers in DER, `30 length 02 length r 02 length s`, whose numbers have no leading zeros but
 * one before a high bit.
 */
function fixedLength(der: Buffer): Buffer {
  const rLength = der[3] ?? 0;
  const r = der.subarray(4, 4 + rLength);
  const s = der.subarray(6 + rLength);
  return Buffer.concat([r, s].map(inThirtyTwoBytes));
}

function inThirtyTwoBytes(number: Buffer): Buffer {
  const digits = number.subarray(Math.max(0, number.length - 32));
  return Buffer.concat([Buffer.alloc(32 - digits.length), digits]);
}

type Answer = { readonly PublicKey?: string; readonly Signature?: string };

async function call(action: 'GetPublicKey' | 'Sign', input: object): Promise<Answer> {
  const answer = await signedClient('kms').fetch(keyServiceUrl(), {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `TrentService.${action}`,
    },
    body: JSON.stringify({ KeyId: keyId(), ...input }),
  });
  if (answer.ok) return (await answer.json()) as Answer;
  throw new Error(`KMS refused ${action}: ${answer.status} ${(await answer.text()).slice(0, 200)}`);
}
