import {
  ConflictException,
  PinpointSMSVoiceV2Client,
  PinpointSMSVoiceV2ServiceException,
  SendTextMessageCommand,
  ServiceQuotaExceededException,
  ThrottlingException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { CarrierAnswer, CarrierRequest } from './carrier.ts';

const callTimeoutMs = 10_000;

/**
 * SendTextMessage has no idempotency token, so the SDK must never try twice by itself: a lost answer
 * or a 5xx may hide a text that left.
 */
const client = new PinpointSMSVoiceV2Client({ maxAttempts: 1 });

// As in the store's client: no preparing for a log that nobody writes.
client.middlewareStack.removeByTag('LOGGER');

/** Speaks one text to the carrier, once, and says which of the five answers came. */
export async function sendText(request: CarrierRequest): Promise<CarrierAnswer> {
  try {
    const answer = await client.send(
      new SendTextMessageCommand({
        DestinationPhoneNumber: request.to,
        OriginationIdentity: request.from,
        MessageBody: request.body,
        MessageType: request.purpose === 'marketing' ? 'PROMOTIONAL' : 'TRANSACTIONAL',
        ConfigurationSetName: process.env.CONFIGURATION_SET,
        TimeToLive: request.timeToLiveSeconds,
        Context: { t: request.reference },
      }),
      { abortSignal: AbortSignal.timeout(callTimeoutMs) },
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
  if (error instanceof ServiceQuotaExceededException) {
    const code = error.Reason ?? error.name;
    return { outcome: 'stop', code, because: `The carrier's quota is used up: ${code}.` };
  }
  const isClientFault =
    error instanceof PinpointSMSVoiceV2ServiceException && error.$fault === 'client';
  if (!isClientFault) {
    return { outcome: 'unknown', because: 'The carrier did not say whether it took the text.' };
  }
  const code = reasonOf(error);
  if (error.name === 'AccessDeniedException') {
    return { outcome: 'stop', code, because: `The carrier denied us access: ${code}.` };
  }
  return { outcome: 'refused', code, because: `The carrier refused the text: ${code}.` };
}

function conflict(error: ConflictException): CarrierAnswer {
  const code = error.Reason ?? error.name;
  if (code === 'DESTINATION_PHONE_NUMBER_OPTED_OUT') {
    return { outcome: 'opted-out', because: 'The carrier has this phone on its opt-out list.' };
  }
  return { outcome: 'refused', code, because: `The carrier refused the text: ${code}.` };
}

function reasonOf(error: PinpointSMSVoiceV2ServiceException): string {
  return 'Reason' in error && typeof error.Reason === 'string' ? error.Reason : error.name;
}
