import {
  ConflictException,
  PinpointSMSVoiceV2Client,
  PinpointSMSVoiceV2ServiceException,
  ResourceNotFoundException,
  SendTextMessageCommand,
  ServiceQuotaExceededException,
  ThrottlingException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { variable } from '../environment/variable.ts';
import type { CarrierAnswer, CarrierRequest } from './carrier.ts';

const callTimeoutMs = 10_000;

/**
 * SendTextMessage has no idempotency token, so the SDK must never try twice by itself: a lost
 * answer or a 5xx may hide a text that left.
 */
const client = new PinpointSMSVoiceV2Client({
  maxAttempts: 1,
  // One way through the SDK for all calls, not a new one for each: a tenth of what a call costs.
  // The store's client cannot: its document commands bind that way to their first input.
  cacheMiddleware: true,
  // The handler clears its timer with the answer; an AbortSignal.timeout would hold every call's
  // memory until it fires.
  requestHandler: { requestTimeout: callTimeoutMs, throwOnRequestTimeout: true },
});

// As in the store's client: no preparing for a log that nobody writes.
client.middlewareStack.removeByTag('LOGGER');

const configurationSet = /* @__PURE__ */ variable('CONFIGURATION_SET');

/** Speaks one text to the carrier, once, and says which of the five answers came. */
export async function sendText(request: CarrierRequest): Promise<CarrierAnswer> {
  try {
    const answer = await client.send(
      new SendTextMessageCommand({
        DestinationPhoneNumber: request.to,
        OriginationIdentity: request.from,
        MessageBody: request.body,
        MessageType: request.purpose === 'marketing' ? 'PROMOTIONAL' : 'TRANSACTIONAL',
        ConfigurationSetName: configurationSet(),
        TimeToLive: request.timeToLiveSeconds,
        Context: { t: request.reference },
      }),
    );
    return answer.MessageId
      ? { outcome: 'sent', messageId: answer.MessageId }
      : { outcome: 'unknown', because: 'The carrier answered without a message id.' };
  } catch (error) {
    return answerTo(error);
  }
}

function answerTo(error: unknown): CarrierAnswer {
  if (error instanceof ThrottlingException) {
    return { outcome: 'later', because: 'The carrier asked us to slow down.' };
  }
  if (error instanceof ConflictException) return conflict(error);
  if (error instanceof ResourceNotFoundException) return notFound(error);
  if (error instanceof ServiceQuotaExceededException) {
    const code = error.Reason ?? error.name;
    const because = `The carrier's quota is used up: ${code}.`;
    return { outcome: 'stop', scope: 'service', code, because };
  }
  const isClientFault =
    error instanceof PinpointSMSVoiceV2ServiceException && error.$fault === 'client';
  if (!isClientFault) {
    return { outcome: 'unknown', because: 'The carrier did not say whether it took the text.' };
  }
  const code = reasonOf(error);
  if (error.name === 'AccessDeniedException') {
    const because = `The carrier denied us access: ${code}.`;
    return { outcome: 'stop', scope: 'service', code, because };
  }
  return { outcome: 'refused', code, because: `The carrier refused the text: ${code}.` };
}

function conflict(error: ConflictException): CarrierAnswer {
  const code = error.Reason ?? error.name;
  if (code === 'DESTINATION_PHONE_NUMBER_OPTED_OUT') {
    return { outcome: 'opted-out', because: 'The carrier has this phone on its opt-out list.' };
  }
  if (ofNumber.has(code)) {
    return { outcome: 'stop', scope: 'number', code, because: `The number cannot send: ${code}.` };
  }
  return { outcome: 'refused', code, because: `The carrier refused the text: ${code}.` };
}

/** Refusals that every text from the number would meet, whoever it goes to. */
const ofNumber: ReadonlySet<string> = new Set([
  'NO_ORIGINATION_IDENTITIES_FOUND',
  'NUMBER_CAPABILITIES_MISMATCH',
  'RESOURCE_NOT_ACTIVE',
]);

/** A number that the carrier does not know is that number's trouble; anything else is ours. */
function notFound({ ResourceType, name }: ResourceNotFoundException): CarrierAnswer {
  const code = ResourceType ?? name;
  const scope = ResourceType === 'phone-number' ? 'number' : 'service';
  return { outcome: 'stop', scope, code, because: `The carrier does not know our ${code}.` };
}

function reasonOf(error: PinpointSMSVoiceV2ServiceException): string {
  return 'Reason' in error && typeof error.Reason === 'string' ? error.Reason : error.name;
}
