import { isOpenReaction } from '../../shared/rules/replies/spot-end-of-quote.ts';
import { findConversation } from '../../shared/tables/texts/conversations.ts';
import { bundleOfPhone } from '../../shared/tables/texts/text-keys.ts';
import { findText } from '../../shared/tables/texts/texts.ts';
import type { Inbound } from './inbound.ts';

/**
 * A long reaction may arrive in two texts: `Liked “... Reply` and `STOP to end”`. The second alone
 * looks like a STOP; behind the first it asks for nothing. Answers the texts, with such a second
 * piece classified as what it is. A second run finds the kept first piece and decides the same.
 */
export async function joinPieces(inbounds: readonly Inbound[]): Promise<readonly Inbound[]> {
  return await Promise.all(inbounds.map(joined));
}

async function joined(inbound: Inbound): Promise<Inbound> {
  if (inbound.verdict.rule !== 'doubtful.endOfAQuote') return inbound;
  return (await followsReaction(inbound)) ? { ...inbound, verdict: restOfReaction } : inbound;
}

async function followsReaction({ account, phone, at, textId }: Inbound): Promise<boolean> {
  const { accountId } = account;
  const kept = await findText(bundleOfPhone(accountId, phone), textId);
  if (kept !== undefined) return kept.decision?.rule === restOfReaction.rule;
  const before = await findConversation(accountId, phone);
  if (before?.lastDirection !== 'in' || before.answeredAt === undefined) return false;
  const apartMs = Math.abs(Date.parse(at) - Date.parse(before.answeredAt));
  return apartMs <= mostApartMs && isOpenReaction(before.lastBody ?? '');
}

const mostApartMs = 2 * 60_000;

const restOfReaction: Inbound['verdict'] = {
  label: 'ordinary',
  rule: 'ordinary.restOfReaction',
  because: 'The rest of a reaction that the phone sent in two texts; the words in it are ours.',
  matched: '',
};
