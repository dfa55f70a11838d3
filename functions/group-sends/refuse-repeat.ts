import {
  findKept,
  type Kept,
  keptAgainPut,
  keptAnew,
  requestNameOf,
  secondsOf,
} from '../../shared/tables/accounts/idempotency.ts';
import type { Step } from '../../shared/tables/client/conditional-writes.ts';
import type { Audience, GroupSend } from '../../shared/tables/group-sends/group-sends.ts';
import { fingerprint } from '../../shared/values/ids.ts';
import { refused } from '../../shared/values/refused.ts';

const repeatSeconds = 10 * 60;

type Said = Pick<GroupSend, 'accountId' | 'groupSendId' | 'text' | 'audience' | 'sendAt'>;

/**
 * Refuses `repeat-group-send` when the same text to the same audience, for the same time, was
 * accepted less than ten minutes ago, and names that one: a button pressed twice would text
 * everybody twice. One that is changed back to what it was is no repeat of itself.
 */
export async function refuseRepeat(send: Said, at: Date): Promise<void> {
  const first = await findKept(nameOf(send, at), at);
  if (first && first.id !== send.groupSendId) throw isRepeat(first);
}

/**
 * The write that marks this group send as the first of its kind, for its own transaction. It fails
 * for a repeat, unless repeats are allowed.
 */
export function firstOfItsKind(
  send: GroupSend,
  { allowRepeat, at }: { allowRepeat: boolean | undefined; at: Date },
): Step<'repeat'> {
  const expiresAtSeconds = secondsOf(at) + repeatSeconds;
  const requestName = nameOf(send, at);
  const kept = { requestName, fingerprint: '', id: send.groupSendId, expiresAtSeconds };
  return { write: allowRepeat ? keptAnew(kept) : keptAgainPut(kept, at), otherwise: 'repeat' };
}

function isRepeat({ id }: Kept) {
  const because = `The same was accepted as ${id} less than ten minutes ago.`;
  return refused('repeat-group-send', `${because} To send it once more, say allowRepeat: true.`, {
    groupSendId: id,
  });
}

/** A time in the past is now. */
function nameOf({ accountId, text, audience, sendAt = '' }: Said, at: Date): string {
  const when = sendAt > at.toISOString() ? sendAt : 'now';
  return requestNameOf(accountId, fingerprint(['repeat', text, inOrder(audience), when]));
}

/** The same people in another order are the same audience. */
function inOrder(audience: Audience): Audience {
  return 'phones' in audience ? { phones: [...audience.phones].sort() } : audience;
}
