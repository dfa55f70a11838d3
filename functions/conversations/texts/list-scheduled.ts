import * as z from 'zod/mini';
import { cursorOf, keyOf } from '../../../shared/lambda/cursor.ts';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { Paging, pageOf, Rule } from '../../../shared/lambda/shapes.ts';
import { factsOf, lawFacts } from '../../../shared/people/person-facts.ts';
import { maySendNow } from '../../../shared/rules/permission/may-send-now.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import { findAccount } from '../../../shared/tables/accounts/accounts.ts';
import { scheduledPage } from '../../../shared/tables/conversations/scheduled-texts.ts';
import { bundleOfPhone } from '../../../shared/tables/texts/text-keys.ts';
import { type Text, textsByKey } from '../../../shared/tables/texts/texts.ts';
import { readers } from '../../../shared/values/people/roles.ts';
import type { PhoneNumber } from '../../../shared/values/phone-number.ts';
import { refused } from '../../../shared/values/refused.ts';
import { phoneOf } from '../phone-of.ts';
import { TextAnswer, textAnswers } from './text-answer.ts';

/** What the law would decide at its time, as things are now. */
const Expected = z.object({
  leaves: z.boolean(),
  rule: Rule,
  because: z.string(),
  citation: z.optional(z.string()),
});

/**
 * The texts of a conversation that wait for their time. Each says whether it would leave as things
 * are now: no row is written when a reply or an opt-out has made it void.
 */
export const listScheduled = endpoint({
  method: 'GET',
  path: '/v1/conversations/{phone}/scheduled',
  roles: readers,
  summary: 'The scheduled texts to a person, and whether each would leave',
  query: Paging,
  answer: pageOf(z.extend(TextAnswer, { expected: Expected })),
  refuses: ['not-found'],
}).handler(async ({ accountId, path, query }) => {
  const person = { accountId, phone: phoneOf(path.phone) };
  const from = keyOf(query.cursor, { bundle: bundleOfPhone(accountId, person.phone) });
  const page = await scheduledPage(person, { limit: query.limit, from });
  const keys = page.items.map(({ bundle, entry }) => ({ bundle, entry }));
  const texts = (await textsByKey(keys)).filter(({ state }) => state === 'planned');
  const answers = await textAnswers(accountId, texts);
  const expected = await expectedOf(person, texts);
  const items = answers.map((answer, n) => ({ ...answer, expected: expected[n] }));
  return { body: { items, nextCursor: cursorOf(page.next, 'bundle') } };
});

async function expectedOf(
  { accountId, phone }: { accountId: string; phone: PhoneNumber },
  texts: readonly Text[],
) {
  const wanted = { purpose: 'marketing', oneToOne: true } as const;
  const [account, people] = await Promise.all([
    findAccount(accountId),
    factsOf(accountId, [phone], wanted),
  ]);
  const person = people.get(phone);
  if (!account || !person) throw refused('not-found', 'There is no account for this token.');
  const rulebook = rulebookNamed(account.rulebook);
  return texts.map((text) => {
    const { purpose = 'service', sendAt: at = text.createdAt } = text;
    const facts = lawFacts(person, { purpose, kind: 'one-to-one', account, text });
    const { may: leaves, rule, because, citation } = maySendNow(facts, { rulebook, at });
    return { leaves, rule, because, citation };
  });
}
