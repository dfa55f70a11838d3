import type { Account } from '../tables/accounts/accounts.ts';
import { putDirectTexts } from '../tables/texts/outbox.ts';
import { automaticPrefix, bundleOfPhone } from '../tables/texts/text-keys.ts';
import type { Text, TextKind } from '../tables/texts/texts.ts';
import { idFrom } from '../values/ids.ts';
import { countParts } from '../values/message-parts.ts';
import type { SenderNumber } from '../values/origination-number.ts';
import type { PhoneNumber } from '../values/phone-number.ts';

/** An automatic answer to a person, and what it answers. */
export type AutomaticAnswer = {
  readonly account: Account;
  readonly phone: PhoneNumber;
  readonly number: SenderNumber;
  /** When the text came, or the decision was made, that it answers; and its id. */
  readonly at: string;
  readonly answers: string;
  readonly language?: string | undefined;
};

/** Confirms an opt-out, once for each event. (47 CFR 64.1200(a)(12)) */
export async function confirmOptOut(answers: readonly AutomaticAnswer[]): Promise<void> {
  await putDirectTexts(answers.map(confirmationText));
}

/** The text of that confirmation. */
export function confirmationText(answer: AutomaticAnswer): Text {
  return automaticText(answer, 'confirmation', confirmationOf(answer));
}

/**
 * Only a confirmation: no marketing, no question. In letters of GSM 7-bit, so that it has few
 * parts.
 */
function confirmationOf({ account: { name }, language }: AutomaticAnswer): string {
  return `${name}: ${CONFIRMED[language ?? ''] ?? CONFIRMED_IN_ENGLISH}`;
}

const CONFIRMED_IN_ENGLISH =
  'You are unsubscribed and will get no more texts from us. Reply START to undo.';
const CONFIRMED: Readonly<Record<string, string>> = {
  es: 'Queda dado de baja: no le mandaremos textos. Responda START para volver.',
  fr: 'Vous ne recevrez plus nos textos, votre retrait est fait. Répondez START pour revenir.',
};

/**
 * The text of an answer. Its name follows from what it answers, so a repeat writes no second one.
 */
export function automaticText(
  { account, phone, number, at, answers }: AutomaticAnswer,
  kind: Extract<TextKind, 'confirmation' | 'help-answer' | 'welcome-back'>,
  body: string,
): Text {
  const { accountId } = account;
  return {
    bundle: bundleOfPhone(accountId, phone),
    entry: idFrom(automaticPrefix, accountId, kind, answers),
    accountId,
    phone,
    number,
    direction: 'out',
    kind,
    state: 'planned',
    body,
    parts: countParts(body).parts,
    createdAt: at,
    answers,
    direct: true,
  };
}
