import * as z from 'zod/mini';

/** What AppSync tells of somebody at a socket: who, by the token it has verified, and where. */
export const LiveQuestion = z.looseObject({
  identity: z.nullish(z.looseObject({ claims: z.optional(z.record(z.string(), z.unknown())) })),
  info: z.looseObject({
    channel: z.looseObject({ path: z.string() }),
    operation: z.optional(z.string()),
  }),
});

/** The person whom the token names; undefined where it is no ID token of a person of an account. */
export function liveCaller({
  identity,
}: z.infer<typeof LiveQuestion>): { accountId: string; personId: string } | undefined {
  const { claims = {} } = identity ?? {};
  const accountId = String(claims['custom:accountId'] ?? '');
  const personId = String(claims['custom:personId'] ?? '');
  if (claims.token_use !== 'id' || !accountId || !personId) return undefined;
  return { accountId, personId };
}
