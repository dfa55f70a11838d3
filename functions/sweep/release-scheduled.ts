import { reserveAllowance } from '../../shared/lanes/reserve-allowance.ts';
import { findAccount } from '../../shared/tables/accounts/accounts.ts';
import {
  cancelScheduled,
  dropScheduled,
  releaseScheduled,
} from '../../shared/tables/conversations/scheduled-texts.ts';
import { findConversation, noteOutbound } from '../../shared/tables/texts/conversations.ts';
import { findText, type Text } from '../../shared/tables/texts/texts.ts';
import { Refused } from '../../shared/values/refused.ts';

type Due = Pick<Text, 'bundle' | 'entry'>;

/**
 * The time of a one-to-one text has come: puts it into the outbox, whose stream sends it, and shows
 * it in the inbox. It counts for the day on which it leaves; if that day has no room for another
 * new person, it does not leave. The sender checks the law, after its claim. A repeat sends it
 * once; it may count twice, never less than once.
 */
export async function releaseText({ bundle, entry }: Due, at: Date): Promise<void> {
  const text = await findText(bundle, entry);
  if (text?.state !== 'planned') return dropScheduled({ bundle, entry });
  const { accountId, phone, body, number, parts } = text;
  const [account, conversation] = await Promise.all([
    findAccount(accountId),
    findConversation(accountId, phone),
  ]);
  if (!account) throw new Error('The account of a scheduled text is gone.');
  try {
    await reserveAllowance(account, { conversation }, { at, parts });
  } catch (error) {
    if (!(error instanceof Refused) || error.type === 'busy') throw error;
    const because = `It did not leave at its time: ${error.message}`;
    await cancelScheduled(text, { rule: String(error.more.rule ?? 'ramp-up'), because });
    return;
  }
  await noteOutbound({ accountId, phone }, { at: at.toISOString(), body, number });
  await releaseScheduled(text, at.toISOString());
}
