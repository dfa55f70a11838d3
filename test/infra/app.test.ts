import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { composeApp } from '../../infra/app.ts';
import { composed, resourcesOf, templateOf } from './composed.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ivip-app-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const parts = ['Data', 'Run', 'Watch'] as const;

describe('the app', () => {
  it.each(['dev', 'prod'] as const)('has no unexplained finding in %s', (stage) => {
    const outdir = join(scratch, stage);
    composeApp({ stage, outdir, bundle: false }).synth();
    const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
    expect(report.pluginReports).toEqual([]);
  });

  it('finds what it should: an unexplained finding stops it', async () => {
    const { Queue } = await import('aws-cdk-lib/aws-sqs');
    const app = composeApp({ bundle: false, outdir: join(scratch, 'bad') });
    const before = process.exitCode;
    new Queue(app.node.findChild('Run'), 'Careless');
    expect(() => app.synth()).toThrow('Run/Careless/Resource');
    process.exitCode = before;
  });

  it('is made of known kinds of resources, none of them custom', () => {
    const app = composed('dev');
    const types = parts.flatMap((part) =>
      Object.values(templateOf(app, part).toJSON().Resources as { Type: string }[]),
    );
    expect([...new Set(types.map((one) => one.Type))].sort()).toEqual([
      'AWS::ApiGatewayV2::Api',
      'AWS::ApiGatewayV2::Authorizer',
      'AWS::ApiGatewayV2::Integration',
      'AWS::ApiGatewayV2::Route',
      'AWS::ApiGatewayV2::Stage',
      'AWS::AppSync::Api',
      'AWS::AppSync::ChannelNamespace',
      'AWS::AppSync::DataSource',
      'AWS::Budgets::Budget',
      'AWS::CloudWatch::Alarm',
      'AWS::CloudWatch::Dashboard',
      'AWS::CodeDeploy::Application',
      'AWS::CodeDeploy::DeploymentGroup',
      'AWS::Cognito::ManagedLoginBranding',
      'AWS::Cognito::UserPool',
      'AWS::Cognito::UserPoolClient',
      'AWS::Cognito::UserPoolDomain',
      'AWS::Cognito::UserPoolGroup',
      'AWS::DynamoDB::GlobalTable',
      'AWS::Events::Rule',
      'AWS::IAM::Policy',
      'AWS::IAM::Role',
      'AWS::KMS::Key',
      'AWS::Lambda::Alias',
      'AWS::Lambda::EventInvokeConfig',
      'AWS::Lambda::EventSourceMapping',
      'AWS::Lambda::Function',
      'AWS::Lambda::Permission',
      'AWS::Lambda::Version',
      'AWS::Logs::LogGroup',
      'AWS::Logs::QueryDefinition',
      'AWS::S3::Bucket',
      'AWS::S3::BucketPolicy',
      'AWS::SMSVOICE::ConfigurationSet',
      'AWS::SNS::Subscription',
      'AWS::SNS::Topic',
      'AWS::SNS::TopicPolicy',
      'AWS::SQS::Queue',
      'AWS::SQS::QueuePolicy',
    ]);
  });

  // Alarms and queues have names: nothing but a new name replaces one.
  it('gives nothing a fixed name that a replacement would collide with', () => {
    const app = composed('dev');
    const naming = /^(TableName|TopicName|BucketName|FunctionName|RoleName|LogGroupName)$/;
    for (const part of parts) {
      const resources = Object.entries(templateOf(app, part).toJSON().Resources) as [
        string,
        { Type: string; Properties?: object },
      ][];
      for (const [id, { Properties = {} }] of resources) {
        const fixed = Object.entries(Properties).filter(
          ([name, value]) => naming.test(name) && typeof value === 'string',
        );
        expect([id, fixed]).toEqual([id, []]);
      }
    }
  });

  it('depends one way: run on data, watch on both', () => {
    const app = composed('dev');
    const needs = Object.fromEntries(
      app
        .synth()
        .stacks.map((stack) => [
          stack.id,
          stack.dependencies.map((one) => one.id).filter((id) => !id.endsWith('.assets')),
        ]),
    );
    expect(needs.Data).toEqual([]);
    expect(needs.Run).toEqual(['Data']);
    expect(needs.Watch?.sort()).toEqual(['Data', 'Run']);
  });

  it.each([
    ['kept', false, true],
    ['disposable', true, false],
  ])('lets no stack of a stage that is %s be deleted by a slip', (_what, disposable, kept) => {
    const { stacks } = composed('dev', { disposable }).synth();
    expect(stacks.map((stack) => stack.terminationProtection ?? false)).toEqual(
      stacks.map(() => kept),
    );
    expect(stacks.length).toBeGreaterThan(2);
  });

  it('holds the tables while a Lambda uses them', () => {
    const exported = Object.keys(templateOf(composed('dev'), 'Data').findOutputs('*'));
    expect(exported.filter((name) => name.startsWith('ExportsOutputRef')).length).toBeGreaterThan(
      13,
    );
  });

  it('marks everything with product and stage', () => {
    const tables = resourcesOf(templateOf(composed('prod'), 'Data'), 'AWS::S3::Bucket');
    expect(tables[0]?.[1].Properties.Tags).toEqual(
      expect.arrayContaining([
        { Key: 'product', Value: 'ivip-messenger' },
        { Key: 'stage', Value: 'prod' },
      ]),
    );
  });
});

describe('a stage', () => {
  it('is a file, or there is none', () => {
    const compose = () => composeApp({ stage: 'test', bundle: false, checks: false });
    expect(compose).toThrow('There is no stage "test", but dev, prod');
  });

  it.each([
    ['never lets what customers use be thrown away', { disposable: true }, 'keeps its data'],
    ['refuses an origin that is none', { origins: ['app.example.com'] }, 'is not an origin'],
    ['refuses a page', { origins: ['https://app.example.com/page'] }, 'is not an origin'],
    ['refuses an operator without an address', { operatorEmail: 'olga' }, 'not an e-mail address'],
    ['refuses who cannot be called', { onCall: ['248-555-0199'] }, 'neither an e-mail address nor'],
  ])('%s', (_what, settings, problem) => {
    expect(() => composed('prod', settings)).toThrow(problem);
  });

  it.each(['origins', 'operatorEmail', 'disposable'])('takes no %s as a flag', (flag) => {
    const compose = () => composeApp({ context: { [flag]: 'x' }, bundle: false, checks: false });
    expect(compose).toThrow(`${flag} is no flag: write it into infra/stages/dev.ts`);
  });
});

describe('the context', () => {
  it('holds the flags that CDK recommends', () => {
    const recommended = createRequire(import.meta.url)(
      'aws-cdk-lib/recommended-feature-flags.json',
    );
    const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
    expect(context).toMatchObject(recommended);
  });
});
