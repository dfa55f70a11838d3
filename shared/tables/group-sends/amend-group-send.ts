import { type Step, transact } from '../client/conditional-writes.ts';
import { type GroupSend, groupSendPut, progressOf, sameRevision } from './group-sends.ts';

/**
 * Puts another version of a group send in the place of the one that was read, with its event and
 * what guards it: all or none. `changed`: somebody else changed it since, or it is not scheduled
 * any more, or its planning has begun. So of a change and the planner one wins, and the planner
 * reads the whole of one version.
 */
export async function amendGroupSend<const Otherwise extends string>(
  { from, to }: { from: GroupSend; to: GroupSend },
  guards: readonly Step<Otherwise>[],
): Promise<'done' | 'changed' | Otherwise> {
  const names = { '#status': 'status', '#plan': 'plan', '#steps': 'steps' };
  const asRead = sameRevision(from);
  const Put = {
    ...groupSendPut(to),
    ConditionExpression: `#status = :scheduled AND #plan.#steps = :none${asRead.condition}`,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: { ':scheduled': 'scheduled', ':none': 0, ...asRead.values },
  };
  // It exists and is open: accepting it has listed it so.
  return transact<Otherwise | 'changed'>([
    { write: { Put }, otherwise: 'changed' },
    ...guards,
    { write: progressOf(to, to.status) },
  ]);
}
