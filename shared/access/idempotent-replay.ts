import {
  findKept,
  type Kept,
  keptPut,
  requestNameOf,
  secondsOf,
} from '../tables/accounts/idempotency.ts';
import type { Step } from '../tables/client/conditional-writes.ts';
import { fingerprint } from '../values/ids.ts';
import { refused } from '../values/refused.ts';

const keptSeconds = 24 * 60 * 60;
const tries = 3;

type Call = {
  readonly route: { readonly method: string; readonly path: string };
  readonly accountId: string;
  readonly user: string;
  readonly at: Date;
  readonly idempotencyKey: string | undefined;
  readonly path: Readonly<Record<string, string>>;
  readonly body: unknown;
};

/** What a request makes, as its key remembers it. */
export type Made = Pick<Kept, 'id' | 'status'>;
/** The write that stores the result under the request's key; none for a request without a key. */
export type Keep = (made: Made) => readonly Step<'taken'>[];

/**
 * One rule for every route that takes an Idempotency-Key. For 24 hours the same key with the same
 * request is an idempotent replay: `again` answers what the first one made. With another request it
 * is refused as `idempotency-mismatch`. A refused request has made nothing, so its key is still
 * free.
 *
 * `first` makes the thing and writes `keep(made)` in the same transaction: both or neither, so a
 * crash never leaves a key without its thing, or the thing twice. It answers `taken` if a
 * concurrent request with the same key was faster; then that one's result is answered.
 */
export async function makeOnce<T>(
  call: Call,
  acts: {
    again: (made: Made) => Promise<T>;
    first: (keep: Keep) => Promise<T | 'taken'>;
  },
): Promise<T> {
  for (let n = 0; n < tries; n++) {
    const made = await madeBefore(call);
    if (made) return acts.again(made);
    const outcome = await acts.first((is) => stepsOf(call, is));
    if (outcome !== 'taken') return outcome;
  }
  throw refused('idempotency-in-progress', 'This Idempotency-Key is being used at this moment.');
}

/**
 * What an earlier request under this key made. Refuses `idempotency-mismatch` for another request.
 */
async function madeBefore(call: Call): Promise<Kept | undefined> {
  if (call.idempotencyKey === undefined) return undefined;
  const kept = await findKept(nameOf(call), call.at);
  if (!kept || kept.fingerprint === fingerprintOf(call)) return kept;
  throw refused('idempotency-mismatch', 'This Idempotency-Key was used for another request.');
}

function stepsOf(call: Call, made: Made): readonly Step<'taken'>[] {
  if (call.idempotencyKey === undefined) return [];
  return [{ write: keptPut(keptOf(call, made), call.at), otherwise: 'taken' }];
}

function keptOf(call: Call, { id, status }: Made): Kept {
  return {
    requestName: nameOf(call),
    fingerprint: fingerprintOf(call),
    id,
    ...(status === undefined ? {} : { status }),
    expiresAtSeconds: secondsOf(call.at) + keptSeconds,
  };
}

/** A key belongs to its route. Operators have no account: their keys belong to each person. */
function nameOf(call: Call): string {
  const { accountId, user, idempotencyKey, route } = call;
  const whose = accountId === '' ? ['operator', user] : [];
  const name = fingerprint([route.method, route.path, idempotencyKey, ...whose]);
  return requestNameOf(accountId === '' ? 'operator' : accountId, name);
}

function fingerprintOf({ path, body }: Call): string {
  return fingerprint([path, body]);
}
