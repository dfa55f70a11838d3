import { describe, expect, it } from 'vitest';
import { answerTo } from '../../../infra/operate/dead-letters/answer-to.ts';
import { maskLetter } from '../../../infra/operate/dead-letters/mask-letter.ts';
import { composed, resourcesOf, templateOf } from '../composed.ts';
import { type Answers, askFrom } from './answers.ts';

/** Answers in the form of AWS's API reference, with the queues that the template makes. */
const ids = resourcesOf(templateOf(composed('prod'), 'Run'), 'AWS::SQS::Queue').map(([id]) => id);
const urlOf = (id: string) => `https://sqs.us-east-1.amazonaws.com/111122223333/${id}`;
const idOf = (begin: string) => ids.find((id) => id.startsWith(begin)) ?? '';
const counts = 'ApproximateNumberOfMessages ApproximateNumberOfMessagesNotVisible';
const attributes = (id: string, names: string) =>
  `sqs get-queue-attributes --queue-url ${urlOf(id)} --attribute-names ${names}`;
const receive = (id: string) =>
  `sqs receive-message --queue-url ${urlOf(id)} --max-number-of-messages 10 ` +
  '--visibility-timeout 30 --wait-time-seconds 2 --attribute-names All';

const inbound = {
  originationNumber: '+12125550147',
  destinationNumber: '+15865550100',
  messageBody: 'Please stop, this is Ann',
  inboundMessageId: 'in-1',
};
const envelope = { Type: 'Notification', Message: JSON.stringify(inbound) };

const stage: Answers = {
  'cloudformation list-stack-resources --stack-name ivip-messenger-prod-run': {
    StackResourceSummaries: ids.map((LogicalResourceId) => ({
      LogicalResourceId,
      PhysicalResourceId: urlOf(LogicalResourceId),
      ResourceType: 'AWS::SQS::Queue',
    })),
  },
  ...Object.fromEntries(
    ids.map((id) => [
      attributes(id, counts),
      {
        Attributes: {
          ApproximateNumberOfMessages: /^(Inbound|ForgetPerson)Dead/.test(id) ? '2' : '0',
          ApproximateNumberOfMessagesNotVisible: '1',
        },
      },
    ]),
  ),
  ...Object.fromEntries(
    ids.map((id) => [attributes(id, 'QueueArn'), { Attributes: { QueueArn: `arn:${id}` } }]),
  ),
  [receive(idOf('InboundDead'))]: {
    Messages: [
      {
        MessageId: 'm-1',
        Body: JSON.stringify(envelope),
        Attributes: { SentTimestamp: '1795539600000' },
      },
    ],
  },
};
const empty: Answers = {
  ...stage,
  [attributes(idOf('SendDead'), counts)]: { Attributes: { ApproximateNumberOfMessages: '0' } },
};
const run = async (words: string[], answers: Answers = stage, clear = false) => {
  const { lines, isDone } = await answerTo({
    ask: askFrom(answers),
    stage: 'prod',
    clear,
    words,
  });
  return { text: lines.join('\n'), isDone };
};

describe('dead letters', () => {
  it('are counted for every dead-letter queue of the template', async () => {
    const { text, isDone } = await run(['list']);
    expect(isDone).toBe(true);
    const dead = ids.filter((id) => /Dead[0-9A-F]{8}$/.test(id));
    expect(dead.length).toBeGreaterThan(18);
    expect(text.match(/replayed; docs\/runbooks\/[\w-]+\.md/g)).toHaveLength(dead.length);
    expect(text).toContain('     3 Inbound: A reply was not processed. It may be a STOP');
    expect(text).toMatch(/3 ForgetPerson: .*\n +cannot be replayed; docs\/runbooks\/opt-outs\.md/);
  });

  it('are shown with phones and words masked, or in clear', async () => {
    const { text } = await run(['show', 'Inbound']);
    expect(text).toContain('m-1, sent 2026-11-24T');
    expect(text).toContain('+*********47');
    expect(text).toContain('"messageBody": "(24 characters)"');
    expect(text).toContain('"inboundMessageId": "in-1"');
    expect(text).not.toMatch(/5550147|Ann|stop/);
    expect((await run(['show', 'InboundDead'], stage, true)).text).toContain('this is Ann');
  });

  it('of a queue go back to the queue that they came from', async () => {
    const [from, to] = [idOf('InboundDead'), idOf('InboundQueue')];
    const move = `sqs start-message-move-task --source-arn arn:${from} --destination-arn arn:${to}`;
    await expect(run(['replay', 'Inbound'])).rejects.toThrow(`There is no answer for: ${move}`);
    const { text, isDone } = await run(['replay', 'Inbound'], { ...stage, [move]: {} });
    expect({ text, isDone }).toMatchObject({ isDone: true });
    expect(text).toContain('About 3 go back');
  });

  it('of a stream cannot be replayed, and the page that helps is named', async () => {
    const { text, isDone } = await run(['replay', 'ForgetPerson']);
    expect(isDone).toBe(false);
    expect(text).toContain('docs/runbooks/opt-outs.md says what to do');
  });

  it('that are not there are not replayed, and a wrong word is refused', async () => {
    expect(await run(['replay', 'Send'], empty)).toMatchObject({ isDone: false });
    expect((await run(['show', 'Inbox'])).text).toContain('The names: Imports, ');
    expect((await run(['purge', 'Inbound'])).text).toContain('Say one of');
  });
});

describe('what is shown of a letter', () => {
  it.each([
    ['a text', { body: 'Hi Ann', name: 'Ann', to: '+12125550147' }, /Ann|5550147/],
    ['keys that hold a phone', { 'acc_1#+12125550147': 1 }, /5550147/],
    ['an id with a phone in it', { bundle: 'acc_1#+12125550147', entry: 'ta_1' }, /5550147/],
    ['words after a phone', { note: '+12125550147 is Ann' }, /Ann|5550147/],
    ['an address', { userId: 'ann@shop.example', email: 'ann@shop.example' }, /ann@/],
    ['a token', { authorization: 'Bearer eyJhbGciOi' }, /eyJ/],
  ])('of %s is nobody’s business', (_, letter, secret) => {
    expect(maskLetter(JSON.stringify(letter))).not.toMatch(secret);
  });

  it('keeps ids and times', () => {
    const pointer = {
      requestContext: { functionArn: 'arn:aws:lambda:x', condition: 'RetryAttemptsExhausted' },
      DDBStreamBatchInfo: { shardId: 's-1', startSequenceNumber: '49', batchSize: 3 },
    };
    const shown = maskLetter(JSON.stringify(pointer));
    for (const kept of ['arn:aws:lambda:x', 'RetryAttemptsExhausted', 's-1', '"49"', '3']) {
      expect(shown).toContain(kept);
    }
    expect(maskLetter('STOP, I am Ann')).toBe('not JSON, 14 characters');
  });
});
