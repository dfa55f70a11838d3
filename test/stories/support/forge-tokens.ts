import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CryptoKey, decodeJwt, importJWK, type JWK, SignJWT } from 'jose';

/** Makes tokens out of good ones: with other claims, or signed in a way that must not count. */
export type Forger = {
  /** Each with these claims changed, signed with this key or with the system's own. */
  signed(change: object, key?: CryptoKey): Promise<string[]>;
  /** Each with `alg: none` and no signature. */
  unsigned(): string[];
  /**
   * Each signed with the system's public key taken for a secret: a known trick on a checker that
   * believes the token's own `alg`.
   */
  confused(): string[];
};

type Kept = { readonly privateJwk: JWK; readonly publicJwk: JWK };

/** `dataDir`: where the system keeps its signing key. */
export function forgerOf(good: readonly string[], dataDir: string): Forger {
  const kept = JSON.parse(readFileSync(join(dataDir, 'signing-key.json'), 'utf8')) as Kept;
  const written = (header: object, sign: (text: string) => string) =>
    good.map((token) => {
      const text = `${part(header)}.${part(decodeJwt(token))}`;
      return `${text}.${sign(text)}`;
    });
  return {
    async signed(change, key) {
      const signing = key ?? (await importJWK(kept.privateJwk, 'RS256'));
      return Promise.all(
        good.map((token) =>
          new SignJWT({ ...decodeJwt(token), ...change })
            .setProtectedHeader({ alg: 'RS256', kid: 'local' })
            .sign(signing),
        ),
      );
    },
    unsigned: () => written({ alg: 'none' }, () => ''),
    confused: () => {
      const secret = JSON.stringify(kept.publicJwk);
      return written({ alg: 'HS256', kid: 'local' }, (text) =>
        createHmac('sha256', secret).update(text).digest('base64url'),
      );
    },
  };
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
