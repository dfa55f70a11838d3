import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson, readBody } from '../gateway/http-answer.ts';
import { asText, type JsonObject, parseObject } from '../store/json.ts';
import type { SigningKeys } from './signing-keys.ts';

/** KMS over HTTP (AWS JSON 1.1), for keys that sign: its public half, and signatures in DER. */
export async function serveKeys(
  keys: SigningKeys,
  from: { request: IncomingMessage; response: ServerResponse; action: string },
): Promise<void> {
  const { request, response, action } = from;
  response.setHeader('content-type', 'application/x-amz-json-1.1');
  const input = parseObject(String((await readBody(request, 64 * 1024)) ?? '{}'));
  const answer = act(keys.find(asText(input.KeyId)), action, input);
  if (answer) return answerJson(response, 200, { KeyId: asText(input.KeyId), ...answer });
  const message = `The local runner has no ${action} with this input`;
  answerJson(response, 400, { __type: 'UnsupportedOperationException', message });
}

function act(key: KeyObject, action: string, input: JsonObject): object | undefined {
  if (action === 'GetPublicKey') {
    const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
    return { PublicKey: der.toString('base64'), KeySpec: 'ECC_NIST_P256' };
  }
  const { MessageType: type, SigningAlgorithm: how } = input;
  if (action !== 'Sign' || type !== 'RAW' || how !== 'ECDSA_SHA_256') return undefined;
  const message = Buffer.from(asText(input.Message), 'base64');
  return { Signature: sign('sha256', message, key).toString('base64'), SigningAlgorithm: how };
}
