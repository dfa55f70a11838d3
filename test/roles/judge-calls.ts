import { accessKeyOf, type HeardCall } from '../../infra/local/gateway/hear-call.ts';
import {
  asList,
  asObject,
  asText,
  type Json,
  type JsonObject,
  parseObject,
} from '../../infra/local/store/json.ts';
import type { Deployment } from '../../infra/local/template/deployment.ts';
import { Resolver } from '../../infra/local/template/intrinsics.ts';

/** What a call asks of IAM, as the service authorization reference says. */
export type Need = {
  readonly lambda: string;
  readonly action: string;
  readonly resource: string;
};

/** What a role allows. The template has no denials and no conditions, which `rolesOf` makes sure. */
export type Grant = { readonly actions: readonly string[]; readonly resources: readonly string[] };

/** The grants of each Lambda's role, by the Lambda's access key, as the template has them. */
export function rolesOf(deployment: Deployment): Map<string, Grant[]> {
  const resolver = new Resolver(deployment.stacks, deployment.place);
  const declared = deployment.stacks.flatMap(({ resources }) => [...resources.values()]);
  const byRole = new Map<string, Grant[]>();
  for (const policy of declared.filter(({ type }) => type === 'AWS::IAM::Policy')) {
    const { PolicyDocument, Roles } = resolver.properties(policy);
    const grants = asList(asObject(PolicyDocument).Statement).map(asObject).map(grantOf);
    for (const role of asList(Roles).map(asText)) {
      byRole.set(role, [...(byRole.get(role) ?? []), ...grants]);
    }
  }
  const functions = deployment.ofType('AWS::Lambda::Function');
  return new Map(
    functions.map(({ identity, properties }) => {
      const role = asText(properties.Role).split('/').at(-1) ?? '';
      return [accessKeyOf(identity.name), byRole.get(role) ?? []] as const;
    }),
  );
}

function grantOf({ Effect, Action, Resource, Condition, ...rest }: JsonObject): Grant {
  const unread = Object.keys(rest).filter((name) => name !== 'Sid');
  if (Effect !== 'Allow' || Condition !== undefined || unread.length > 0) {
    throw new Error(`Teach this file about ${JSON.stringify({ Effect, Condition, ...rest })}.`);
  }
  return { actions: list(Action), resources: list(Resource) };
}

const list = (value: Json | undefined) => (Array.isArray(value) ? value : [value]).map(asText);

/** Whether one of the grants allows it; `*` in a grant stands for anything. */
export function isAllowed({ action, resource }: Need, grants: readonly Grant[]): boolean {
  return grants.some(({ actions, resources }) => {
    return actions.some((one) => fits(one, action)) && resources.some((one) => fits(one, resource));
  });
}

function fits(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(text);
}

/** What a call needs; several for a batch. Throws on a call that it does not know. */
export function needsOf(call: HeardCall, { place }: Deployment): Need[] {
  const [service = '', action = ''] = call.action.split('.');
  const arn = (name: string, rest: string) =>
    `arn:aws:${name}:${place.region}:${place.account}:${rest}`;
  const need = (name: string, resource: string): Need => {
    return { lambda: call.accessKey, action: name, resource };
  };
  if (service === 'SNS') return [topicNeed(call.body)].map((one) => need(...one));
  const input = parseObject(call.body);
  if (service.startsWith('DynamoDB')) {
    return storeNeeds(action, input).map(({ verb, table }) =>
      need(`dynamodb:${verb}`, arn('dynamodb', `table/${table}`)),
    );
  }
  if (service === 'AmazonSQS') {
    const queue = asText(input.QueueUrl).split('/').at(-1) ?? '';
    return [need(`sqs:${action.replace(/Batch$/, '')}`, arn('sqs', queue))];
  }
  if (service === 'PinpointSMSVoiceV2') {
    const set = asText(input.ConfigurationSetName);
    return [`phone-number/${asText(input.OriginationIdentity)}`, `configuration-set/${set}`].map(
      (resource) => need(`sms-voice:${action}`, arn('sms-voice', resource)),
    );
  }
  if (service === 'AWSCognitoIdentityProviderService') {
    const pool = `userpool/${asText(input.UserPoolId)}`;
    return [need(`cognito-idp:${action}`, arn('cognito-idp', pool))];
  }
  if (service === 'TrentService') return [need(`kms:${action}`, asText(input.KeyId))];
  if (service === 'S3') return [need(...fileNeed(action, call.path))];
  if (service === 'AppSync') {
    return [need('appsync:EventPublish', namespaceOf(asText(input.channel)))];
  }
  throw new Error(`Teach this file about ${call.action}.`);
}

function topicNeed(form: string): [string, string] {
  const given = new URLSearchParams(form);
  return [`sns:${given.get('Action')}`, given.get('TopicArn') ?? ''];
}

/** The namespace that a channel begins with, by the name that its ARN has on one machine. */
function namespaceOf(channel: string): string {
  const [first = ''] = channel.replace(/^\//, '').split('/');
  return `${first}.ChannelNamespaceArn`;
}

const fileActions: Readonly<Record<string, string>> = {
  GET: 's3:GetObject',
  HEAD: 's3:GetObject',
  PUT: 's3:PutObject',
  POST: 's3:PutObject',
};

function fileNeed(method: string, path: string): [string, string] {
  const [bucket = '', ...key] = path.replace(/^\/_aws\/s3\//, '').split('/');
  if (key.join('') === '') return ['s3:ListBucket', `arn:aws:s3:::${bucket}`];
  const action = fileActions[method];
  if (action === undefined) throw new Error(`Teach this file about ${method} of files.`);
  return [action, `arn:aws:s3:::${bucket}/${decodeURIComponent(key.join('/'))}`];
}

type StoreNeed = { readonly verb: string; readonly table: string };

const steps: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  Get: 'GetItem',
  ConditionCheck: 'ConditionCheckItem',
};
const partiql: Readonly<Record<string, string>> = {
  INSERT: 'PartiQLInsert',
  UPDATE: 'PartiQLUpdate',
  DELETE: 'PartiQLDelete',
  SELECT: 'PartiQLSelect',
};

function storeNeeds(action: string, input: JsonObject): StoreNeed[] {
  if (action === 'BatchGetItem' || action === 'BatchWriteItem') {
    return Object.keys(asObject(input.RequestItems)).map((table) => ({ verb: action, table }));
  }
  if (/^Transact(Write|Get)Items$/.test(action)) {
    return asList(input.TransactItems).flatMap((item) =>
      Object.entries(asObject(item)).map(([step, about]) => {
        return { verb: steps[step] ?? step, table: asText(asObject(about).TableName) };
      }),
    );
  }
  if (action === 'BatchExecuteStatement') {
    return asList(input.Statements).map((one) => statementNeed(asText(asObject(one).Statement)));
  }
  if (action === 'ExecuteStatement') return [statementNeed(asText(input.Statement))];
  const index = input.IndexName === undefined ? '' : `/index/${asText(input.IndexName)}`;
  return [{ verb: action, table: `${asText(input.TableName)}${index}` }];
}

function statementNeed(statement: string): StoreNeed {
  const [, verb = '', table = '', index = ''] =
    /^\s*(\w+)[^"]*"([^"]+)"(?:\."([^"]+)")?/.exec(statement) ?? [];
  const place = index === '' ? table : `${table}/index/${index}`;
  return { verb: partiql[verb.toUpperCase()] ?? verb, table: place };
}
