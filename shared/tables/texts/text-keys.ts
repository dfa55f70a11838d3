import { idFrom } from '../../values/ids.ts';
import type { PhoneNumber } from '../../values/phone-number.ts';
import { shardOf, shardsOf } from '../../values/shards.ts';
import type { Place } from '../client/sharded-list.ts';

/**
 * A group send's texts are spread over several bundles by a hash of the phone: planning, claiming
 * and settling write each row about four times, and a bundle takes 1,000 write units a second.
 */
export const sendShards = shardsOf(16);

export type SendKeys = { readonly accountId: string; readonly groupSendId: string };

/** The texts of a shard of a group send. */
export const bundleOfShard = ({ accountId, groupSendId }: SendKeys, shard: string) =>
  `${accountId}#${groupSendId}#${shard}`;

export const bundleOfPhone = (accountId: string, phone: string) => `${accountId}#${phone}`;

/** Where a text is stored: with its group send, otherwise with its conversation. */
export function bundleOf(text: {
  accountId: string;
  groupSendId?: string | undefined;
  phone: string;
}): string {
  const { accountId, groupSendId, phone } = text;
  if (!groupSendId) return bundleOfPhone(accountId, phone);
  return bundleOfShard({ accountId, groupSendId }, shardOf(phone, sendShards));
}

/** The beginning of every bundle of this account that holds texts of a group send. */
export const ofGroupSends = (accountId: string) => `${accountId}#gs_`;

/** Whether a bundle, of whatever account, holds texts of a group send. */
export const isOfGroup = (bundle: string) => bundle.includes('#gs_');

/** The id of a text that came in, by the carrier's id of it: the same message is the same text. */
export const inboundTextId = (accountId: string, inboundMessageId: string) =>
  idFrom('tx', accountId, 'inbound', inboundMessageId);

/** How the id of an automatic answer begins: a confirmation, an answer to HELP or START. */
export const automaticPrefix = 'ta';

/**
 * Whether an id is of an automatic answer. Those have no events: a STOP would cost three rows more,
 * and nobody waits for it.
 */
export const isAutomatic = (entry: string) => entry.startsWith(`${automaticPrefix}_`);

/** The account and phone of a bundle that holds a conversation. */
export function personOfBundle(bundle: string): { accountId: string; phone: PhoneNumber } {
  const [accountId = '', phone = ''] = bundle.split('#');
  return { accountId, phone: phone as PhoneNumber };
}

/** Where a walk over a group send's texts continues after the text to this phone. */
export function placeOfPhone(phone: string): Place {
  return { shard: shardOf(phone, sendShards), entry: phone };
}

/** The place of a text in its conversation: time first, then its own name, so that none collide. */
export const talkAtOf = (at: string, entry: string) => `${at}#${entry}`;
