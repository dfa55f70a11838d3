import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { appendNote } from '../../../shared/tables/accounts/audit.ts';
import { openBreakers, probeAtOnce } from '../../../shared/tables/accounts/circuit-breakers.ts';
import { numbersOf } from '../../../shared/tables/accounts/numbers.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { refused } from '../../../shared/values/refused.ts';
import { mustLive } from '../accounts/move-account.ts';
import { accountAnswer, accountOf } from '../accounts/show-account.ts';
import { OperatorAccount } from '../answers.ts';
import { detailsWith, ReasonAndNote } from '../reason-and-note.ts';

/**
 * An operator says that the cause is gone (the spend limit was raised, the number is active): one
 * probe is sent at once, not after the pause, and everything continues when the carrier accepts it.
 * A breaker of the whole service may be tried from any account.
 */
export const tryCarrier = endpoint({
  method: 'POST',
  path: '/v1/operator/accounts/{accountId}/try-carrier',
  roles: operators,
  summary:
    'While the carrier takes no texts from a number of the account or from the ' +
    'service: try one now',
  body: ReasonAndNote,
  answer: OperatorAccount,
  refuses: ['not-found', 'conflict', 'account-terminated'],
}).handler(async ({ path, body, user, at }) => {
  const account = await accountOf(path);
  const { accountId } = account;
  mustLive(account);
  const numbers = await numbersOf(accountId);
  const breakers = await openBreakers(
    accountId,
    numbers.map(({ phoneNumber }) => phoneNumber),
  );
  if (breakers.length === 0) {
    throw refused('conflict', 'The carrier takes texts of this account: nothing waits for a try.');
  }
  await appendNote(accountId, {
    at: at.toISOString(),
    who: user,
    what: 'account.carrier-tried',
    why: body.reason,
    ...detailsWith(body.note, {
      breakers: breakers.map(({ scope, code, since }) => ({ scope, code, since })),
    }),
  });
  for (const rest of breakers) await probeAtOnce(rest, at.toISOString());
  return { body: await accountAnswer(account) };
});
