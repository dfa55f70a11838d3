import { AppSyncAuthorizationType, type ChannelNamespace, EventApi } from 'aws-cdk-lib/aws-appsync';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Identity } from '../data/identity.ts';
import type { Stage } from '../stage.ts';

export type Live = { readonly api: EventApi; readonly people: ChannelNamespace };

/** As in `shared/live/channel.ts` and `presence-channel.ts`. */
const liveNamespace = 'accounts';
const presenceNamespace = 'presence';

/**
 * The sockets of live updates. AppSync checks the token when somebody connects, subscribes or
 * publishes, and asks a Lambda of ours whether the channel is theirs. On the channels of people
 * only the product publishes; on those of presence people do, and a Lambda says who it was.
 */
export function makeLive(
  scope: Construct,
  given: {
    identity: Identity;
    stage: Stage;
    maySubscribe: IFunction;
    passPresence: IFunction;
  },
): Live {
  const { pool, client } = given.identity;
  const tokens = AppSyncAuthorizationType.USER_POOL;
  const api = new EventApi(scope, 'Live', {
    apiName: `ivip-messenger-${given.stage.name}-live`,
    authorizationConfig: {
      authProviders: [
        {
          authorizationType: tokens,
          cognitoConfig: { userPool: pool, appIdClientRegex: client.userPoolClientId },
        },
        { authorizationType: AppSyncAuthorizationType.IAM },
      ],
      connectionAuthModeTypes: [tokens],
      defaultSubscribeAuthModeTypes: [tokens],
      defaultPublishAuthModeTypes: [AppSyncAuthorizationType.IAM],
    },
  });
  const decides = api.addLambdaDataSource('MaySubscribe', given.maySubscribe);
  const people = api.addChannelNamespace('People', {
    channelNamespaceName: liveNamespace,
    subscribeHandlerConfig: { direct: true, dataSource: decides },
  });
  const passes = api.addLambdaDataSource('PassPresence', given.passPresence);
  api.addChannelNamespace('Presence', {
    channelNamespaceName: presenceNamespace,
    authorizationConfig: {
      subscribeAuthModeTypes: [tokens],
      publishAuthModeTypes: [tokens],
    },
    subscribeHandlerConfig: { direct: true, dataSource: passes },
    publishHandlerConfig: { direct: true, dataSource: passes },
  });
  return { api, people };
}
