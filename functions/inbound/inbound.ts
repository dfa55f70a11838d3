import { automaticText } from '../../shared/people/confirm-opt-out.ts';
import type { classifyReply } from '../../shared/rules/replies/classify-reply.ts';
import type { Account } from '../../shared/tables/accounts/accounts.ts';
import { putDirectTexts } from '../../shared/tables/texts/outbox.ts';
import type { TextKind } from '../../shared/tables/texts/texts.ts';
import type { SenderNumber } from '../../shared/values/origination-number.ts';
import type { PhoneNumber } from '../../shared/values/phone-number.ts';

/** An inbound text with everything that its answer needs. */
export type Inbound = {
  readonly account: Account;
  readonly phone: PhoneNumber;
  readonly number: SenderNumber;
  readonly body: string;
  readonly at: string;
  readonly textId: string;
  readonly verdict: ReturnType<typeof classifyReply>;
};

type Answer = {
  readonly inbound: Inbound;
  readonly kind: Extract<TextKind, 'help-answer' | 'welcome-back'>;
  readonly body: string;
};

/**
 * Writes the one automatic answer to each inbound text. Its name follows from the text that it
 * answers, so a second try writes no second answer. The outbox's stream sends it.
 */
export async function answer(answers: readonly Answer[]): Promise<void> {
  await putDirectTexts(
    answers.map(({ inbound, kind, body }) => {
      return automaticText({ ...inbound, answers: inbound.textId }, kind, body);
    }),
  );
}
