import type { Account } from '../tables/accounts/accounts.ts';
import { findTemplate, type Template } from '../tables/accounts/templates.ts';
import { refused } from '../values/refused.ts';
import { readyMadeTexts } from '../values/texts/ready-made-texts.ts';

/** How the id of a ready-made template begins; all others are the account's own. */
const readyMade = 'ready_';

/** The ready-made templates, with the account's name. They cannot be changed, only copied. */
export function readyMadeOf({ accountId, name: company, openedAt }: Account): Template[] {
  return readyMadeTexts(company).map(({ key, name, text }) => ({
    accountId,
    templateId: `${readyMade}${key}`,
    name,
    text,
    createdAt: openedAt,
    updatedAt: openedAt,
    version: 'ready-made',
  }));
}

/** Whether an id is of a ready-made template. */
export const isReadyMade = (templateId: string) => templateId.startsWith(readyMade);

/** A template of the account, ready-made or its own; or `not-found`. */
export async function templateNamed(account: Account, templateId: string): Promise<Template> {
  const template = isReadyMade(templateId)
    ? readyMadeOf(account).find((one) => one.templateId === templateId)
    : await findTemplate(account.accountId, templateId);
  if (template) return template;
  throw refused('not-found', `There is no template ${templateId} in this account.`);
}
