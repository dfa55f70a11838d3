import { activeAccount } from '../../../shared/access/active-account.ts';
import { type Keep, makeOnce } from '../../../shared/access/idempotent-replay.ts';
import { templateNamed } from '../../../shared/access/template-text.ts';
import { type Call, endpoint } from '../../../shared/lambda/endpoint.ts';
import { reserveAllowance } from '../../../shared/lanes/reserve-allowance.ts';
import { onlyTextMark } from '../../../shared/people/person-facts.ts';
import type { Account } from '../../../shared/tables/accounts/accounts.ts';
import { scheduleText } from '../../../shared/tables/conversations/scheduled-texts.ts';
import { noteOutbound } from '../../../shared/tables/texts/conversations.ts';
import { putDirectText } from '../../../shared/tables/texts/outbox.ts';
import { bundleOfPhone } from '../../../shared/tables/texts/text-keys.ts';
import { findText, type Text } from '../../../shared/tables/texts/texts.ts';
import { writers } from '../../../shared/values/people/roles.ts';
import { refused } from '../../../shared/values/refused.ts';
import { phoneOf } from '../phone-of.ts';
import { judgeBody, judgePermission, numberFor, personOf } from './judge-text.ts';
import { NewText, newText } from './new-text.ts';
import { sendAgain } from './send-again.ts';
import { TextAnswer, textAnswers } from './text-answer.ts';

/**
 * One text to one person, written by a representative. It is judged now, so that the writer sees a
 * refusal at once, and again by the sender just before it leaves. The outbox's stream sends it, at
 * once or when its time has come.
 */
export const sendText = endpoint({
  method: 'POST',
  path: '/v1/conversations/{phone}/texts',
  roles: writers,
  summary: 'One text to one person, now or later; it overtakes group sends',
  body: NewText,
  status: 202,
  answer: TextAnswer,
  refuses: [
    'not-found',
    'wording',
    'account-not-active',
    'account-terminated',
    'contact-opted-out',
    'not-permitted',
    'too-many-texts',
    'conflict',
  ],
}).handler(async (call) => {
  const bundle = bundleOfPhone(call.accountId, phoneOf(call.path.phone));
  const text = await makeOnce(call, {
    // Asked again because the answer was lost: it was accepted, whatever has changed since.
    again: ({ id }) => textOf(bundle, id),
    first: (keep) => (call.body.again ? sendAgain(call, keep) : writeText(call, keep)),
  });
  // Repeated in case an earlier try died before it: the inbox shows what is under way.
  const { accountId, phone, createdAt: at, body, number } = text;
  if (!text.sendAt) await noteOutbound({ accountId, phone }, { at, body, number });
  const [answer] = await textAnswers(accountId, [text]);
  return { body: answer };
});

async function textOf(bundle: string, entry: string): Promise<Text> {
  const text = await findText(bundle, entry);
  if (text) return text;
  throw new Error('The text that was taken is not there.');
}

async function writeText(call: Call<NewText, unknown>, keep: Keep): Promise<Text | 'taken'> {
  const { accountId, at, body: asked } = call;
  const phone = phoneOf(call.path.phone);
  const sendAt = asked.sendAt === undefined ? undefined : judgeTime(asked.sendAt, at);
  const account = await activeAccount(accountId);
  const { purpose = 'service' } = asked;
  const person = await personOf(accountId, phone, purpose);
  judgePermission(account, person, { purpose, at: sendAt ?? at });
  const words = { text: await wordsOf(account, asked), purpose };
  const body = await judgeBody(account, person, words);
  const given = { bundle: bundleOfPhone(accountId, phone), accountId, phone, body, purpose };
  const number = await numberFor(accountId, person);
  const text = newText({ ...given, number, author: call.personId, ...onlyTextMark(person) }, at);
  if (sendAt) {
    const received = person.conversation?.received ?? 0;
    const unlessAnswered = { cancelOnReply: true, receivedBefore: received } as const;
    const later = { ...text, sendAt: sendAt.toISOString() };
    return scheduleOnce(asked.cancelOnReply ? { ...later, ...unlessAnswered } : later, keep);
  }
  await reserveAllowance(account, person, { at, parts: text.parts });
  const outcome = await putDirectText(text, keep({ id: text.entry }));
  if (outcome === 'already') throw new Error(`There is a text ${text.entry} already.`);
  return outcome === 'taken' ? outcome : text;
}

async function scheduleOnce(
  text: Text & { readonly sendAt: string },
  keep: Keep,
): Promise<Text | 'taken'> {
  const outcome = await scheduleText(text, keep({ id: text.entry }));
  if (outcome === 'already') throw new Error(`There is a text ${text.entry} already.`);
  return outcome === 'taken' ? outcome : text;
}

async function wordsOf(account: Account, { templateId, body = '' }: NewText): Promise<string> {
  return templateId === undefined ? body : (await templateNamed(account, templateId)).text;
}

/** A year is the limit: nobody knows what will be true later. */
const longestMs = 366 * 24 * 60 * 60 * 1000;

function judgeTime(sendAt: string, at: Date): Date {
  const fromNowMs = Date.parse(sendAt) - at.getTime();
  if (fromNowMs > 0 && fromNowMs <= longestMs) return new Date(sendAt);
  const message = 'must be in the future, within a year';
  throw refused('validation', `sendAt: ${message}`, { errors: [{ at: 'sendAt', message }] });
}
