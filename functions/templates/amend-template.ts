import { livingAccount } from '../../shared/access/active-account.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { changedMeanwhile, etagOf, mustMatch } from '../../shared/lambda/etag.ts';
import {
  findTemplate,
  putTemplate,
  type Template,
} from '../../shared/tables/accounts/templates.ts';
import { fingerprint } from '../../shared/values/ids.ts';
import { refused } from '../../shared/values/refused.ts';
import * as contract from './contract.ts';
import { templateAnswer } from './list-templates.ts';

/** Changes a canned text; with If-Match only if nobody else did since it was read. */
export const amendTemplate = endpoint(contract.amendTemplate, async (call) => {
  const { accountId, body, at, ifMatch } = call;
  await livingAccount(accountId);
  const read = await templateOf(accountId, call.path.templateId);
  mustMatch(ifMatch, read.version);
  const name = body.name ?? read.name;
  const text = body.text ?? read.text;
  const version = fingerprint([name, text]);
  const next: Template = { ...read, name, text, version, updatedAt: at.toISOString() };
  if ((await putTemplate(next, read.version)) === 'changed') {
    throw changedMeanwhile((await templateOf(accountId, call.path.templateId)).version);
  }
  return { headers: { etag: etagOf(version) }, body: templateAnswer(next) };
});

/** The template of this account, or `not-found`. */
export async function templateOf(
  accountId: string,
  templateId: string | undefined,
): Promise<Template> {
  const template = await findTemplate(accountId, templateId ?? '');
  if (template) return template;
  throw refused('not-found', `There is no template ${templateId} in this account.`);
}
