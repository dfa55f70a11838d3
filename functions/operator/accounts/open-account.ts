import { type Keep, makeOnce } from '../../../shared/access/idempotent-replay.ts';
import { type Call, endpoint } from '../../../shared/lambda/endpoint.ts';
import { defaultRulebook } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import { wordSteps } from '../../../shared/tables/accounts/account-words.ts';
import {
  type Account,
  findAccount,
  openAccount as open,
} from '../../../shared/tables/accounts/accounts.ts';
import { newId } from '../../../shared/values/ids.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { OperatorAccount } from '../answers.ts';
import { Application } from './application.ts';
import { accountAnswer } from './show-account.ts';

/** Opens an account for screening. Nothing can be sent before an operator approves it. */
export const openAccount = endpoint({
  method: 'POST',
  path: '/v1/operator/accounts',
  roles: operators,
  summary: 'Opens an account for screening: who they are, why they text, how people opt in',
  body: Application,
  status: 201,
  locatedBy: 'accountId',
  answer: OperatorAccount,
}).handler(async (call) => {
  const account = await makeOnce(call, {
    again: ({ id }) => openedBefore(id),
    first: (keep) => openNow(call, keep),
  });
  return { body: await accountAnswer(account) };
});

async function openNow(
  { body, user, at }: Call<Application, unknown>,
  keep: Keep,
): Promise<Account | 'taken'> {
  const openedAt = at.toISOString();
  const account: Account = {
    accountId: newId('ac', at),
    status: 'screening',
    ...applicationOf(body),
    openedAt,
    openedBy: user,
    statusAt: openedAt,
    statusReason: 'The account waits for an operator to look at it.',
    statusRule: 'account.screening',
  };
  const why = `${body.name} applied.`;
  const note = { at: openedAt, who: user, what: 'account.opened' as const, why };
  const key = keep({ id: account.accountId });
  return (await open(account, note, [...key, ...wordSteps(account)])) === 'changed'
    ? account
    : 'taken';
}

async function openedBefore(accountId: string): Promise<Account> {
  const account = await findAccount(accountId);
  if (account) return account;
  throw new Error('The account that was opened is not there.');
}

function applicationOf(given: Application) {
  const { name, website, use, optIn, sampleTexts, contact } = given;
  const rulebook = given.rulebook ?? defaultRulebook;
  const samples = sampleTexts === undefined ? {} : { sampleTexts };
  return { name, website, use, optIn, contact, rulebook, ...samples };
}
