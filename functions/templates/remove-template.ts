import { livingAccount } from '../../shared/access/active-account.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { changedMeanwhile, mustMatch } from '../../shared/lambda/etag.ts';
import { removeTemplate as remove } from '../../shared/tables/accounts/templates.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { templateOf } from './amend-template.ts';

/** Removes a canned text. Texts that were made from it stay as they were sent. */
export const removeTemplate = endpoint({
  method: 'DELETE',
  path: '/v1/templates/{templateId}',
  roles: writers,
  summary: 'Removes a canned text',
  status: 204,
  edits: true,
  refuses: ['not-found', 'account-terminated', 'precondition-failed', 'conflict'],
}).handler(async (call) => {
  const { accountId, path, ifMatch } = call;
  await livingAccount(accountId);
  const template = await templateOf(accountId, path.templateId);
  mustMatch(ifMatch, template.version);
  const named = ifMatch === undefined ? undefined : template.version;
  if ((await remove(template, named)) === 'removed') return {};
  throw changedMeanwhile((await templateOf(accountId, path.templateId)).version);
});
