import { transact } from '../tables/client/conditional-writes.ts';
import { eventWrite, type NewEvent } from '../tables/events/events.ts';
import { type InboundLine, inboundChange } from '../tables/texts/conversations.ts';
import { type Text, textsTable } from '../tables/texts/texts.ts';

/** An inbound text, its change of the inbox line of its conversation, and its event. */
export type Inward = {
  readonly text: Text;
  readonly line: InboundLine;
  readonly event: NewEvent;
};

const mostTogether = 25;

/**
 * Keeps the inbound texts of different people, each with its inbox line and its event: all or none,
 * so a retried text, however late, is neither counted nor announced twice. Few writes for many
 * texts; one by one if one of them was kept before.
 */
export async function keepInboundTexts(inwards: readonly Inward[]): Promise<void> {
  for (let n = 0; n < inwards.length; n += mostTogether) {
    const some = inwards.slice(n, n + mostTogether);
    const outcome = await transact(some.flatMap(writesOf));
    if (outcome === 'already') await Promise.all(some.map((one) => transact(writesOf(one))));
  }
}

function writesOf({ text, line, event }: Inward) {
  const isNew = { ConditionExpression: 'attribute_not_exists(bundle)' };
  const kept = { Put: { TableName: textsTable(), Item: { ...text }, ...isNew } };
  return [
    { write: kept, otherwise: 'already' },
    { write: inboundChange(line) },
    { write: eventWrite(text.accountId, event) },
  ] as const;
}
