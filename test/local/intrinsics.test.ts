import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../infra/local/store/json.ts';
import { resolveDeployment } from '../../infra/local/template/deployment.ts';
import { Resolver } from '../../infra/local/template/intrinsics.ts';
import { readStack } from '../../infra/local/template/template.ts';

const place = { region: 'us-east-1', account: '000000000000', origin: 'http://127.0.0.1:3000' };

const data: JsonObject = {
  Resources: {
    Items: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'items' } },
  },
  Outputs: {
    Exported: {
      Value: { 'Fn::GetAtt': ['Items', 'Arn'] },
      Export: { Name: { 'Fn::Sub': `\${AWS::StackName}:Items` } },
    },
  },
};

const run: JsonObject = {
  Parameters: { Stage: { Type: 'String', Default: 'dev' } },
  Mappings: { Sizes: { dev: { memory: 256 } } },
  Conditions: {
    IsDev: { 'Fn::Equals': [{ Ref: 'Stage' }, 'dev'] },
    IsProd: { 'Fn::Not': [{ Condition: 'IsDev' }] },
    Either: { 'Fn::Or': [{ Condition: 'IsDev' }, { Condition: 'IsProd' }] },
    Both: { 'Fn::And': [{ Condition: 'IsDev' }, { Condition: 'IsProd' }] },
  },
  Resources: { Work: { Type: 'AWS::SQS::Queue' } },
};

const stacks = [readStack('data', data, new Map()), readStack('run', run, new Map())];
const resolver = new Resolver(stacks, place);

function resolve(value: Json): Json | undefined {
  const [, stack] = stacks;
  return stack === undefined ? undefined : resolver.resolve(value, stack);
}

describe('intrinsics', () => {
  it.each<[string, Json, Json]>([
    ['Ref to a queue', { Ref: 'Work' }, 'http://127.0.0.1:3000/_aws/sqs/000000000000/run-Work'],
    ['Ref to a parameter', { Ref: 'Stage' }, 'dev'],
    ['Ref to a pseudo parameter', { Ref: 'AWS::Region' }, 'us-east-1'],
    ['GetAtt', { 'Fn::GetAtt': 'Work.Arn' }, 'arn:aws:sqs:us-east-1:000000000000:run-Work'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Stage' }]] }, 'a-dev'],
    ['Split and Select', { 'Fn::Select': ['1', { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    [
      'Sub',
      { 'Fn::Sub': `\${Stage}.\${AWS::Region}.\${Work.QueueName}.\${!x}` },
      `dev.us-east-1.run-Work.\${x}`,
    ],
    ['Sub with its own names', { 'Fn::Sub': [`\${a}!`, { a: { Ref: 'Stage' } }] }, 'dev!'],
    ['FindInMap', { 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'memory'] }, 256],
    ['If', { 'Fn::If': ['IsProd', 'p', 'd'] }, 'd'],
    ['Or', { 'Fn::If': ['Either', 'yes', 'no'] }, 'yes'],
    ['And', { 'Fn::If': ['Both', 'yes', 'no'] }, 'no'],
    ['Base64', { 'Fn::Base64': 'hi' }, 'aGk='],
    ['ToJsonString', { 'Fn::ToJsonString': { a: { Ref: 'Stage' } } }, '{"a":"dev"}'],
    ['NoValue', { a: { Ref: 'AWS::NoValue' }, b: [{ Ref: 'AWS::NoValue' }, 1] }, { b: [1] }],
    [
      'ImportValue',
      { 'Fn::ImportValue': 'data:Items' },
      'arn:aws:dynamodb:us-east-1:000000000000:table/items',
    ],
  ])('%s', (_, value, expected) => {
    expect(resolve(value)).toEqual(expected);
  });

  it('names what it cannot answer', () => {
    expect(() => resolve({ 'Fn::Transform': {} })).toThrow(/Fn::Transform/);
    expect(() => resolve({ 'Fn::ImportValue': 'nobody' })).toThrow(/No stack exports nobody/);
    expect(() => resolve({ Ref: 'Missing' })).toThrow(/run refers to Missing/);
  });
});

describe('resource types', () => {
  const deploy = (resource: JsonObject) =>
    resolveDeployment([readStack('s', { Resources: { Thing: resource } }, new Map())], place);

  it('refuses one it does not know, by type and logical id', () => {
    expect(() => deploy({ Type: 'AWS::Kinesis::Stream' })).toThrow(
      /AWS::Kinesis::Stream \(Thing in s\)/,
    );
  });

  it('passes over what needs nothing, and over what a condition leaves out', () => {
    expect(deploy({ Type: 'AWS::CloudWatch::Alarm' }).ofType('AWS::CloudWatch::Alarm')).toEqual([]);
    const template = {
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
      Resources: { Thing: { Type: 'AWS::Kinesis::Stream', Condition: 'Never' } },
    };
    expect(() => resolveDeployment([readStack('s', template, new Map())], place)).not.toThrow();
  });
});
