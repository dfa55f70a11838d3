import { type Account, decide } from '../../../shared/tables/accounts/accounts.ts';
import { fingerprint } from '../../../shared/values/ids.ts';
import { type Done, detailsWith } from '../reason-and-note.ts';

/** `usual` takes the account's own number away; what is left out stays. */
export type LimitSettings = {
  readonly requestsPerSecond?: number | 'usual' | undefined;
  readonly textsPerDay?: number | 'usual' | undefined;
};

/** Sets how much an account may ask for and send, with its audit entry. */
export async function setLimits(
  account: Account,
  to: LimitSettings | undefined,
  decided: Done,
): Promise<void> {
  if (to === undefined) return;
  const { limits: before = {} } = account;
  const limits = {
    ...limit('requestsPerSecond', to.requestsPerSecond ?? before.requestsPerSecond),
    ...limit('textsPerDay', to.textsPerDay ?? before.textsPerDay),
  };
  if (fingerprint(limits) === fingerprint(before)) return;
  await decide(
    account.accountId,
    { limits },
    {
      at: decided.at.toISOString(),
      who: decided.by,
      what: 'account.limits-set',
      why: decided.reason ?? 'The limits of the account changed.',
      ...detailsWith(decided.note, { limits, before }),
    },
  );
}

function limit<Name extends keyof LimitSettings>(name: Name, to: LimitSettings[Name]) {
  return typeof to === 'number' ? { [name]: to } : {};
}
