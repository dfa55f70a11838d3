import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { defaultRulebook } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import {
  type Account,
  findAccount,
  openAccount as open,
} from '../../../shared/tables/accounts/accounts.ts';
import { fingerprint, idFrom, newId } from '../../../shared/values/ids.ts';
import { refused } from '../../../shared/values/refused.ts';
import { OperatorAccount } from '../answers.ts';
import { Application } from './application.ts';
import { accountAnswer } from './show-account.ts';

/** Opens an account for screening. Nothing can be sent before an operator approves it. */
export const openAccount = endpoint({
  method: 'POST',
  path: '/v1/operator/accounts',
  summary: 'Opens an account for screening: who they are, why they text, how people opt in',
  body: Application,
  status: 201,
  answer: OperatorAccount,
  refuses: ['idempotency-mismatch'],
}).handler(async (call) => {
  const { body, user, idempotencyKey } = call;
  const at = call.at.toISOString();
  const account: Account = {
    accountId: idempotencyKey ? idFrom('ac', user, idempotencyKey) : newId('ac', call.at),
    status: 'screening',
    ...applicationOf(body),
    openedAt: at,
    openedBy: user,
    statusAt: at,
    statusReason: 'The account waits for an operator to look at it.',
    statusRule: 'account.screening',
  };
  await open(account, { at, who: user, what: 'account.opened', why: `${body.name} applied.` });
  const opened = (await findAccount(account.accountId)) ?? account;
  if (fingerprint(applicationOf(opened)) !== fingerprint(applicationOf(body))) {
    throw refused('idempotency-mismatch', 'This Idempotency-Key was used for another account.');
  }
  return { body: await accountAnswer(opened) };
});

/** What was applied for: it never changes, so it tells a repeat from another request. */
function applicationOf(given: Application | Account) {
  const { name, website, use, optIn, sampleTexts, contact } = given;
  const rulebook = given.rulebook ?? defaultRulebook;
  const samples = sampleTexts === undefined ? {} : { sampleTexts };
  return { name, website, use, optIn, contact, rulebook, ...samples };
}
