import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { asObject, type Json } from '../store/json.ts';
import { readWhole, writeWhole } from '../store/whole-file.ts';

/**
 * The signing keys of the pretend KMS: one of P-256 for each key id, made when it is first used.
 * With a file they outlive the process, so browsers stay registered.
 */
export class SigningKeys {
  readonly #file: string | undefined;
  readonly #jwks: Record<string, Json>;
  readonly #keys = new Map<string, KeyObject>();

  constructor(file: string | undefined) {
    this.#file = file;
    const kept = file === undefined ? undefined : readWhole(file);
    this.#jwks = { ...asObject((kept ?? {}) as Json) };
  }

  /** The private key with this id. */
  find(id: string): KeyObject {
    const found = this.#keys.get(id) ?? this.#kept(id) ?? this.#made(id);
    this.#keys.set(id, found);
    return found;
  }

  #kept(id: string): KeyObject | undefined {
    const jwk = this.#jwks[id];
    return jwk === undefined ? undefined : createPrivateKey({ format: 'jwk', key: asObject(jwk) });
  }

  #made(id: string): KeyObject {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#jwks[id] = { ...privateKey.export({ format: 'jwk' }) } as Json;
    if (this.#file !== undefined) writeWhole(this.#file, JSON.stringify(this.#jwks), 0o600);
    return privateKey;
  }
}
