import * as z from 'zod/mini';
import { livingAccount } from '../../shared/access/active-account.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { etagOf } from '../../shared/lambda/etag.ts';
import { words } from '../../shared/lambda/shapes.ts';
import {
  findTemplate,
  putTemplate,
  type Template,
} from '../../shared/tables/accounts/templates.ts';
import { fingerprint, idFrom, newId } from '../../shared/values/ids.ts';
import { refused } from '../../shared/values/refused.ts';
import { TemplateAnswer, templateAnswer } from './template-answer.ts';

const NewTemplate = z.strictObject({ name: words(100), text: words(1600) });

/** Keeps a canned text; the same Idempotency-Key again answers the template it made. */
export const createTemplate = endpoint({
  method: 'POST',
  path: '/v1/templates',
  summary: 'Keeps a canned text',
  body: NewTemplate,
  status: 201,
  answer: TemplateAnswer,
  refuses: ['not-found', 'account-terminated', 'conflict', 'idempotency-mismatch'],
}).handler(async (call) => {
  const { accountId, body, at, idempotencyKey } = call;
  await livingAccount(accountId);
  const asked = fingerprint(body);
  const template: Template = {
    ...body,
    accountId,
    templateId: idempotencyKey
      ? idFrom('tp', accountId, 'template', idempotencyKey)
      : newId('tp', at),
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
    version: fingerprint([body.name, body.text]),
    asked,
  };
  const kept = await keep(template);
  if (kept.asked !== asked) {
    throw refused('idempotency-mismatch', 'This Idempotency-Key was used for another template.');
  }
  return { headers: { etag: etagOf(kept.version) }, body: templateAnswer(kept) };
});

async function keep(template: Template): Promise<Template> {
  if ((await putTemplate(template, undefined)) === 'written') return template;
  const there = await findTemplate(template.accountId, template.templateId);
  if (there) return there;
  throw refused('conflict', 'The template that this Idempotency-Key made was removed meanwhile.');
}
