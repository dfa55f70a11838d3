import type { classifyReply } from '../../shared/rules/replies/classify-reply.ts';
import type { Account } from '../../shared/tables/accounts/accounts.ts';
import { putDirectTexts } from '../../shared/tables/texts/outbox.ts';
import { bundleOfPhone } from '../../shared/tables/texts/text-keys.ts';
import type { Text, TextKind } from '../../shared/tables/texts/texts.ts';
import { idFrom } from '../../shared/values/ids.ts';
import { countParts } from '../../shared/values/message-parts.ts';

/** An inbound text with all that its answer needs. */
export type Inbound = {
  readonly account: Account;
  readonly phone: string;
  readonly number: string;
  readonly body: string;
  readonly at: string;
  readonly textId: string;
  readonly verdict: ReturnType<typeof classifyReply>;
};

type Answer = {
  readonly inbound: Inbound;
  readonly kind: Extract<TextKind, 'confirmation' | 'help-answer' | 'welcome-back'>;
  readonly body: string;
};

/**
 * Writes the one automatic answer to each inbound text; its name follows from what it answers, so a
 * second try writes no second answer. The outbox's stream sends it.
 */
export async function answer(answers: readonly Answer[]): Promise<void> {
  await putDirectTexts(answers.map(textOf));
}

function textOf({ inbound, kind, body }: Answer): Text {
  const { account, phone, number, at, textId } = inbound;
  const { accountId } = account;
  return {
    bundle: bundleOfPhone(accountId, phone),
    entry: idFrom('tx', accountId, kind, textId),
    accountId,
    phone,
    number,
    direction: 'out',
    kind,
    state: 'planned',
    body,
    parts: countParts(body).parts,
    createdAt: at,
    answers: textId,
    direct: true,
  };
}
