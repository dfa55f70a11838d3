import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { variable } from '../environment/variable.ts';
import type { SenderNumber } from '../values/origination-number.ts';
import type { PhoneNumber } from '../values/phone-number.ts';

const client = new SNSClient({});
// As in the store's client: the SDK's logging costs time and is not used.
client.middlewareStack.removeByTag('LOGGER');

const inboundTopic = /* @__PURE__ */ variable('CARRIER_INBOUND_TOPIC_ARN');

/**
 * Publishes a text from a phone to one of our numbers, as the carrier would: for simulator phones,
 * which answer nothing. The same `id` is the same text.
 */
export async function textAsPhone(text: {
  readonly from: PhoneNumber;
  readonly to: SenderNumber;
  readonly body: string;
  readonly id: string;
}): Promise<void> {
  const Message = JSON.stringify({
    originationNumber: text.from,
    destinationNumber: text.to,
    messageKeyword: text.body,
    messageBody: text.body,
    inboundMessageId: text.id,
  });
  await client.send(new PublishCommand({ TopicArn: inboundTopic(), Message }));
}
