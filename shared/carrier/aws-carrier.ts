import {
  PinpointSMSVoiceV2Client,
  SendTextMessageCommand,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { variable } from '../environment/variable.ts';
import type { CarrierAnswer, CarrierRequest } from './carrier.ts';
import { answerTo } from './carrier-errors.ts';

const callTimeoutMs = 10_000;

/**
 * SendTextMessage has no idempotency token, so the SDK must never retry by itself: a lost answer or
 * a 5xx may hide a text that left.
 */
const client = new PinpointSMSVoiceV2Client({
  maxAttempts: 1,
  // One path through the SDK for all calls instead of a new one each time saves a tenth of a call.
  // The store's client cannot do this: its document commands bind the path to their first input.
  cacheMiddleware: true,
  // The handler clears its timer with the answer; an AbortSignal.timeout would hold every call's
  // memory until it fires.
  requestHandler: { requestTimeout: callTimeoutMs, throwOnRequestTimeout: true },
});

// As in the store's client: the SDK's logging costs time and is not used.
client.middlewareStack.removeByTag('LOGGER');

const configurationSet = /* @__PURE__ */ variable('CONFIGURATION_SET');

/** Sends one text through the carrier, once, and answers one of the five outcomes. */
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
