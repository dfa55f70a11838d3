import type { JsonObject } from '../store/json.ts';
import type { CarrierSettings } from './carrier-settings.ts';
import type { SendText } from './send-text-request.ts';
import { countParts } from './text-parts.ts';

const descriptions: Record<string, string> = {
  TEXT_SUCCESSFUL: 'Message has been accepted by phone carrier',
  TEXT_DELIVERED: 'Message has been delivered to the phone',
  TEXT_INVALID: 'Destination phone number is invalid',
  TEXT_UNREACHABLE: 'Destination phone number is unreachable',
  TEXT_CARRIER_BLOCKED: 'Message was blocked by the carrier',
};

/** US dollars a part, from AWS's example event; see the platform's documentation. */
const pricePerPart = 0.00581;
const feePerPart = 0.003;

/**
 * The event types that follow an accepted text. A delivered text is final twice over, as on AWS.
 */
export function eventTypesFor(to: string, { errors }: CarrierSettings): string[] {
  if (errors.invalid.includes(to)) return ['TEXT_INVALID'];
  if (errors.unreachable.includes(to)) return ['TEXT_UNREACHABLE'];
  if (errors.blocked.includes(to)) return ['TEXT_CARRIER_BLOCKED'];
  return ['TEXT_SUCCESSFUL', 'TEXT_DELIVERED'];
}

/**
 * A delivery event as AWS End User Messaging publishes it ("Format of event data sent to Amazon
 * SNS", configuration-sets-event-format). Times are milliseconds.
 */
export function deliveryEvent(
  eventType: string,
  text: SendText,
  sent: { messageId: string; requestedAt: number; now: number },
): JsonObject {
  const { encoding, parts } = countParts(text.body);
  return {
    eventType,
    eventVersion: '1.0',
    eventTimestamp: Math.floor(sent.now),
    isFinal: true,
    originationPhoneNumber: text.from,
    destinationPhoneNumber: text.to,
    isoCountryCode: 'US',
    mcc: '310',
    mnc: '800',
    carrierName: 'Local Wireless',
    messageId: sent.messageId,
    messageRequestTimestamp: Math.floor(sent.requestedAt),
    messageEncoding: encoding,
    messageType: text.messageType,
    messageStatus: eventType.replace(/^TEXT_/, ''),
    messageStatusDescription: descriptions[eventType] ?? eventType,
    context: text.context,
    totalMessageParts: parts,
    totalMessagePrice: Number((pricePerPart * parts).toFixed(5)),
    totalCarrierFee: Number((feePerPart * parts).toFixed(5)),
  };
}

/** Whether an event destination that lists `matching` types gets this one. */
export function isWanted(eventType: string, matching: readonly string[]): boolean {
  return matching.some((type) => type === 'ALL' || type === 'TEXT_ALL' || type === eventType);
}
