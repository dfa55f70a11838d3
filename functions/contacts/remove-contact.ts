import { livingAccount } from '../../shared/access/active-account.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { mustMatch } from '../../shared/lambda/etag.ts';
import { phoneIn } from '../../shared/lambda/input.ts';
import { removeFromPhonebook } from '../../shared/people/empty-phonebook.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { contactOf } from './show-contact.ts';

/**
 * Removes a person from the phonebook and its groups. Texts that wait for this phone will not
 * leave, because the sender finds no consent. The opt-out, the ledger and the conversation stay.
 */
export const removeContact = endpoint({
  method: 'DELETE',
  path: '/v1/contacts/{phone}',
  roles: writers,
  summary: 'Takes a person out of the phonebook; an opt-out stays',
  status: 204,
  edits: true,
  refuses: ['not-found', 'account-terminated', 'precondition-failed'],
}).handler(async (call) => {
  const { accountId, path, ifMatch } = call;
  await livingAccount(accountId);
  const phone = phoneIn(path);
  if (ifMatch !== undefined) mustMatch(ifMatch, (await contactOf(accountId, phone)).version);
  if (await removeFromPhonebook(accountId, phone)) return {};
  throw refused('not-found', `${phone} is not in the phonebook.`);
});
