import * as z from 'zod/mini';
import { ownersOf } from '../../shared/access/owners-of-numbers.ts';
import { asError, log } from '../../shared/lambda/log.ts';
import { MessageNumber, MessagePhone } from '../../shared/queues/numbers-in-messages.ts';
import { classifyReply } from '../../shared/rules/replies/classify-reply.ts';
import { inboundTextId } from '../../shared/tables/texts/text-keys.ts';
import type { Inbound } from './inbound.ts';

/**
 * The SNS envelope around the carrier's message. The message has no time of its own, so the
 * envelope's time counts.
 */
export const Envelope = z.looseObject({ Message: z.string(), Timestamp: z.string() });
type Envelope = z.infer<typeof Envelope>;

const CarrierMessage = z.looseObject({
  // The sender and our number, as the carrier names them: it may be a short code.
  originationNumber: MessagePhone,
  destinationNumber: MessageNumber,
  messageBody: z.string(),
  inboundMessageId: z.string(),
});

/** A message of the queue, by its id there. */
export type Received = { readonly id: string; readonly message: Envelope };
export type ReadInbound = { readonly id: string; readonly inbound: Inbound };

/**
 * Reads inbound texts and the accounts they came to, in two reads of the store for all of them, and
 * lists those that cannot be read or came to a number without an owner.
 */
export async function readInbound(
  received: readonly Received[],
): Promise<{ read: readonly ReadInbound[]; unread: readonly string[] }> {
  const messages = received.map(parseOne);
  const numbers = messages.flatMap((one) => (one ? [one.destinationNumber] : []));
  const owners = await ownersOf(numbers);
  const read: ReadInbound[] = [];
  const unread: string[] = [];
  for (const [n, { id }] of received.entries()) {
    const message = messages[n];
    const account = message && owners.get(message.destinationNumber);
    if (message && account) {
      read.push({ id, inbound: inboundOf(message, account) });
    } else {
      if (message) log.error('number-without-account', { messageId: id });
      unread.push(id);
    }
  }
  return { read, unread };
}

type CarrierMessage = z.infer<typeof CarrierMessage> & { readonly at: string };

function parseOne({ id, message }: Received): CarrierMessage | undefined {
  try {
    const at = new Date(message.Timestamp).toISOString();
    return { ...CarrierMessage.parse(JSON.parse(message.Message)), at };
  } catch (error) {
    log.error('poison-message', { messageId: id, error: asError(error) });
    return undefined;
  }
}

function inboundOf(message: CarrierMessage, account: Inbound['account']): Inbound {
  return {
    account,
    phone: message.originationNumber,
    number: message.destinationNumber,
    body: message.messageBody,
    at: message.at,
    textId: inboundTextId(account.accountId, message.inboundMessageId),
    verdict: classifyReply(message.messageBody),
  };
}
