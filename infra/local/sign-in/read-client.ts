import { asList, asNumber, asObject, asText, type JsonObject } from '../store/json.ts';
import type { Deployment } from '../template/deployment.ts';

/** How the template lets web pages sign in. */
export interface ClientSettings {
  readonly callbackUrls: readonly string[];
  readonly logoutUrls: readonly string[];
  readonly idSeconds: number;
  readonly accessSeconds: number;
  readonly refreshSeconds: number;
}

const seconds: Readonly<Record<string, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
};

/**
 * The template's app client. A page of the runner itself may come back too, whichever port it has:
 * the template names port 3000.
 */
export function readClient(deployment: Deployment): ClientSettings {
  const properties = deployment.ofType('AWS::Cognito::UserPoolClient')[0]?.properties ?? {};
  const units = asObject(properties.TokenValidityUnits);
  const lasts = (name: string, fallback: number) => {
    const unit = seconds[asText(units[name])];
    return unit === undefined ? fallback : asNumber(properties[`${name}Validity`], 1) * unit;
  };
  return {
    callbackUrls: withOwn(deployment, properties, 'CallbackURLs'),
    logoutUrls: withOwn(deployment, properties, 'LogoutURLs'),
    idSeconds: lasts('IdToken', 3600),
    accessSeconds: lasts('AccessToken', 3600),
    refreshSeconds: lasts('RefreshToken', 30 * 86_400),
  };
}

function withOwn({ place }: Deployment, properties: JsonObject, name: string): string[] {
  const urls = asList(properties[name]).map(asText);
  const { port } = new URL(place.origin);
  const own = urls.flatMap((url) =>
    ['localhost', '127.0.0.1'].map((host) => `http://${host}:${port}${new URL(url).pathname}`),
  );
  return [...new Set([...urls, ...own])];
}
