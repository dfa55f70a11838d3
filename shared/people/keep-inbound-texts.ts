import { transact } from '../tables/client/conditional-writes.ts';
import { type Happening, tell } from '../tables/events/events.ts';
import { type InboundLine, inboundChange } from '../tables/texts/conversations.ts';
import { type Text, textsTable } from '../tables/texts/texts.ts';

/**
 * An inbound text with what it changes on the inbox line of its conversation, and what the feed of
 * the account tells of it.
 */
export type Inward = {
  readonly text: Text;
  readonly line: InboundLine;
  readonly happening: Happening;
};

const mostTogether = 25;

/**
 * Keeps the inbound texts of different people, each with its inbox line and its event: all or none,
 * so that a text that comes again, however late, is not counted or told again. Few writes for many;
 * each on its own where one was kept before.
 */
export async function keepInboundTexts(inwards: readonly Inward[]): Promise<void> {
  for (let n = 0; n < inwards.length; n += mostTogether) {
    const some = inwards.slice(n, n + mostTogether);
    const outcome = await transact(some.flatMap(writesOf));
    if (outcome === 'already') await Promise.all(some.map((one) => transact(writesOf(one))));
  }
}

function writesOf({ text, line, happening }: Inward) {
  const isNew = { ConditionExpression: 'attribute_not_exists(bundle)' };
  const kept = { Put: { TableName: textsTable(), Item: { ...text }, ...isNew } };
  return [
    { write: kept, otherwise: 'already' },
    { write: inboundChange(line) },
    { write: tell(text.accountId, happening) },
  ] as const;
}
