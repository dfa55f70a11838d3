import { livingAccount } from '../../shared/access/active-account.ts';
import { templateNamed } from '../../shared/access/template-text.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { etagOf } from '../../shared/lambda/etag.ts';
import { readers } from '../../shared/values/people/roles.ts';
import { TemplateAnswer, templateAnswer } from './template-answer.ts';

/** One canned text, ready-made or the account's own. */
export const showTemplate = endpoint({
  method: 'GET',
  path: '/v1/templates/{templateId}',
  roles: readers,
  summary: 'One canned text',
  answer: TemplateAnswer,
  refuses: ['not-found', 'account-terminated'],
}).handler(async ({ accountId, path }) => {
  const account = await livingAccount(accountId);
  const template = await templateNamed(account, path.templateId ?? '');
  return { headers: { etag: etagOf(template.version) }, body: templateAnswer(template) };
});
