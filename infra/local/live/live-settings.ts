import { asList, asObject, asText, type JsonObject } from '../store/json.ts';
import type { Deployment } from '../template/deployment.ts';

/**
 * The Event API of the template: its authorization, and the function that decides about
 * subscriptions.
 */
export interface LiveSettings {
  /** The host that an authorization names. */
  readonly host: string;
  readonly issuer: string;
  readonly audience: string[];
  readonly namespaces: ReadonlyMap<string, LiveNamespace>;
}

/** The functions that a namespace asks, by ARN, and whether people may publish on its channels. */
interface LiveNamespace {
  readonly onSubscribe: string | undefined;
  readonly onPublish: string | undefined;
  readonly peoplePublish: boolean;
}

/** Undefined where the template has no Event API. One is all the runner knows. */
export function readLiveSettings(deployment: Deployment): LiveSettings | undefined {
  const [api] = deployment.ofType('AWS::AppSync::Api');
  if (api === undefined) return undefined;
  const providers = asList(asObject(api.properties.EventConfig).AuthProviders).map(asObject);
  const pool = asObject(providers.find(isUserPool)?.CognitoConfig);
  const issuer = `https://cognito-idp.${asText(pool.AwsRegion)}.amazonaws.com`;
  const sources = new Map(
    deployment.ofType('AWS::AppSync::DataSource').map(({ properties }) => {
      const { LambdaFunctionArn } = asObject(properties.LambdaConfig);
      return [asText(properties.Name), asText(LambdaFunctionArn)];
    }),
  );
  const namespaces = deployment.ofType('AWS::AppSync::ChannelNamespace').map(({ properties }) => {
    const asked = (on: string) => {
      const { Integration } = asObject(asObject(properties.HandlerConfigs)[on]);
      return sources.get(asText(asObject(Integration).DataSourceName));
    };
    const namespace = {
      onSubscribe: asked('OnSubscribe'),
      onPublish: asked('OnPublish'),
      peoplePublish: asList(properties.PublishAuthModes).map(asObject).some(isUserPool),
    };
    return [asText(properties.Name), namespace] as const;
  });
  return {
    host: api.identity.attributes['Dns.Http'] ?? '',
    issuer: `${issuer}/${asText(pool.UserPoolId)}`,
    audience: [asText(pool.AppIdClientRegex)],
    namespaces: new Map(namespaces),
  };
}

function isUserPool({ AuthType }: JsonObject): boolean {
  return AuthType === 'AMAZON_COGNITO_USER_POOLS';
}
