import type { Person } from '../../values/people/person.ts';

/** A person of the account, as far as it counts here. */
type Colleague = Pick<Person, 'personId' | 'role' | 'state'>;

/**
 * Who is notified of a new text: whoever the conversation is assigned to, or everybody who may
 * answer it. Nobody waits for somebody who was removed or may only read: then it is everybody's.
 */
export function whomToNotify(
  assignee: string | undefined,
  people: readonly Colleague[],
): readonly string[] {
  const answering = people.filter(({ role, state }) => state === 'active' && role !== 'viewer');
  const ids = answering.map(({ personId }) => personId);
  return assignee !== undefined && ids.includes(assignee) ? [assignee] : ids;
}
