import * as z from 'zod/mini';
import { livingAccount } from '../../shared/access/active-account.ts';
import { isReadyMade } from '../../shared/access/template-text.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { changedMeanwhile, etagOf, mustMatch } from '../../shared/lambda/etag.ts';
import { cleanWords, words } from '../../shared/lambda/shapes.ts';
import {
  findTemplate,
  putTemplate,
  type Template,
} from '../../shared/tables/accounts/templates.ts';
import { fingerprint } from '../../shared/values/ids.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { judgeText, nameTaken } from './judge-text.ts';
import { SavedTemplate, templateAnswer } from './template-answer.ts';

const TemplateChange = z
  .strictObject({ name: z.optional(cleanWords(100)), text: z.optional(words(1600)) })
  .check(
    z.refine(({ name, text }) => name !== undefined || text !== undefined, {
      error: 'name or text must be given',
    }),
  );

/** Changes a canned text. With If-Match: only if nobody changed it since it was read. */
export const amendTemplate = endpoint({
  method: 'PATCH',
  path: '/v1/templates/{templateId}',
  roles: writers,
  summary: 'Changes a canned text or its name',
  body: TemplateChange,
  answer: SavedTemplate,
  edits: true,
  refuses: ['not-found', 'account-terminated', 'precondition-failed', 'conflict', 'wording'],
}).handler(async (call) => {
  const { accountId, body, at, ifMatch } = call;
  await livingAccount(accountId);
  const read = await templateOf(accountId, call.path.templateId);
  mustMatch(ifMatch, read.version);
  const name = body.name ?? read.name;
  const text = body.text ?? read.text;
  const problems = await judgeText(accountId, text);
  const version = fingerprint([name, text]);
  const next: Template = { ...read, name, text, version, updatedAt: at.toISOString() };
  const outcome = await putTemplate(next, read);
  if (outcome === 'name-taken') throw nameTaken(name);
  if (outcome === 'changed') {
    throw changedMeanwhile((await templateOf(accountId, call.path.templateId)).version);
  }
  return { headers: { etag: etagOf(version) }, body: { ...templateAnswer(next), problems } };
});

/** The account's own template, or `not-found`; ready-made ones cannot be changed. */
export async function templateOf(
  accountId: string,
  templateId: string | undefined,
): Promise<Template> {
  if (isReadyMade(templateId ?? '')) {
    throw refused(
      'conflict',
      `${templateId} is ready-made: save its text as a template of your own.`,
    );
  }
  const template = await findTemplate(accountId, templateId ?? '');
  if (template) return template;
  throw refused('not-found', `There is no template ${templateId} in this account.`);
}
