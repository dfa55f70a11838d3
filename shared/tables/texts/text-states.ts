import { executeMany, executeTogether } from '../client/execute-many.ts';
import { talkAtOf } from './text-keys.ts';
import { type Decision, type Text, textsTable } from './texts.ts';

/**
 * How a text moves from state to state. Every move is one conditional write: a text that is not in
 * the expected state, or was claimed by another try, stays as it is.
 */
type Claim = { claimId: string; at: string; number: string };

/**
 * Claims planned texts for one try, under an id that no other try has. Answers the claimed rows;
 * others belong to another try, or are no longer planned. A text is given to the carrier only by
 * the try that claimed it. A claim whose answer got lost is answered when the client asks again.
 * `talk` is the conversation that a text shows in. `number` is the one whose capacity was booked,
 * and the text leaves from it: the one it was planned for may belong to another account by now.
 * A copy of a batch gets no text that the batch itself gave back: see `markReturned`.
 */
export async function claimTexts(
  texts: readonly { bundle: string; entry: string; talk: string }[],
  { claimId, at, number }: Claim,
): Promise<Text[]> {
  const outcomes = await executeTogether(
    texts.map(({ bundle, entry, talk }) => ({
      row: rowOf({ bundle, entry }),
      text:
        `UPDATE "${textsTable()}" SET "state" = 'sending', claimId = ?, claimedAt = ?, talk = ?, ` +
        `talkAt = ?, "number" = ? WHERE bundle = ? AND entry = ? ` +
        `AND (("state" = 'planned' AND NOT contains(returnedBy, ?)) ` +
        `OR ("state" = 'sending' AND claimId = ?)) RETURNING ALL NEW *`,
      values: [
        ...[claimId, at, talk, talkAtOf(at, entry), number],
        ...[bundle, entry, batchOf(claimId), claimId],
      ],
    })),
  );
  return outcomes.flatMap((one) => (one.done && one.row ? [one.row as Text] : []));
}

export type Claimed = Pick<Text, 'bundle' | 'entry' | 'claimId'>;

const rowOf = ({ bundle, entry }: Claimed) => `${bundle}|${entry}`;

/** A claim begins with the name of its batch. */
const batchOf = (claimId: string) => claimId.slice(0, claimId.indexOf('#') + 1);

/**
 * Marks texts that a batch gave back and that are about to be counted no more, and answers those
 * that were marked. Not one that a copy of the batch claimed: it leaves by this count. One that
 * another batch claimed since is counted by that batch. Queues deliver a message twice, and the SDK
 * puts it in twice if no answer came: its copy must not send a text that is not counted any more,
 * so the text waits for the batch that its lane releases next. The marks of earlier batches stay,
 * since their copies may come as late; a text that got another mark meanwhile is counted once too
 * often, never too seldom.
 */
