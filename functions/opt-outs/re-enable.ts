import * as z from 'zod/mini';
import { livingAccount } from '../../shared/access/active-account.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { phoneIn } from '../../shared/lambda/input.ts';
import { type Account, changeStatus } from '../../shared/tables/accounts/accounts.ts';
import { findOptOut } from '../../shared/tables/phonebook/opt-outs.ts';
import { owners } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';

/**
 * A tenant cannot undo an opt-out. The first request gets an explanation of the rules. A second one
 * by an owner, with the account's name typed (`?confirm=NAME`), does what the rules say: it
 * terminates the account for good. The opt-out stays. So the rule of 2014 holds, and no mistake
 * ends a business.
 */
export const reEnable = endpoint({
  method: 'DELETE',
  path: '/v1/opt-outs/{phone}',
  roles: owners,
  summary: 'Refused: re-enabling a person who has unsubscribed terminates the account',
  status: 'none',
  query: z.strictObject({ confirm: z.optional(z.string().check(z.maxLength(200))) }),
  refuses: ['not-found', 're-enable-terminates', 'account-terminated'],
}).handler(async ({ accountId, path, query, user, at }) => {
  const account = await livingAccount(accountId);
  const phone = phoneIn(path);
  const optOut = await findOptOut(accountId, phone);
  if (optOut?.state !== 'out') {
    throw refused('not-found', `${phone} is not on the opt-out list of this account.`);
  }
  if (!isNameOf(account, query.confirm)) throw warning(phone, account.name, query.confirm);
  await terminate(accountId, { phone, user, at: at.toISOString() });
  throw refused(
    'account-terminated',
    `This account is terminated: ${user} insisted on re-enabling ${phone}, who has ` +
      `opted out. "${rules2014}"`,
    { rule: 'account.re-enabling', citation },
  );
});

const citation = 'iViP Marketing Rules (11 August 2014), Consequences 2';
const rules2014 =
  'If you re-enable contacts that have previously Unsubscribed, this will also result ' +
  'in account termination.';

/** Spaces and capital letters may differ: what counts is that somebody typed it. */
function isNameOf({ name }: Account, typed: string | undefined): boolean {
  const folded = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  return typed !== undefined && folded(typed) === folded(name);
}

function warning(phone: string, name: string, typed: string | undefined) {
  const wrong = typed === undefined ? '' : 'What you typed is not the name of this account. ';
  return refused(
    're-enable-terminates',
    `${wrong}${phone} has opted out. Only a text START from that phone brings this person back. ` +
      `The rules say: "${rules2014}" Repeating this request with ?confirm= and the name of your ` +
      `account (${name}) terminates the account at once and for good; the person stays opted ` +
      'out. Was it recorded by mistake? Ask an operator, who can void it.',
    { rule: 'account.re-enabling', citation },
  );
}

async function terminate(
  accountId: string,
  act: { phone: string; user: string; at: string },
): Promise<void> {
  const { phone, user, at } = act;
  const reason = `${user} insisted on re-enabling ${phone}, who has opted out.`;
  await changeStatus(accountId, {
    from: ['screening', 'active', 'suspended'],
    to: 'terminated',
    reason,
    rule: 'account.re-enabling',
    at,
    note: {
      at,
      who: user,
      what: 'account.terminated',
      why: reason,
      details: { phone, rule: 'account.re-enabling', citation },
    },
  });
}
