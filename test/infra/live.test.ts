import { expect, it } from 'vitest';
import { channelOf } from '../../shared/live/channel.ts';
import { composed, resourceNamed, resourcesOf, templateOf } from './composed.ts';

const run = templateOf(composed('prod'), 'Run');
const only = (type: string) => resourcesOf(run, type).map(([, { Properties }]) => Properties);

it('people connect and subscribe with their token, and the product alone publishes', () => {
  const [api, ...others] = only('AWS::AppSync::Api');
  expect(others).toEqual([]);
  expect(api?.EventConfig).toMatchObject({
    ConnectionAuthModes: [{ AuthType: 'AMAZON_COGNITO_USER_POOLS' }],
    DefaultSubscribeAuthModes: [{ AuthType: 'AMAZON_COGNITO_USER_POOLS' }],
    DefaultPublishAuthModes: [{ AuthType: 'AWS_IAM' }],
  });
});

it('each subscription is decided by our Lambda, which is asked and waited for', () => {
  const [source, ...others] = only('AWS::AppSync::DataSource');
  expect(others).toEqual([]);
  const [decides] = resourcesOf(run, 'AWS::Lambda::Function')
    .map(([id]) => id)
    .filter((id) => id.startsWith('MaySubscribe'));
  expect(source?.LambdaConfig).toEqual({ LambdaFunctionArn: { 'Fn::GetAtt': [decides, 'Arn'] } });
  const [namespace, ...more] = only('AWS::AppSync::ChannelNamespace');
  expect(more).toEqual([]);
  expect(namespace?.HandlerConfigs).toMatchObject({
    OnSubscribe: {
      Behavior: 'DIRECT',
      Integration: {
        DataSourceName: source?.Name,
        LambdaConfig: { InvokeType: 'REQUEST_RESPONSE' },
      },
    },
  });
  const channel = channelOf({ accountId: 'ac_1', personId: 'pe_1' });
  expect(channel).toBe(`/${namespace?.Name}/ac-1/pe-1`);
});

it('publishing is granted to the one Lambda that tells the sockets', () => {
  const policies = resourcesOf(run, 'AWS::IAM::Policy');
  const mayPublish = policies.filter(([, policy]) =>
    JSON.stringify(policy).includes('EventPublish'),
  );
  expect(mayPublish.map(([id]) => id.split('Role')[0])).toEqual(['PublishEvents']);
  expect(resourceNamed(run, 'AWS::IAM::Policy', 'PublishEventsRoleDefaultPolicy')).toBeDefined();
});
