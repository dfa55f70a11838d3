import { createHash } from 'node:crypto';
import { asText, type Json, type JsonObject } from '../store/json.ts';
import type { Declared } from './template.ts';

/** Where the pretend cloud is. */
export interface Place {
  readonly region: string;
  readonly account: string;
  /** `http://127.0.0.1:PORT`, as Lambdas and queue URLs use it. */
  readonly origin: string;
}

/** What `Ref` and `Fn::GetAtt` answer for one resource. */
export interface Identity {
  readonly name: string;
  readonly ref: string;
  readonly attributes: Record<string, string>;
}

/**
 * Names a resource as CloudFormation would: its own name property when it has one, else one made
 * of its construct path. `properties` are the resolved ones.
 */
export function identify(resource: Declared, properties: JsonObject, place: Place): Identity {
  const name = ownName(resource, properties);
  const arn = (service: string, rest: string) =>
    `arn:aws:${service}:${place.region}:${place.account}:${rest}`;
  const make = (ref: string, attributes: Record<string, string>) => ({ name, ref, attributes });
  switch (resource.type) {
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable': {
      const table = arn('dynamodb', `table/${name}`);
      return make(name, { Arn: table, StreamArn: `${table}/stream/local`, TableId: name });
    }
    case 'AWS::SQS::Queue': {
      const url = `${place.origin}/_aws/sqs/${place.account}/${name}`;
      return make(url, { Arn: arn('sqs', name), QueueName: name, QueueUrl: url });
    }
    case 'AWS::SNS::Topic':
      return make(arn('sns', name), { TopicArn: arn('sns', name), TopicName: name });
    case 'AWS::S3::Bucket': {
      const host = `${name}.s3.${place.region}.amazonaws.com`;
      return make(name, {
        Arn: `arn:aws:s3:::${name}`,
        DomainName: `${name}.s3.amazonaws.com`,
        RegionalDomainName: host,
      });
    }
    case 'AWS::Lambda::Function':
      return make(name, { Arn: arn('lambda', `function:${name}`) });
    // The one code that there is here is the newest version, and each alias leads to it.
    case 'AWS::Lambda::Version':
    case 'AWS::Lambda::Alias': {
      const target = functionArn(asText(properties.FunctionName), arn);
      const qualified = `${target}:${asText(properties.Name) || '1'}`;
      return make(qualified, { AliasArn: qualified, FunctionArn: qualified, Version: '1' });
    }
    case 'AWS::ApiGatewayV2::Api':
      return make(name, { ApiId: name, ApiEndpoint: place.origin });
    case 'AWS::AppSync::Api': {
      const host = (kind: string) => `${shortHash(name)}.${kind}.${place.region}.amazonaws.com`;
      return make(name, {
        ApiId: name,
        ApiArn: arn('appsync', `apis/${name}`),
        'Dns.Http': host('appsync-api'),
        'Dns.Realtime': host('appsync-realtime-api'),
      });
    }
    case 'AWS::Cognito::UserPool': {
      const id = `${place.region}_${shortHash(name)}`;
      const provider = `cognito-idp.${place.region}.amazonaws.com/${id}`;
      return make(id, {
        Arn: arn('cognito-idp', `userpool/${id}`),
        UserPoolId: id,
        ProviderName: provider,
        ProviderURL: `https://${provider}`,
      });
    }
    case 'AWS::SMSVOICE::ConfigurationSet':
      return make(name, { Arn: arn('sms-voice', `configuration-set/${name}`) });
    case 'AWS::IAM::Role':
      return make(name, { Arn: `arn:aws:iam::${place.account}:role/${name}`, RoleId: name });
    default:
      return make(name, { Arn: arn(resource.type.split('::')[1]?.toLowerCase() ?? '', name) });
  }
}

function functionArn(target: string, arn: (service: string, rest: string) => string): string {
  return target.startsWith('arn:') ? target : arn('lambda', `function:${target}`);
}

function ownName(resource: Declared, properties: JsonObject): string {
  const kind = resource.type.split('::').at(-1) ?? '';
  const given: Json | undefined =
    properties[`${kind === 'GlobalTable' ? 'Table' : kind}Name`] ?? properties.Name;
  if (typeof given === 'string' && given !== '') return given;
  const path = resource.path.replace(/\/Resource$/, '').replaceAll(/[^A-Za-z0-9]+/g, '-');
  const made = path === '' ? `${resource.stack.name}-${resource.logicalId}` : path;
  return kind === 'Bucket' ? made.toLowerCase().slice(-63).replace(/^-+/, '') : made;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 9);
}
