import { asObject, asText, type JsonObject } from '../store/json.ts';

/** A refusal in the carrier API's own form. */
export interface CarrierRefusal {
  readonly status: number;
  readonly type: string;
  readonly message: string;
  readonly reason?: string;
}

/** A `SendTextMessage` that passed the checks. */
export interface SendText {
  readonly to: string;
  readonly from: string;
  readonly body: string;
  readonly messageType: string;
  readonly configurationSet: string;
  readonly context: Record<string, string>;
}

/**
 * Checks a `SendTextMessage` as AWS does (its Smithy model: lengths and forms of each field) and
 * answers with the refusal or the request.
 */
export function readSendText(input: JsonObject): SendText | CarrierRefusal {
  const to = asText(input.DestinationPhoneNumber);
  const from = asText(input.OriginationIdentity);
  const body = asText(input.MessageBody);
  const messageType = asText(input.MessageType ?? 'TRANSACTIONAL');
  const context = asObject(input.Context);
  const pairs = Object.entries(context).map(([key, value]): [string, string] => [
    key,
    asText(value),
  ]);
  const faults = [
    /^\+?[1-9]\d{1,18}$/.test(to) ? '' : 'DestinationPhoneNumber',
    from.length >= 1 && from.length <= 256 ? '' : 'OriginationIdentity',
    body.length >= 1 && body.length <= 1600 && body.trim() !== '' ? '' : 'MessageBody',
    ['TRANSACTIONAL', 'PROMOTIONAL'].includes(messageType) ? '' : 'MessageType',
    pairs.length <= 5 && pairs.every(isContextPair) ? '' : 'Context',
  ].filter((field) => field !== '');
  if (faults.length > 0) {
    return {
      status: 400,
      type: 'ValidationException',
      message: `Invalid: ${faults.join(', ')}`,
      reason: 'FIELD_VALIDATION_FAILED',
    };
  }
  const configurationSet = asText(input.ConfigurationSetName).split('/').at(-1) ?? '';
  const phone = to.startsWith('+') ? to : `+${to}`;
  return {
    to: phone,
    from,
    body,
    messageType,
    configurationSet,
    context: Object.fromEntries(pairs),
  };
}

function isContextPair([key, value]: [string, string]): boolean {
  return /^\S{1,100}$/.test(key) && /^\S(.{0,798}\S)?$/s.test(value);
}