export async function markReturned(texts: readonly Text[]): Promise<Text[]> {
  const outcomes = await executeTogether(
    texts.map((text) => {
      const { bundle, entry, claimId = '', returnedBy } = text;
      const marks = [...(returnedBy?.match(/[^#]+#/g) ?? []), batchOf(claimId)];
      const unchanged = returnedBy === undefined ? 'returnedBy IS MISSING' : 'returnedBy = ?';
      return {
        row: rowOf(text),
        text:
          `UPDATE "${textsTable()}" SET returnedBy = ? WHERE bundle = ? AND entry = ? ` +
          `AND (("state" IN ['planned', 'excluded'] AND claimId = ?) ` +
          `OR ("state" <> 'planned' AND NOT begins_with(claimId, ?))) AND ${unchanged}`,
        values: [
          ...[marks.slice(-mostMarks).join(''), bundle, entry, claimId, batchOf(claimId)],
          ...(returnedBy === undefined ? [] : [returnedBy]),
        ],
      };
    }),
  );
  return texts.filter((_, n) => outcomes[n]?.done);
}

/** A copy comes soon or never: older batches need no mark. */
const mostMarks = 20;

export type Note =
  | { text: Claimed; state: 'sent'; messageId: string; at: string }
  | { text: Claimed; state: 'failed' | 'unknown' | 'excluded'; decision: Decision; at: string };

/** Writes the outcomes of claimed texts; a row that a delivery event settled meanwhile stays. */
export async function noteTexts(notes: readonly Note[]): Promise<void> {
  await executeTogether(
    notes.map((note) => {
      const [attribute, value] =
        note.state === 'sent' ? ['messageId', note.messageId] : ['decision', note.decision];
      return {
        row: rowOf(note.text),
        text:
          `UPDATE "${textsTable()}" SET "state" = ?, ${attribute} = ?, settledAt = ? ` +
          `WHERE bundle = ? AND entry = ? AND "state" = 'sending' AND claimId = ?`,
        values: [note.state, value, note.at, note.text.bundle, note.text.entry, note.text.claimId],
      };
    }),
  );
}

/**
 * Gives claimed texts back: they did not leave and may leave later. Texts that this claim does not
 * hold stay.
 */
export async function unclaimTexts(
  texts: readonly { text: Claimed; decision: Decision }[],
): Promise<void> {
  await executeTogether(
    texts.map(({ text, decision }) => ({
      row: rowOf(text),
      text:
        `UPDATE "${textsTable()}" SET "state" = 'planned', decision = ? REMOVE talk ` +
        `WHERE bundle = ? AND entry = ? AND "state" = 'sending' AND claimId = ?`,
      values: [decision, text.bundle, text.entry, text.claimId],
    })),
  );
}

/**
 * A try died between claim and note: it is unknown whether the carrier accepted these. They become
 * `unknown` and wait for a delivery event; they are never sent again. Its claims began with
 * `claim`.
 */
export async function markUnknown(
  keys: readonly { bundle: string; entry: string }[],
  doubt: { claim: string; decision: Decision; at: string },
): Promise<void> {
  await executeMany(
    keys.map(({ bundle, entry }) => ({
      text:
        `UPDATE "${textsTable()}" SET "state" = 'unknown', decision = ?, settledAt = ? ` +
        `WHERE bundle = ? AND entry = ? AND "state" = 'sending' AND begins_with(claimId, ?)`,
      values: [doubt.decision, doubt.at, bundle, entry, doubt.claim],
    })),
  );
}

/** Why a text is `unknown` when its try is dead. */
export const diedUnheard: Decision = {
  rule: 'never-twice',
  because: 'The try that claimed this text died before it noted the carrier’s answer.',
};

/** As `markUnknown`, for tries so old that they are certainly dead. */
export async function markStaleUnknown(
  keys: readonly { bundle: string; entry: string }[],
  stale: { staleBefore: string; at: string },
): Promise<void> {
  await executeMany(
    keys.map(({ bundle, entry }) => ({
      text:
        `UPDATE "${textsTable()}" SET "state" = 'unknown', decision = ?, settledAt = ? ` +
        `WHERE bundle = ? AND entry = ? AND "state" = 'sending' AND claimedAt < ?`,
      values: [diedUnheard, stale.at, bundle, entry, stale.staleBefore],
    })),
  );
}

/** Excludes texts that still wait from their group send, each with its reason. */
export async function excludePlanned(
  texts: readonly { bundle: string; entry: string; decision: Decision }[],
): Promise<void> {
  await executeMany(
    texts.map(({ bundle, entry, decision }) => ({
      text:
        `UPDATE "${textsTable()}" SET "state" = 'excluded', decision = ? ` +
        `WHERE bundle = ? AND entry = ? AND "state" = 'planned'`,
      values: [decision, bundle, entry],
    })),
  );
}

export type Settlement = {
  readonly bundle: string;
  readonly entry: string;
  readonly state: 'sent' | 'delivered' | 'failed' | 'unknown';
  readonly messageId: string;
  readonly carrierStatus: string;
  /** The number of parts of the text. */
  readonly parts: number;
  readonly at: string;
  readonly priceUsd?: number | undefined;
};

/**
 * Events come twice and in any order: a later status never overrides a stronger one. A text of one
 * part that was delivered stays delivered, whatever other events say; of several parts a failed one
 * is missing, whatever the others say.
 */
export function overrides({
  state,
  parts,
}: Pick<Settlement, 'state' | 'parts'>): readonly string[] {
  const weak = ['sending', 'unknown', 'sent'];
  if (state === 'sent') return ['sending', 'unknown'];
  if (state === 'unknown') return ['sending', 'sent'];
  const strongest = parts > 1 ? 'failed' : 'delivered';
  return state === strongest ? [...weak, state === 'failed' ? 'delivered' : 'failed'] : weak;
}

/** Settles texts by delivery events. At most one settlement for each text in a call. */
export async function settleTexts(settlements: readonly Settlement[]): Promise<void> {
  await executeMany(settlements.map(settlementOf));
}

function settlementOf(one: Settlement) {
  const from = overrides(one).map((state) => `'${state}'`);
  const price = one.priceUsd === undefined ? [] : [one.priceUsd];
  return {
    text:
      `UPDATE "${textsTable()}" SET "state" = ?, messageId = ?, carrierStatus = ?, ` +
      `settledAt = ?${price.length > 0 ? ', priceUsd = ?' : ''} ` +
      `WHERE bundle = ? AND entry = ? AND "state" IN [${from.join(', ')}]`,
    values: [one.state, one.messageId, one.carrierStatus, one.at, ...price, one.bundle, one.entry],
  };
}
