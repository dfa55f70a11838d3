import { endpoint } from '../../shared/lambda/endpoint.ts';
import { livingAccount } from '../../shared/tables/active-account.ts';
import { removeTemplate as remove } from '../../shared/tables/templates.ts';
import { refused } from '../../shared/values/refused.ts';
import * as contract from './contract.ts';

/** Removes a canned text. Texts that were made from it stay as they were sent. */
export const removeTemplate = endpoint(contract.removeTemplate, async ({ accountId, path }) => {
  await livingAccount(accountId);
  const templateId = path.templateId ?? '';
  if (await remove(accountId, templateId)) return {};
  throw refused('not-found', `There is no template ${templateId} in this account.`);
});
