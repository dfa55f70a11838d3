import { livingAccount } from '../../shared/access/active-account.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { phoneIn } from '../../shared/lambda/input.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { regroup } from './add-to-group.ts';
import { handFilled } from './amend-group.ts';

/** Takes a contact out of a group; the contact stays. No error if the contact is no member. */
export const removeFromGroup = endpoint({
  method: 'DELETE',
  path: '/v1/groups/{groupId}/contacts/{phone}',
  roles: writers,
  summary: 'Takes a contact out of a group',
  status: 204,
  refuses: ['not-found', 'account-terminated', 'contact-opted-out', 'conflict'],
}).handler(async ({ accountId, path, at }) => {
  await livingAccount(accountId);
  const { groupId } = await handFilled(accountId, path.groupId);
  await regroup({ accountId, phone: phoneIn(path), at }, (groups) =>
    groups.filter((one) => one !== groupId),
  );
  return {};
});
