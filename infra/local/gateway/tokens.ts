import { join } from 'node:path';
import {
  type CryptoKey,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  jwtVerify,
  SignJWT,
} from 'jose';
import type { Clock } from '../clock/clock.ts';
import { subjectOf } from '../sign-in/user-pool.ts';
import { readWhole, writeWhole } from '../store/whole-file.ts';

/** Whom a token names. */
export interface Named {
  readonly user: string;
  /** From `user` by default. */
  readonly email?: string;
  readonly accountId?: string;
  readonly personId?: string;
  readonly operator?: true;
}

/** Trusted issuers, and their audiences: from the template's JWT authorizers. */
export interface Trust {
  readonly issuer: string;
  readonly audience: string;
}

/** Claims of a verified token. */
export type Claims = Record<string, unknown>;

/** Local tokens stay valid over any jump of the clock that a person would try. */
const lifeSeconds = 10 * 366 * 86_400;

/**
 * The local user pool: signs ID tokens of Cognito's shape for the template's own issuer and
 * audience, and checks them. With a folder its key outlives the process, and so do tokens.
 */
export class Tokens {
  readonly #clock: Clock;
  readonly #privateKey: CryptoKey;
  readonly #privateJwk: JWK;
  readonly #publicJwk: JWK;
  readonly #verified = new Map<string, Claims>();

  private constructor(
    clock: Clock,
    keys: { privateKey: CryptoKey; privateJwk: JWK; publicJwk: JWK },
  ) {
    this.#clock = clock;
    this.#privateJwk = { ...keys.privateJwk, kid: 'local', alg: 'RS256', use: 'sig' };
    this.#privateKey = keys.privateKey;
    this.#publicJwk = keys.publicJwk;
  }

  static async open(clock: Clock, folder: string | undefined): Promise<Tokens> {
    const file = folder === undefined ? undefined : join(folder, 'signing-key.json');
    const found = file === undefined ? undefined : readWhole(file);
    if (found !== undefined) {
      const kept = found as { privateJwk: JWK; publicJwk: JWK };
      const privateKey = await importJWK(kept.privateJwk, 'RS256');
      if (privateKey instanceof Uint8Array) throw new Error(`${file} holds no private key`);
      return new Tokens(clock, { ...kept, privateKey });
    }
    const pair = await generateKeyPair('RS256', { extractable: true });
    const publicJwk = { ...(await exportJWK(pair.publicKey)), kid: 'local', alg: 'RS256' };
    const privateJwk = await exportJWK(pair.privateKey);
    if (file !== undefined) writeWhole(file, JSON.stringify({ privateJwk, publicJwk }), 0o600);
    return new Tokens(clock, { privateKey: pair.privateKey, privateJwk, publicJwk });
  }

  /** The key that signs, for the sign-in: its tokens are of the same issuer. */
  get privateKey(): JWK {
    return this.#privateJwk;
  }

  /**
   * The same token as if it were made at this moment of virtual time. When the person signed in
   * stays as it is: a client compares that with the token that it renews.
   */
  async inVirtualTime(token: string): Promise<string> {
    const { payload } = await jwtVerify(token, createLocalJWKSet(this.keys));
    const { iat = 0, exp = 0 } = payload;
    const issuedAt = Math.floor(this.#clock.now() / 1000);
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', kid: 'local' })
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + (exp - iat))
      .sign(this.#privateKey);
  }

  /** The public keys, as an issuer publishes them. */
  get keys(): { keys: JWK[] } {
    return { keys: [this.#publicJwk] };
  }

  /** A token that the template's authorizer accepts. */
  issue({ user, email, accountId, personId, operator }: Named, trust: Trust): Promise<string> {
    const issuedAt = Math.floor(this.#clock.now() / 1000);
    const claims = {
      sub: subjectOf(personId ?? user),
      'cognito:username': user,
      email: email ?? (user.includes('@') ? user : `${user}@example.com`),
      token_use: 'id',
      ...(accountId === undefined ? {} : { 'custom:accountId': accountId }),
      ...(personId === undefined ? {} : { 'custom:personId': personId }),
      ...(operator === undefined ? {} : { 'cognito:groups': ['operator'] }),
    };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'local' })
      .setIssuer(trust.issuer)
      .setAudience(trust.audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifeSeconds)
      .sign(this.#privateKey);
  }

  /** The claims of a token for that issuer and one of those audiences; undefined if not good. */
  async verify(token: string, issuer: string, audience: string[]): Promise<Claims | undefined> {
    const id = `${issuer} ${audience.join()} ${token}`;
    const known = this.#verified.get(id);
    if (known !== undefined && Number(known.exp) * 1000 > this.#clock.now()) return known;
    try {
      const currentDate = new Date(this.#clock.now());
      const required = { requiredClaims: ['exp'] };
      const options = { issuer, currentDate, clockTolerance: 300, ...required };
      const { payload } = await jwtVerify(token, createLocalJWKSet(this.keys), options);
      // API Gateway takes `aud`, or `client_id` in a token without one.
      const found = [payload.aud ?? payload.client_id].flat();
      if (!found.some((value) => audience.includes(String(value)))) return undefined;
      if (this.#verified.size > 1000) this.#verified.clear();
      this.#verified.set(id, payload);
      return payload;
    } catch {
      return undefined;
    }
  }
}
