import * as z from 'zod/mini';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { appendNote } from '../../../shared/tables/accounts/audit.ts';
import {
  numbersOf,
  type OriginationNumber,
  releaseNumber,
} from '../../../shared/tables/accounts/numbers.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { refused } from '../../../shared/values/refused.ts';
import { mustLive } from '../accounts/move-account.ts';
import { accountAnswer, accountOf } from '../accounts/show-account.ts';
import { OperatorAccount } from '../answers.ts';
import { detailsWith, note, reason } from '../reason-and-note.ts';
import { giveNumbers, hasNumbers, mustBeFree } from './give-numbers.ts';
import { Numbers } from './numbers-with-pace.ts';

/**
 * Sets the account's numbers, each with its pace. A number that is left out is removed if it was
 * never used. A used one stays for good, because people may still answer STOP to it.
 */
export const assignNumbers = endpoint({
  method: 'PUT',
  path: '/v1/operator/accounts/{accountId}/numbers',
  roles: operators,
  summary: 'The origination numbers of the account, each with its pace',
  body: z.strictObject({ reason: z.optional(reason), note, numbers: Numbers }),
  answer: OperatorAccount,
  refuses: ['not-found', 'conflict', 'account-terminated'],
}).handler(async (call) => {
  const { body, user } = call;
  const account = await accountOf(call.path);
  const { accountId } = account;
  mustLive(account);
  if (!(await hasNumbers(accountId, body.numbers))) {
    const wanted = new Set(body.numbers.map(({ phoneNumber }) => phoneNumber));
    const has = await numbersOf(accountId);
    const leftOut = has.filter(({ phoneNumber }) => !wanted.has(phoneNumber));
    mustBeUnused(leftOut);
    await mustBeFree(accountId, body.numbers);
    // The audit entry first: no number changes its account without one.
    await appendNote(accountId, {
      at: call.at.toISOString(),
      who: user,
      what: 'account.numbers-assigned',
      why: body.reason ?? 'The numbers of the account changed.',
      ...detailsWith(body.note, {
        numbers: body.numbers,
        takenBack: leftOut.map((one) => one.phoneNumber),
      }),
    });
    await giveNumbers(accountId, body.numbers);
    for (const number of leftOut) await takeBack(number);
  }
  return { body: await accountAnswer(account) };
});

function mustBeUnused(leftOut: readonly OriginationNumber[]): void {
  const used = leftOut.find(({ nextFreeAtMs, wanted }) => nextFreeAtMs > 0 || wanted > 0);
  if (used) throw stays(used);
}

async function takeBack(number: OriginationNumber): Promise<void> {
  if ((await releaseNumber(number)) === 'used') throw stays(number);
}

function stays({ phoneNumber }: OriginationNumber) {
  return refused(
    'conflict',
    `${phoneNumber} was used, so people may still answer STOP to it: it stays. Name it too.`,
    { phoneNumber },
  );
}
