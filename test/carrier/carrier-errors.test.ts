import {
  ConflictException,
  PinpointSMSVoiceV2ServiceException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../shared/carrier/carrier-errors.ts';

const fault = (httpStatusCode: number) => ({ message: 'no', $metadata: { httpStatusCode } });

/** An error that the SDK has no class for: it calls each a fault of the client, 5xx too. */
function unmodelled(name: string, httpStatusCode: number): Error {
  return new PinpointSMSVoiceV2ServiceException({
    name,
    $fault: 'client',
    ...fault(httpStatusCode),
  });
}

function thrown(name: string, code?: string): Error {
  return Object.assign(new Error('no'), { name }, code === undefined ? {} : { code });
}

const short = (error: unknown) => {
  const answer = answerTo(error);
  return answer.outcome === 'stop' ? `stop ${answer.scope}` : answer.outcome;
};

describe('who we are is never the fault of a text', () => {
  it.each([
    ['ExpiredTokenException', 400],
    ['ExpiredToken', 403],
    ['InvalidSignatureException', 403],
    ['SignatureDoesNotMatch', 403],
    ['IncompleteSignature', 400],
    ['UnrecognizedClientException', 400],
    ['InvalidClientTokenId', 403],
    ['InvalidAccessKeyId', 403],
    ['MissingAuthenticationToken', 403],
    ['MissingAuthenticationTokenException', 400],
    ['RequestTimeTooSkewed', 403],
    ['RequestExpired', 400],
    ['AccessDenied', 403],
    ['AccessDeniedException', 400],
    ['NotAuthorized', 400],
    ['OptInRequired', 403],
    ['SubscriptionRequiredException', 400],
    ['SomethingNew', 403],
    ['UnknownOperationException', 404],
    ['UnknownError', 400],
  ])('%s (%i) stops all', (name, status) => {
    expect(answerTo(unmodelled(name, status))).toMatchObject({
      outcome: 'stop',
      scope: 'service',
      code: name,
    });
  });

  it.each(['CredentialsProviderError', 'TokenProviderError', 'ProviderError'])(
    '%s comes before anything was sent, and stops all',
    (name) => expect(short(thrown(name))).toBe('stop service'),
  );
});

describe('what the carrier says', () => {
  it.each([
    ['slow down', new ThrottlingException(fault(400)), 'later'],
    ['slow down, in other words', unmodelled('TooManyRequestsException', 429), 'later'],
    ['a quota', new ServiceQuotaExceededException(fault(402)), 'stop service'],
    ['a text it does not like', new ValidationException(fault(400)), 'refused'],
    ['a conflict', new ConflictException(fault(409)), 'refused'],
    [
      'a person who left',
      new ConflictException({ ...fault(409), Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' }),
      'opted-out',
    ],
    [
      'a number not active',
      new ConflictException({ ...fault(409), Reason: 'RESOURCE_NOT_ACTIVE' }),
      'stop number',
    ],
    [
      'a number it does not know',
      new ResourceNotFoundException({ ...fault(404), ResourceType: 'phone-number' }),
      'stop number',
    ],
    [
      'a set of rules it does not know',
      new ResourceNotFoundException({ ...fault(404), ResourceType: 'configuration-set' }),
      'stop service',
    ],
  ])('%s', (_, error, outcome) => expect(short(error)).toBe(outcome));
});

describe('what may have left is never sent again', () => {
  it.each([
    ['a 500 that the SDK does not know', unmodelled('UnknownError', 500), 'unknown'],
    ['a 503 that the SDK does not know', unmodelled('ServiceUnavailable', 503), 'unknown'],
    ['no answer in time', thrown('TimeoutError'), 'unknown'],
    ['a connection that broke', thrown('Error', 'ECONNRESET'), 'unknown'],
    ['an answer that cannot be read', thrown('SyntaxError'), 'unknown'],
    ['no error at all', 'no', 'unknown'],
    ['a name that DNS does not know', thrown('Error', 'ENOTFOUND'), 'later'],
    ['nobody who listens', thrown('Error', 'ECONNREFUSED'), 'later'],
  ])('%s', (_, error, outcome) => expect(short(error)).toBe(outcome));
});
