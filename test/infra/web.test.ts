import { expect, it } from 'vitest';
import { composed, resourcesOf, templateOf, textOf } from './composed.ts';

const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/1';
const prod = composed('prod', { webDomain: { name: 'app.example.com', certificateArn } });
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
    Aliases: ['app.example.com'],
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

it('leads who opens it by the name that CloudFront gave on to its own domain', () => {
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

it('refuses a certificate that CloudFront cannot use', () => {
  const elsewhere = certificateArn.replace('us-east-1', 'eu-west-1');
  const webDomain = { name: 'app.example.com', certificateArn: elsewhere };
  expect(() => composed('prod', { webDomain })).toThrow('certificate in us-east-1');
});
