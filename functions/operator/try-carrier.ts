import { endpoint } from '../../shared/lambda/endpoint.ts';
import { appendNote } from '../../shared/tables/audit.ts';
import { livingRests, tryAtOnce } from '../../shared/tables/carrier-rests.ts';
import { numbersOf } from '../../shared/tables/numbers.ts';
import { refused } from '../../shared/values/refused.ts';
import * as contract from './contract.ts';
import { mustLive } from './move-account.ts';
import { accountAnswer, accountOf } from './show-account.ts';

/**
 * The cause is gone (money is there again, the number is active): one text is tried at once, not
 * after the pause, and everything goes on when the carrier takes it. What holds back the whole
 * service may be tried from any account.
 */
export const tryCarrier = endpoint(contract.tryCarrier, async ({ path, body, user, at }) => {
  const account = await accountOf(path);
  const { accountId } = account;
  mustLive(account);
  const numbers = await numbersOf(accountId);
  const rests = await livingRests(
    accountId,
    numbers.map(({ phoneNumber }) => phoneNumber),
  );
  if (rests.length === 0) {
    throw refused('conflict', 'The carrier takes texts of this account: nothing waits for a try.');
  }
  await appendNote(accountId, {
    at: at.toISOString(),
    who: user,
    what: 'account.carrier-tried',
    why: body.reason,
    details: { rests: rests.map(({ scope, code, since }) => ({ scope, code, since })) },
  });
  for (const rest of rests) await tryAtOnce(rest, at.toISOString());
  return { body: await accountAnswer(account) };
});
