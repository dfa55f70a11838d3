import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { contract } from '../../functions/openapi/contract.ts';
import { composed, resourcesOf, templateOf, textOf } from './composed.ts';

const run = templateOf(composed('dev', { origins: ['https://app.example.com'] }), 'Run');
const routes = resourcesOf(run, 'AWS::ApiGatewayV2::Route').map(([, route]) => route.Properties);

describe('the door', () => {
  it('has exactly the routes of the contract', () => {
    const keys = contract.map(({ method, path }) => `${method} ${path}`);
    expect(routes.map((route) => route.RouteKey).sort()).toEqual(keys.sort());
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('asks for a token on every route but the open ones', () => {
    const open = contract
      .filter((route) => route.open)
      .map(({ method, path }) => `${method} ${path}`);
    for (const route of routes) {
      const expected = open.includes(String(route.RouteKey)) ? 'NONE' : 'JWT';
      expect(route.AuthorizationType).toBe(expected);
    }
  });

  it('believes tokens of our own user pool, made for our own client', () => {
    const [, authorizer] = resourcesOf(run, 'AWS::ApiGatewayV2::Authorizer')[0] ?? [];
    expect(authorizer?.Properties.AuthorizerType).toBe('JWT');
    const text = textOf(authorizer?.Properties.JwtConfiguration);
    expect(text).toMatch(/Audience.*ExportsOutputRefPeopleFrontends/);
    expect(text).toMatch(/https:\/\/cognito-idp\..*amazonaws\.com.*ExportsOutputRefPeople/);
  });

  it('leads to two Lambdas, each with one integration and one permission', () => {
    const integrations = resourcesOf(run, 'AWS::ApiGatewayV2::Integration');
    expect(integrations).toHaveLength(2);
    for (const [, { Properties }] of integrations) {
      expect(Properties).toMatchObject({
        IntegrationType: 'AWS_PROXY',
        PayloadFormatVersion: '2.0',
      });
    }
    const permissions = resourcesOf(run, 'AWS::Lambda::Permission').filter(
      ([, { Properties }]) => Properties.Principal === 'apigateway.amazonaws.com',
    );
    expect(permissions).toHaveLength(2);
  });

  it('limits how many come at once and notes each call without its path', () => {
    const [, stage] = resourcesOf(run, 'AWS::ApiGatewayV2::Stage')[0] ?? [];
    expect(stage?.Properties).toMatchObject({
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    });
    const { Format } = (stage?.Properties.AccessLogSettings ?? {}) as { Format: string };
    expect(JSON.parse(Format)).toMatchObject({ route: '$context.routeKey' });
    expect(Format).not.toContain('$context.path');
  });

  it('opens to the named web pages, and in prod to none that is not named', () => {
    const api = (template: typeof run) =>
      resourcesOf(template, 'AWS::ApiGatewayV2::Api')[0]?.[1].Properties;
    expect(api(run)?.CorsConfiguration).toMatchObject({
      AllowOrigins: ['https://app.example.com'],
      AllowHeaders: expect.arrayContaining(['authorization', 'idempotency-key', 'if-match']),
    });
    expect(api(templateOf(composed('prod'), 'Run'))?.CorsConfiguration).toBeUndefined();
  });
});

describe('who may enter', () => {
  const people = (stage: 'dev' | 'prod') => templateOf(composed(stage), 'Data');

  it('cannot sign up alone or move into another account', () => {
    const pool = resourcesOf(people('dev'), 'AWS::Cognito::UserPool')[0]?.[1].Properties;
    expect(pool).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UsernameAttributes: ['email'],
      DeletionProtection: 'ACTIVE',
      Schema: expect.arrayContaining([
        expect.objectContaining({ Name: 'accountId', Mutable: false }),
        expect.objectContaining({ Name: 'personId', Mutable: false }),
      ]),
    });
    const client = resourcesOf(people('dev'), 'AWS::Cognito::UserPoolClient')[0]?.[1].Properties;
    expect(client?.WriteAttributes).toEqual(['name']);
    expect(client).toMatchObject({
      GenerateSecret: false,
      ReadAttributes: expect.arrayContaining(['custom:accountId', 'custom:personId']),
    });
  });

  it('signs in on pages of Cognito, and comes back to ours alone', () => {
    const template = templateOf(composed('prod', { origins: ['https://app.example.com'] }), 'Data');
    template.hasResourceProperties('AWS::Cognito::UserPoolDomain', { ManagedLoginVersion: 2 });
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      CallbackURLs: ['https://app.example.com/signed-in'],
      LogoutURLs: ['https://app.example.com/'],
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      IdTokenValidity: 15,
    });
    people('prod').hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: Match.absent(),
    });
  });

  it('may use a passkey, which counts as two factors, or a password with a code', () => {
    people('prod').hasResourceProperties('AWS::Cognito::UserPool', {
      UserPoolTier: 'ESSENTIALS',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
      WebAuthnFactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
      WebAuthnUserVerification: 'required',
    });
  });

  it('needs a second factor in prod', () => {
    const mfa = (stage: 'dev' | 'prod') =>
      resourcesOf(people(stage), 'AWS::Cognito::UserPool')[0]?.[1].Properties.MfaConfiguration;
    expect([mfa('dev'), mfa('prod')]).toEqual(['OPTIONAL', 'ON']);
  });

  it('is an operator by being in the group', () => {
    people('dev').hasResourceProperties('AWS::Cognito::UserPoolGroup', { GroupName: 'operator' });
    people('dev').resourceCountIs('AWS::Cognito::UserPoolUser', 0);
  });

  it('is the first operator by being named once; later deployments leave the user alone', () => {
    const template = templateOf(composed('prod', { operatorEmail: 'Olga@ivip.example' }), 'Data');
    template.hasResource('AWS::Cognito::UserPoolUser', {
      DeletionPolicy: 'Retain',
      Properties: { Username: 'olga@ivip.example', DesiredDeliveryMediums: ['EMAIL'] },
    });
    template.hasResource('AWS::Cognito::UserPoolUserToGroupAttachment', {
      DeletionPolicy: 'Retain',
      Properties: { Username: 'olga@ivip.example', GroupName: 'operator' },
    });
    expect(() => composed('prod', { operatorEmail: 'nobody' })).toThrow('not an e-mail address');
  });
});
