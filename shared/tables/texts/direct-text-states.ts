import { allEnded } from '../../values/all-ended.ts';
import { transact } from '../client/conditional-writes.ts';
import { eventWrite } from '../events/events.ts';
import { personOfBundle } from './text-keys.ts';
import { type Note, overrides, type Settlement } from './text-states.ts';
import { type Decision, type TextState, textsTable } from './texts.ts';

/**
 * As `text-states.ts`, for texts of conversations: each moves in one transaction with its event, so
 * that screens show the new state at once. Texts of group sends are too many for an event each.
 */
type Key = { readonly bundle: string; readonly entry: string };

type Move = {
  readonly to: TextState;
  readonly set: Readonly<Record<string, unknown>>;
  readonly condition: string;
  readonly values: Readonly<Record<string, unknown>>;
};

/** The steps of a move: `stayed` if the text is not in the expected state any more. */
export function moveWithEvent({ bundle, entry }: Key, { to, set, condition, values }: Move) {
  const { accountId, phone } = personOfBundle(bundle);
  const given = Object.entries(set).filter(([, value]) => value !== undefined);
  const Update = {
    TableName: textsTable(),
    Key: { bundle, entry },
    UpdateExpression: `SET ${['#state', ...given.map(([name]) => name)]
      .map((name, n) => `${name} = :set${n}`)
      .join(', ')}`,
    ConditionExpression: condition,
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ...Object.fromEntries(
        [to, ...given.map(([, value]) => value)].map((v, n) => [`:set${n}`, v]),
      ),
      ...values,
    },
  };
  return [
    { write: { Update }, otherwise: 'stayed' },
    { write: eventWrite(accountId, { type: 'text.state', phone, textId: entry, state: to }) },
  ] as const;
}

async function moveAll(moves: readonly { key: Key; move: Move }[]): Promise<void> {
  await allEnded(moves.map(({ key, move }) => transact(moveWithEvent(key, move))));
}

/** Writes the outcomes of claimed texts; what a delivery event settled meanwhile stays. */
export async function noteDirectTexts(notes: readonly Note[]): Promise<void> {
  await moveAll(
    notes.map((note) => {
      const said =
        note.state === 'sent' ? { messageId: note.messageId } : { decision: note.decision };
      return {
        key: note.text,
        move: {
          to: note.state,
          set: { ...said, settledAt: note.at },
          condition: '#state = :sending AND claimId = :claim',
          values: { ':sending': 'sending', ':claim': note.text.claimId },
        },
      };
    }),
  );
}

/** See `markUnknown`. */
export async function markDirectUnknown(
  keys: readonly Key[],
  doubt: { claim: string; decision: Decision; at: string },
): Promise<void> {
  const held = 'begins_with(claimId, :claim)';
  await leaveUnknown(keys, { ...doubt, held, values: { ':claim': doubt.claim } });
}

/** As `markDirectUnknown`, for tries so old that they are certainly dead. */
export async function markStaleDirectUnknown(
  keys: readonly Key[],
  stale: { staleBefore: string; decision: Decision; at: string },
): Promise<void> {
  const held = 'claimedAt < :before';
  await leaveUnknown(keys, { ...stale, held, values: { ':before': stale.staleBefore } });
}

/**
 * Texts that are still `sending` become `unknown`, if the condition `held` is true for their claim.
 */
async function leaveUnknown(
  keys: readonly Key[],
  given: { decision: Decision; at: string; held: string; values: Move['values'] },
): Promise<void> {
  const { decision, at, held, values } = given;
  const move: Move = {
    to: 'unknown',
    set: { decision, settledAt: at },
    condition: `#state = :sending AND ${held}`,
    values: { ':sending': 'sending', ...values },
  };
  await moveAll(keys.map((key) => ({ key, move })));
}

/** Excludes texts that still wait. */
export async function excludeDirectTexts(keys: readonly Key[], decision: Decision): Promise<void> {
  await moveAll(keys.map((key) => ({ key, move: exclusion(decision) })));
}

/** The move that excludes a text that still waits. */
export function exclusion(decision: Decision): Move {
  const condition = '#state = :planned';
  return { to: 'excluded', set: { decision }, condition, values: { ':planned': 'planned' } };
}

/** See `settleTexts`. */
export async function settleDirectTexts(settlements: readonly Settlement[]): Promise<void> {
  await moveAll(
    settlements.map((one) => {
      const { messageId, carrierStatus, priceUsd, at: settledAt } = one;
      const from = overrides(one);
      return {
        key: one,
        move: {
          to: one.state,
          set: { messageId, carrierStatus, priceUsd, settledAt },
          condition: `#state IN (${from.map((_, n) => `:from${n}`).join(', ')})`,
          values: Object.fromEntries(from.map((state, n) => [`:from${n}`, state])),
        },
      };
    }),
  );
}
