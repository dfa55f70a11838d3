import * as z from 'zod/mini';
import { templateNamed } from '../../../shared/access/template-text.ts';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { OnlyText, PlainSaving, WordingAnswer, words } from '../../../shared/lambda/shapes.ts';
import { priceOf } from '../../../shared/rules/sending/price.ts';
import { plainSaving } from '../../../shared/rules/wording/plain-saving.ts';
import { renderText } from '../../../shared/rules/wording/wording.ts';
import { findAccount } from '../../../shared/tables/accounts/accounts.ts';
import { countParts } from '../../../shared/values/message-parts.ts';
import { writers } from '../../../shared/values/people/roles.ts';
import { refused } from '../../../shared/values/refused.ts';
import { phoneOf } from '../phone-of.ts';
import { onlyTextTo, personOf, wordingOf } from './judge-text.ts';

const Asked = z
  .strictObject({
    body: z.optional(words(1600)),
    /** Use the text of this template instead of a body. */
    templateId: z.optional(words(100)),
    purpose: z.optional(z.enum(['service', 'marketing'])),
  })
  .check(
    z.refine(({ body, templateId }) => (body === undefined) !== (templateId === undefined), {
      error: 'exactly one of body and templateId must be given',
    }),
  );

/** How a text would read, its problems with their places (UTF-16 units), and its cost. */
const PreviewAnswer = z.object({
  /** As it was written, with its merge fields. */
  text: z.string(),
  /** As this person would read it; missing when a value is missing. */
  body: z.optional(z.string()),
  /** Values that this person does not have, and for which the text has no fallback. */
  missing: z.array(z.string()),
  parts: z.number(),
  encoding: z.enum(['GSM-7', 'UCS-2']),
  unitsPerPart: z.number(),
  units: z.number(),
  /** US dollars, on the cheapest and on the most expensive network. */
  price: z.object({ low: z.number(), high: z.number() }),
  problems: z.array(WordingAnswer),
  /** The text in the plain letters of SMS as far as possible, if that differs. */
  plain: z.string(),
  /** What that would save; left out where it saves nothing. */
  plainSaving: z.optional(PlainSaving),
  /** Why it is the only text that this person may get until they answer; else left out. */
  onlyText: z.optional(OnlyText),
});

/**
 * How a text to one person would read, before it is sent: judged by the same rule as when it is
 * sent. Nothing is stored, so a client may ask at every pause in the typing. Whether a text may
 * leave now is in the conversation (`maySend`).
 */
export const previewText = endpoint({
  method: 'POST',
  path: '/v1/conversations/{phone}/texts/preview',
  roles: writers,
  summary: 'How a text to one person would read, its parts, price and problems; nothing is stored',
  body: Asked,
  answer: PreviewAnswer,
  refuses: ['not-found', 'contact-opted-out'],
}).handler(async (call) => {
  const { accountId, body: asked } = call;
  const account = await findAccount(accountId);
  if (!account) throw refused('not-found', 'There is no account for this token.');
  const { purpose = 'service', templateId, body: given = '' } = asked;
  const person = await personOf(accountId, phoneOf(call.path.phone), purpose);
  const text = templateId ? (await templateNamed(account, templateId)).text : given;
  const wording = await wordingOf(account, person, { text, purpose });
  const rendered = renderText(text, person.contact ?? {});
  const read = rendered.ok ? { body: rendered.text, missing: [] } : { missing: rendered.missing };
  const { parts, encoding, units, unitsPerPart } = countParts(read.body ?? text);
  const size = { parts, encoding, units, unitsPerPart, price: priceOf(parts) };
  const { problems, plain } = wording;
  const saving = plainSaving(text, [person.contact ?? {}]);
  const onlyText = onlyTextTo(account, person, { purpose, at: call.at });
  return { body: { text, ...read, ...size, problems, plain, plainSaving: saving, onlyText } };
});
