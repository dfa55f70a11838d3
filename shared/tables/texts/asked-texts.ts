import { allEnded } from '../../values/all-ended.ts';
import { conditionalWrite } from '../client/conditional-writes.ts';
import { executeTogether } from '../client/execute-many.ts';
import type { Claimed } from './text-states.ts';
import { type Decision, type Text, textsByKey, textsTable } from './texts.ts';

/**
 * A mark beside the claim of a text of a conversation: its try is about to call the carrier. Its
 * value is the claim's id, so the mark of one try says nothing about another try. If a try died, a
 * row without its mark proves that the carrier was not called.
 */
type Key = { readonly bundle: string; readonly entry: string };

const rowOf = ({ bundle, entry }: Key) => `${bundle}|${entry}`;

/** Marks claimed texts. Answers those whose claim is still ours: only these may be sent. */
export async function markAsked<T extends { readonly text: Claimed }>(
  leaving: readonly T[],
): Promise<T[]> {
  const outcomes = await executeTogether(
    leaving.map(({ text }) => ({
      row: rowOf(text),
      text:
        `UPDATE "${textsTable()}" SET askedBy = ? ` +
        `WHERE bundle = ? AND entry = ? AND "state" = 'sending' AND claimId = ?`,
      values: [text.claimId, text.bundle, text.entry, text.claimId],
    })),
  );
  return leaving.filter((_, n) => outcomes[n]?.done);
}

/**
 * Earlier tries, whose claims began with `claim`, are dead. Texts that they claimed, but did not
 * mark, cannot have left, and are planned again. If such a try was only slow, its own mark fails,
 * since the claim is gone, and it does not call the carrier.
 */
export async function giveBackUnasked(
  keys: readonly Key[],
  { claim, decision }: { claim: string; decision: Decision },
): Promise<void> {
  const found = await textsByKey(keys.map(({ bundle, entry }) => ({ bundle, entry })));
  const unasked = found.filter((text) => isUnasked(text, claim));
  await allEnded(unasked.map((text) => conditionalWrite(giveBack(text, decision), givenBackOrNot)));
}

const givenBackOrNot = { held: 'given-back', otherwise: 'stays' } as const;

function giveBack({ bundle, entry, claimId }: Text, decision: Decision) {
  return {
    Update: {
      TableName: textsTable(),
      Key: { bundle, entry },
      UpdateExpression: 'SET #state = :planned, decision = :decision REMOVE talk',
      ConditionExpression:
        '#state = :sending AND claimId = :claim ' +
        'AND (attribute_not_exists(askedBy) OR askedBy <> :claim)',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':planned': 'planned',
        ':sending': 'sending',
        ':decision': decision,
        ':claim': claimId,
      },
    },
  };
}

function isUnasked({ state, claimId = '', askedBy }: Text, claim: string): boolean {
  return state === 'sending' && claimId.startsWith(claim) && askedBy !== claimId;
}
