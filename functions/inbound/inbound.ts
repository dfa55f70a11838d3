import type { classifyReply } from '../../shared/rules/classify-reply.ts';
import type { Account } from '../../shared/tables/accounts.ts';
import { putDirectText } from '../../shared/tables/outbox.ts';
import { bundleOfPhone, type TextKind } from '../../shared/tables/texts.ts';
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

/**
 * Writes the one automatic answer to an inbound text; its name follows from what it answers, so a
 * second try writes no second answer. The outbox's stream sends it.
 */
export async function answer(
  inbound: Inbound,
  given: { kind: Extract<TextKind, 'confirmation' | 'help-answer' | 'welcome-back'>; body: string },
): Promise<void> {
  const { account, phone, number, at, textId } = inbound;
  const { accountId } = account;
  await putDirectText({
    bundle: bundleOfPhone(accountId, phone),
    entry: idFrom('tx', accountId, given.kind, textId),
    accountId,
    phone,
    number,
    direction: 'out',
    kind: given.kind,
    state: 'planned',
    body: given.body,
    parts: countParts(given.body).parts,
    createdAt: at,
    answers: textId,
    direct: true,
  });
}
