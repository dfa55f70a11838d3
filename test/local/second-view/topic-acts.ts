import { PublishCommand } from '@aws-sdk/client-sns';
import type { View } from './both-clouds.ts';
import { type Act, receive } from './queue-acts.ts';

async function publish({ sns, topicArn }: View, Message: string, TopicArn = topicArn) {
  await sns.send(new PublishCommand({ TopicArn, Message }));
}

/** The fields of an envelope, and what our Lambdas read of it. */
function envelope(body: string | undefined): unknown {
  const { Type, Message, Timestamp, ...rest } = JSON.parse(body ?? '{}') as Record<string, string>;
  return [Type, Message, new Date(Timestamp ?? '').toISOString() === Timestamp, 'TopicArn' in rest];
}

/** What the carrier does with its topics, and what goes wrong with that. */
export const topicActs: Readonly<Record<string, Act>> = {
  'a text is published to every subscriber, with an envelope or raw': async (view) => {
    await publish(view, '{"messageBody":"STOP"}');
    const [told] = await receive(view, 'told');
    const [raw] = await receive(view, 'raw');
    return [envelope(told?.Body), raw?.Body];
  },
  'refused: a topic that is not there': (view) => publish(view, 'x', `${view.topicArn}-none`),
  'refused: an empty text is published': (view) => publish(view, ''),
  'refused: a text of over 256 KiB is published': (view) =>
    publish(view, 'x'.repeat(256 * 1024 + 1)),
};
