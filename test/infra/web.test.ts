import { expect, it } from 'vitest';
import { composed, resourcesOf, templateOf, textOf } from './composed.ts';

const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/1';
const apiName = 'api.example.com';
const prod = composed('prod', { webDomain: { name: 'app.example.com', certificateArn, apiName } });
const web = templateOf(prod, 'Web');
const only = (type: string) => {
  const found = resourcesOf(web, type);
  expect(found).toHaveLength(1);
  return found[0]?.[1].Properties ?? {};
};

it('keeps the files of the app private: CloudFront alone reads them, by its access control', () => {
  expect(only('AWS::S3::Bucket')).toMatchObject({
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
  });
  expect(only('AWS::CloudFront::OriginAccessControl')).toMatchObject({
    OriginAccessControlConfig: { SigningBehavior: 'always', SigningProtocol: 'sigv4' },
  });
  const policy = textOf(only('AWS::S3::BucketPolicy'));
  expect(policy).toContain('cloudfront.amazonaws.com');
  expect(policy).not.toContain('"Principal":"*"');
});

it('serves it by https alone, under its own domain, from where people may also sign in', () => {
  expect(only('AWS::CloudFront::Distribution').DistributionConfig).toMatchObject({
    Aliases: ['app.example.com', apiName],
    DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https' },
    ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
  });
  const [, client] = resourcesOf(templateOf(prod, 'Data'), 'AWS::Cognito::UserPoolClient')[0] ?? [];
  expect(client?.Properties.CallbackURLs).toEqual(['https://app.example.com/signed-in']);
});

/** What CloudFront's function answers when somebody opens an address. */
function ask(host: string, uri: string) {
  const { FunctionCode } = only('AWS::CloudFront::Function');
  const handler = new Function('event', `${FunctionCode}; return handler(event)`);
  return handler({ request: { uri, headers: { host: { value: host } } } });
}

it('redirects from the name that CloudFront gave to its own domain', () => {
  expect(ask('d111.cloudfront.net', '/inbox/all')).toEqual({
    statusCode: 301,
    headers: { location: { value: 'https://app.example.com/inbox/all' } },
  });
});

it('may sign in, call the API and upload from each origin of the stage', () => {
  const origin = 'https://d111.cloudfront.net';
  const app = composed('prod', { origins: [origin] });
  const text = (part: 'Data' | 'Run', type: string) =>
    textOf(resourcesOf(templateOf(app, part), type).map(([, one]) => one.Properties));
  expect(text('Data', 'AWS::Cognito::UserPoolClient')).toContain(`"${origin}/signed-in"`);
  expect(text('Run', 'AWS::ApiGatewayV2::Api')).toContain(`"AllowOrigins":["${origin}"]`);
  expect(text('Data', 'AWS::S3::Bucket')).toContain(`"AllowedOrigins":["${origin}"]`);
});

it('sends every page address to the app, and files to the bucket', () => {
  const asked = (uri: string) => ask('app.example.com', uri).uri;
  expect(asked('/')).toBe('/index.html');
  expect(asked('/inbox/all/12125550101')).toBe('/index.html');
  expect(asked('/docs')).toBe('/docs/index.html');
  expect(asked('/docs/')).toBe('/docs/index.html');
  expect(asked('/docs/scalar.js')).toBe('/docs/scalar.js');
  expect(asked('/assets/index-a1.js')).toBe('/assets/index-a1.js');
  expect(asked('/config.json')).toBe('/config.json');
});

it('allows no inline script, and connections only to what the app needs', () => {
  const policies = resourcesOf(web, 'AWS::CloudFront::ResponseHeadersPolicy');
  expect(policies).toHaveLength(3);
  for (const [id, { Properties }] of policies) {
    const said = textOf(Properties);
    const style = id.startsWith('Reference') ? "'self' 'unsafe-inline'" : "'self'";
    expect(said).toContain(`default-src 'none'; script-src 'self'; style-src ${style};`);
    expect(said.replace(`style-src ${style}`, '')).not.toMatch(/unsafe|connect-src[^;]* \*/);
    expect(said).toContain('cognito-idp.');
    expect(said).toContain('"FrameOption":"DENY"');
    expect(said).toContain('AccessControlMaxAgeSec');
  }
  expect(policies.map(([, one]) => /immutable|no-cache/.exec(textOf(one))?.[0]).sort()).toEqual([
    'immutable',
    'no-cache',
    'no-cache',
  ]);
});

it('passes calls of the API on unchanged, behind a firewall', () => {
  const config = only('AWS::CloudFront::Distribution').DistributionConfig as {
    CacheBehaviors: { PathPattern: string }[];
    Origins: { CustomOriginConfig?: unknown }[];
    WebACLId: unknown;
  };
  expect(config.CacheBehaviors.find((one) => one.PathPattern === 'v1/*')).toMatchObject({
    AllowedMethods: expect.arrayContaining(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']),
    ViewerProtocolPolicy: 'https-only',
    // AWS's own policies: nothing is cached; everything goes on but the name of the host.
    CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
    OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
  });
  const origins = config.Origins.filter((one) => one.CustomOriginConfig);
  expect(textOf(origins)).toContain('.execute-api.');
  expect(textOf(config.WebACLId)).toContain('FirewallRules');
});

it('blocks an address that asks too often, of the app and the API as of sign-in', () => {
  const acls = resourcesOf(web, 'AWS::WAFv2::WebACL').map(([, one]) => one.Properties);
  const limits = acls.map(({ Scope, Rules }) => {
    const [rate] = Rules as { Action: object; Statement: { RateBasedStatement: object } }[];
    expect(rate?.Action).toEqual({ Block: { CustomResponse: { ResponseCode: 429 } } });
    return { Scope, ...rate?.Statement.RateBasedStatement };
  });
  expect(limits).toEqual([
    { Scope: 'CLOUDFRONT', AggregateKeyType: 'IP', EvaluationWindowSec: 300, Limit: 2000 },
    { Scope: 'REGIONAL', AggregateKeyType: 'IP', EvaluationWindowSec: 300, Limit: 300 },
  ]);
  expect(textOf(only('AWS::WAFv2::WebACLAssociation').ResourceArn)).toContain('People');
});

it('keeps for a year what was blocked, without paths and tokens', () => {
  const groups = resourcesOf(web, 'AWS::Logs::LogGroup').map(([, one]) => one.Properties);
  const blocked = groups.filter((one) => textOf(one.LogGroupName).includes('aws-waf-logs-'));
  expect(blocked.map((one) => one.RetentionInDays)).toEqual([365, 365]);
  for (const [, { Properties }] of resourcesOf(web, 'AWS::WAFv2::LoggingConfiguration')) {
    expect(textOf(Properties.RedactedFields)).toMatch(/UriPath.*QueryString.*authorization/);
  }
});

it('has no firewall where no customers are', () => {
  const dev = templateOf(composed('dev'), 'Web');
  expect(resourcesOf(dev, 'AWS::WAFv2::WebACL')).toEqual([]);
});

it('refuses a certificate that CloudFront cannot use', () => {
  const elsewhere = certificateArn.replace('us-east-1', 'eu-west-1');
  const webDomain = { name: 'app.example.com', certificateArn: elsewhere };
  expect(() => composed('prod', { webDomain })).toThrow('certificate in us-east-1');
});
