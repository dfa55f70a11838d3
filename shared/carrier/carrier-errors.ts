import {
  ConflictException,
  PinpointSMSVoiceV2ServiceException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { CarrierAnswer, CarrierStop } from './carrier.ts';

/**
 * What an error of SendTextMessage means for the text. Only a decision of the carrier about the
 * text is `refused`, which is final. What every text of ours would meet (identity, rights, clock,
 * limits) is `stop`: nothing left, nothing is lost. What may have left is `unknown`.
 */
export function answerTo(error: unknown): CarrierAnswer {
  if (!(error instanceof Error)) return mayHaveLeft;
  if (isOurs(error)) return stopAll(error.name, 'The carrier does not let us in');
  if (neverLeft.has(codeOf(error))) return notReached;
  if (!(error instanceof PinpointSMSVoiceV2ServiceException)) return mayHaveLeft;
  const status = error.$metadata.httpStatusCode ?? 0;
  // The SDK reports every unknown error as a client fault, 5xx too.
  if (status >= 500 || error.$fault !== 'client') return mayHaveLeft;
  return judged(error, status);
}

const mayHaveLeft: CarrierAnswer = {
  outcome: 'unknown',
  because: 'The carrier did not say whether it took the text.',
};
const slower: CarrierAnswer = { outcome: 'later', because: 'The carrier asked us to slow down.' };
const notReached: CarrierAnswer = { outcome: 'later', because: 'The carrier was not reached.' };

function judged(error: PinpointSMSVoiceV2ServiceException, status: number): CarrierAnswer {
  const { name } = error;
  if (error instanceof ThrottlingException || status === 429 || throttled.has(name)) return slower;
  if (error instanceof ConflictException) return conflict(error);
  if (error instanceof ResourceNotFoundException) return notFound(error);
  if (error instanceof ServiceQuotaExceededException) {
    return stopAll(error.Reason ?? name, "The carrier's quota is used up");
  }
  if (error instanceof ValidationException) {
    const code = error.Reason ?? name;
    return { outcome: 'refused', code, because: `The carrier refused the text: ${code}.` };
  }
  const because = status === 401 || status === 403 ? 'denied us access' : 'refused our request';
  return stopAll(name, `The carrier ${because}`);
}

/**
 * Problems of our identity, under any name: missing, expired or unknown keys, a wrong signature or
 * clock, a missing right. Some come from the SDK before anything is sent.
 */
function isOurs({ name }: Error): boolean {
  return ourWords.test(name);
}

const ourWords = new RegExp(
  '^(?:' +
    [
      'AccessDenied',
      'ExpiredToken',
      'InvalidSignature',
      'SignatureDoesNotMatch',
      'IncompleteSignature',
      'UnrecognizedClient',
      'InvalidClientTokenId',
      'InvalidAccessKeyId',
      'MissingAuthenticationToken',
      'NotAuthorized',
      'AuthFailure',
      'OptInRequired',
      'SubscriptionRequired',
      'RequestTimeTooSkewed',
      'RequestExpired',
      'RequestInTheFuture',
      'CredentialsProviderError',
      'TokenProviderError',
      'ProviderError',
    ].join('|') +
    ')',
);

const throttled: ReadonlySet<string> = new Set([
  'Throttling',
  'ThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
]);

/**
 * No connection was made: DNS does not know the name, or nobody listens. A reset may come later, so
 * it is not here.
 */
const neverLeft: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED']);

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function stopAll(code: string, what: string): CarrierStop {
  return { outcome: 'stop', scope: 'service', code, because: `${what}: ${code}.` };
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

/** Refusals that every text from the number would meet, whatever its recipient. */
const ofNumber: ReadonlySet<string> = new Set([
  'NO_ORIGINATION_IDENTITIES_FOUND',
  'NUMBER_CAPABILITIES_MISMATCH',
  'RESOURCE_NOT_ACTIVE',
]);

/**
 * If the carrier does not know the number, only that number is stopped; anything else stops
 * everything.
 */
function notFound({ ResourceType, name }: ResourceNotFoundException): CarrierAnswer {
  const code = ResourceType ?? name;
  const scope = ResourceType === 'phone-number' ? 'number' : 'service';
  return { outcome: 'stop', scope, code, because: `The carrier does not know our ${code}.` };
}
