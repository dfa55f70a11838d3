import { AppSyncAuthorizationType, type ChannelNamespace, EventApi } from 'aws-cdk-lib/aws-appsync';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Identity } from '../data/identity.ts';
import type { Stage } from '../stage.ts';

export type Live = { readonly api: EventApi; readonly people: ChannelNamespace };

/** As in `shared/live/channel.ts`. */
const liveNamespace = 'accounts';

/**
 * The sockets of live updates. AppSync checks the token when somebody connects and when they
 * subscribe, and asks a Lambda of ours whether the channel is theirs; only the product publishes.
 */
export function makeLive(
  scope: Construct,
  given: { identity: Identity; stage: Stage; maySubscribe: IFunction },
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
  return { api, people };
}
