import * as z from 'zod/mini';
import { activeAccount } from '../../../shared/access/active-account.ts';
import { type Keep, makeOnce } from '../../../shared/access/idempotent-replay.ts';
import { type Call, endpoint } from '../../../shared/lambda/endpoint.ts';
import { Phone, words } from '../../../shared/lambda/shapes.ts';
import { lawFacts, type PersonFacts } from '../../../shared/people/person-facts.ts';
import { mayLeave } from '../../../shared/rules/permission/permission.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import { chooseNumber } from '../../../shared/rules/sending/choose-number.ts';
import type { MergeValues } from '../../../shared/rules/wording/merge-fields.ts';
import { judgeRendered, renderText } from '../../../shared/rules/wording/wording.ts';
import type { Account } from '../../../shared/tables/accounts/accounts.ts';
import { takeTestTurn } from '../../../shared/tables/accounts/test-turns.ts';
import { putDirectText } from '../../../shared/tables/texts/outbox.ts';
import { bundleOfPhone } from '../../../shared/tables/texts/text-keys.ts';
import { findText, type Text } from '../../../shared/tables/texts/texts.ts';
import { newId } from '../../../shared/values/ids.ts';
import { countParts } from '../../../shared/values/message-parts.ts';
import type { SenderNumber } from '../../../shared/values/origination-number.ts';
import { writers } from '../../../shared/values/people/roles.ts';
import { refused } from '../../../shared/values/refused.ts';
import { originationNumbers } from '../draft-group-send.ts';
import { TextState } from '../group-send-answer.ts';
import { judgeText } from '../judge-group-send.ts';
import { testRecipient, testValues } from './test-recipient.ts';

const TestText = z.strictObject({
  text: words(1600),
  to: Phone,
  purpose: z._default(z.enum(['service', 'marketing']), 'service'),
  /** The contact whose values fill the merge fields; when missing, the one at `to`, or any. */
  as: z.optional(Phone),
  number: z.optional(words(30)),
});

const TestTextAnswer = z.object({
  id: z.string(),
  phone: z.string(),
  body: z.string(),
  parts: z.number(),
  state: TextState,
  test: z.literal(true),
});

/**
 * Sends one text of a group send to oneself, as a contact would read it. It keeps the law like any
 * other text. It goes only to the account's own phone or to a contact who agreed to texts, a few
 * times a day, so it cannot replace a group send.
 */
export const sendTestText = endpoint({
  method: 'POST',
  path: '/v1/group-sends/test',
  roles: writers,
  summary:
    'One text of a group send to oneself: to the account’s own phone, or to who agreed to texts',
  body: TestText,
  status: 202,
  answer: TestTextAnswer,
  refuses: [
    'wording',
    'account-not-active',
    'account-terminated',
    'contact-opted-out',
    'not-permitted',
    'not-found',
    'conflict',
  ],
}).handler(async (call) => {
  const bundle = bundleOfPhone(call.accountId, call.body.to);
  const text = await makeOnce(call, {
    again: ({ id }) => textOf(bundle, id),
    first: (keep) => writeTest(call, keep),
  });
  const { entry: id, phone, body, parts, state } = text;
  return { body: { id, phone, body, parts, state, test: true } };
});

async function textOf(bundle: string, entry: string): Promise<Text> {
  const text = await findText(bundle, entry);
  if (text) return text;
  throw new Error('The text that was taken is not there.');
}

async function writeTest(
  { accountId, body: asked, at, personId }: Call<z.infer<typeof TestText>, unknown>,
  keep: Keep,
): Promise<Text | 'taken'> {
  const phone = asked.to;
  const account = await activeAccount(accountId);
  judgeText(account, asked);
  const person = await testRecipient(account, phone, asked.purpose);
  const body = rendered(account, asked.text, await testValues(accountId, person, asked.as));
  const text: Text = {
    bundle: bundleOfPhone(accountId, phone),
    entry: newId('tx', at),
    accountId,
    phone,
    number: await numberFor(person, accountId, asked.number),
    direction: 'out',
    kind: 'one-to-one',
    state: 'planned',
    body,
    parts: countParts(body).parts,
    author: personId,
    // A text of the business to itself sells nothing.
    purpose: person.contact ? asked.purpose : 'service',
    createdAt: at.toISOString(),
    test: true,
    direct: true,
  };
  judgePermission(account, person, { text, at });
  await takeTurn(account.accountId, at);
  const outcome = await putDirectText(text, keep({ id: text.entry }));
  if (outcome === 'already') throw new Error(`There is a text ${text.entry} already.`);
  return outcome === 'taken' ? outcome : text;
}

async function numberFor(
  { phone, conversation }: PersonFacts,
  accountId: string,
  asked: string | undefined,
): Promise<SenderNumber> {
  const numbers = await originationNumbers(accountId, asked);
  const number = chooseNumber({ phone, known: conversation?.number }, numbers);
  if (number) return number;
  throw new Error('An account without a number was let pass.');
}

function rendered(account: Account, template: string, values: MergeValues): string {
  const made = renderText(template, values);
  if (!made.ok) {
    const fields = made.missing.join(', ');
    throw refused('wording', `The sample contact has no ${fields}: name another one with \`as\`.`);
  }
  const wording = { kind: 'group', first: true } as const;
  const { problems } = judgeRendered(made.text, wording, rulebookNamed(account.rulebook));
  const refusal = problems.find(({ severity }) => severity === 'refuse');
  if (refusal) throw refused('wording', refusal.because, { problems });
  return made.text;
}

function judgePermission(
  account: Account,
  person: PersonFacts,
  { text, at }: { text: Text; at: Date },
): void {
  const purpose = text.purpose ?? 'service';
  const facts = lawFacts(person, { purpose, kind: 'one-to-one', account, text });
  const permission = mayLeave(facts, rulebookNamed(account.rulebook), at);
  if (permission.verdict === 'send') return;
  const { rule, because, citation } = permission;
  const notBefore = permission.verdict === 'wait' ? permission.notBefore : undefined;
  throw refused('not-permitted', because, { rule, citation, notBefore });
}

const testsPerDay = 10;
const tries = 5;

async function takeTurn(accountId: string, at: Date): Promise<void> {
  for (let n = 0; n < tries; n++) {
    const turn = await takeTestTurn(accountId, { at, most: testsPerDay });
    if (turn.outcome === 'ours') return;
    if (turn.outcome === 'full') {
      const because = `An account has ${testsPerDay} test texts in 24 hours.`;
      const { nextAt: notBefore } = turn;
      throw refused('not-permitted', because, { rule: 'test.limit', notBefore });
    }
  }
  throw refused('conflict', 'Other test texts are being sent: try again.');
}
