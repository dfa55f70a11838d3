import type { TextsToSend } from '../../shared/queues/texts-to-send.ts';
import { recordOptOuts } from '../../shared/tables/phonebook/opt-outs.ts';
import { keepAnswers } from '../../shared/tables/texts/carrier-answers.ts';
import { noteDirectTexts } from '../../shared/tables/texts/direct-text-states.ts';
import { isAutomatic } from '../../shared/tables/texts/text-keys.ts';
import { type Note, noteTexts } from '../../shared/tables/texts/text-states.ts';
import type { Text } from '../../shared/tables/texts/texts.ts';
import { allEnded } from '../../shared/values/all-ended.ts';

/** Up to this many are noted on their own rows: one common row would save nothing. */
const few = 10;

/**
 * Notes the carrier's answers. When many texts of a group send were accepted, one row keeps all of
 * them, and each text gets its state from its delivery event. Everything else is noted on the
 * texts' rows.
 */
export async function recordOutcomes(message: TextsToSend, notes: readonly Note[]): Promise<void> {
  const taken = notes.flatMap((note) => (note.state === 'sent' ? note : []));
  const { accountId, groupSendId } = message;
  if (!groupSendId || taken.length <= few) return noteOutcomes(message, notes);
  await keepAnswers({ accountId, groupSendId }, taken);
  await noteTexts(notes.filter((note) => note.state !== 'sent'));
}

/**
 * The rule on a text that the carrier refused because its phone is on the carrier's opt-out list.
 */
const rule = 'carrier.opted-out';

/**
 * A person whom the carrier has opted out is out for us too: they said STOP where we did not get
 * it, as toll-free networks and numbers without self-managed opt-outs allow. The tombstones first,
 * then the outcomes of these texts; ledger and phonebook follow through the tombstones' stream.
 * (2014 rules; 47 CFR 64.1200(a)(10).)
 */
export async function recordCarrierOptOuts(
  message: TextsToSend,
  texts: readonly Text[],
  notes: readonly Note[],
): Promise<void> {
  if (notes.length === 0) return;
  const refused = new Map(notes.map(({ text, at }) => [text.entry, at]));
  const of = texts.filter(({ entry }) => refused.has(entry));
  const people = new Map(of.map((text) => [text.phone, text]));
  await recordOptOuts(
    [...people.values()].map(({ accountId, phone, entry, bundle, groupSendId }) => ({
      accountId,
      phone,
      kind: 'carrier',
      optedOutAt: refused.get(entry) ?? '',
      channel: 'carrier',
      eventId: `${bundle}|${entry}`,
      rule,
      because: 'The carrier refused a text: this phone is on its opt-out list.',
      ...(groupSendId ? { groupSendId } : {}),
    })),
  );
  await noteOutcomes(message, notes);
}

/** Whether the carrier's opt-out list stopped a text. */
export function isCarrierOptOut(note: Note): boolean {
  return note.state === 'excluded' && note.decision.rule === rule;
}

/** Notes on the rows of the texts. Texts that somebody wrote to one person get an event each. */
export async function noteOutcomes(
  { groupSendId }: Pick<TextsToSend, 'groupSendId'>,
  notes: readonly Note[],
): Promise<void> {
  const isAnnounced = ({ text }: Note) => !groupSendId && !isAutomatic(text.entry);
  await allEnded([
    noteTexts(notes.filter((note) => !isAnnounced(note))),
    noteDirectTexts(notes.filter(isAnnounced)),
  ]);
}
