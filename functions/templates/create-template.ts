import * as z from 'zod/mini';
import { livingAccount } from '../../shared/access/active-account.ts';
import { type Keep, makeOnce } from '../../shared/access/idempotent-replay.ts';
import { type Call, endpoint } from '../../shared/lambda/endpoint.ts';
import { etagOf } from '../../shared/lambda/etag.ts';
import { cleanWords, words } from '../../shared/lambda/shapes.ts';
import {
  addTemplate,
  findTemplate,
  type Template,
} from '../../shared/tables/accounts/templates.ts';
import { fingerprint, newId } from '../../shared/values/ids.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { judgeText, nameTaken } from './judge-text.ts';
import { SavedTemplate, templateAnswer } from './template-answer.ts';

const NewTemplate = z.strictObject({ name: cleanWords(100), text: words(1600) });

/**
 * Saves a canned text under its own name, if its merge fields are correct. The same Idempotency-Key
 * again answers the template it made.
 */
export const createTemplate = endpoint({
  method: 'POST',
  path: '/v1/templates',
  roles: writers,
  summary: 'Saves a canned text',
  body: NewTemplate,
  status: 201,
  answer: SavedTemplate,
  refuses: ['not-found', 'account-terminated', 'conflict', 'wording'],
}).handler(async (call) => {
  const problems = await judgeText(call.accountId, call.body.text);
  const template = await makeOnce(call, {
    again: ({ id }) => madeBefore(call.accountId, id),
    first: (keep) => keepTemplate(call, keep),
  });
  return {
    headers: { etag: etagOf(template.version) },
    body: { ...templateAnswer(template), problems },
  };
});

async function keepTemplate(
  { accountId, body, at }: Call<z.infer<typeof NewTemplate>, unknown>,
  keep: Keep,
): Promise<Template | 'taken'> {
  await livingAccount(accountId);
  const template: Template = {
    ...body,
    accountId,
    templateId: newId('tp', at),
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
    version: fingerprint([body.name, body.text]),
  };
  const outcome = await addTemplate(template, keep({ id: template.templateId }));
  if (outcome === 'name-taken') throw nameTaken(body.name);
  return outcome === 'done' ? template : outcome;
}

async function madeBefore(accountId: string, templateId: string): Promise<Template> {
  const there = await findTemplate(accountId, templateId);
  if (there) return there;
  throw refused('conflict', 'The template that this Idempotency-Key made was removed meanwhile.');
}
