import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { channelOf } from '../../shared/live/channel.ts';
import { presenceChannelOf } from '../../shared/live/presence-channel.ts';
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

type Handler = {
  readonly Behavior: string;
  readonly Integration: { readonly DataSourceName: unknown; readonly LambdaConfig: unknown };
};

/** The Lambda behind the handler of a namespace, which is asked and waited for. */
function askedBy(name: string, on: 'OnSubscribe' | 'OnPublish'): string | undefined {
  const handlers = namespaceNamed(name)?.HandlerConfigs as Record<string, Handler | undefined>;
  const handler = handlers[on];
  if (handler === undefined) return undefined;
  expect(handler.Behavior).toBe('DIRECT');
  expect(handler.Integration.LambdaConfig).toEqual({ InvokeType: 'REQUEST_RESPONSE' });
  const source = only('AWS::AppSync::DataSource').find(({ Name }) => {
    return isDeepStrictEqual(Name, handler.Integration.DataSourceName);
  });
  return /"Ref":"([A-Za-z]+)[0-9A-F]{8}"/.exec(JSON.stringify(source?.LambdaConfig))?.[1];
}

const namespaceNamed = (name: string) =>
  only('AWS::AppSync::ChannelNamespace').find(({ Name }) => Name === name);

it('each subscription is decided by our Lambda, which is asked and waited for', () => {
  expect(only('AWS::AppSync::ChannelNamespace')).toHaveLength(2);
  expect(askedBy('accounts', 'OnSubscribe')).toBe('MaySubscribeLive');
  expect(askedBy('accounts', 'OnPublish')).toBeUndefined();
  expect(channelOf({ accountId: 'ac_1', personId: 'pe_1' })).toBe('/accounts/ac-1/pe-1');
});

it('people publish their presence alone, and our Lambda passes it on', () => {
  expect(namespaceNamed('accounts')?.PublishAuthModes).toBeUndefined();
  expect(namespaceNamed('presence')).toMatchObject({
    PublishAuthModes: [{ AuthType: 'AMAZON_COGNITO_USER_POOLS' }],
    SubscribeAuthModes: [{ AuthType: 'AMAZON_COGNITO_USER_POOLS' }],
  });
  expect(askedBy('presence', 'OnSubscribe')).toBe('PassPresenceLive');
  expect(askedBy('presence', 'OnPublish')).toBe('PassPresenceLive');
  expect(presenceChannelOf('ac_1', [])).toMatch(/^\/presence\/ac-1\/[0-9a-f]{32}$/);
});

it('publishing is granted to the one Lambda that sends the hints', () => {
  const policies = resourcesOf(run, 'AWS::IAM::Policy');
  const mayPublish = policies.filter(([, policy]) =>
    JSON.stringify(policy).includes('EventPublish'),
  );
  expect(mayPublish.map(([id]) => id.split('Role')[0])).toEqual(['PublishEvents']);
  expect(resourceNamed(run, 'AWS::IAM::Policy', 'PublishEventsRoleDefaultPolicy')).toBeDefined();
});
