import { judgeTemplate } from '../../shared/rules/wording/judge-template.ts';
import { contactPage } from '../../shared/tables/phonebook/contact-lists.ts';
import { refused } from '../../shared/values/refused.ts';

const sampled = 200;

/**
 * Refuses `wording` where a merge field is broken, or is written as another program writes it.
 * Answers warnings: a field that none of the first two hundred contacts has.
 */
export async function judgeText(accountId: string, text: string) {
  const sample = await contactPage(accountId, { limit: sampled, from: undefined });
  const problems = judgeTemplate(text, sample.items);
  const refusals = problems.filter(({ severity }) => severity === 'refuse');
  if (refusals.length === 0) return problems;
  throw refused('wording', refusals.map(({ because }) => because).join(' '), { problems });
}

/** Another template has this name, ignoring upper and lower case. */
export function nameTaken(name: string) {
  return refused('conflict', `There is a template called "${name}" already.`);
}
