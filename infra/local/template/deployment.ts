import { LocalError } from '../local-error.ts';
import type { Json, JsonObject } from '../store/json.ts';
import { asObject } from '../store/json.ts';
import { Resolver } from './intrinsics.ts';
import type { Identity, Place } from './physical-names.ts';
import type { Declared, Stack } from './template.ts';

/** One resource with its intrinsics answered. */
export interface Resource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: JsonObject;
  readonly identity: Identity;
  readonly declared: Declared;
}

/** The whole assembly, resolved: what the parts of the pretend cloud are built from. */
export interface Deployment {
  readonly place: Place;
  readonly stacks: readonly Stack[];
  ofType(...types: string[]): Resource[];
  /** The resolved value of an output, from whichever stack has it. */
  output(name: string): Json | undefined;
}

/** Resource types that the runner implements. */
const runTypes = new Set([
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolUser',
  'AWS::Cognito::UserPoolUserToGroupAttachment',
  'AWS::AppSync::Api',
  'AWS::AppSync::ChannelNamespace',
  'AWS::AppSync::DataSource',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::Events::Rule',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::S3::Bucket',
  'AWS::SMSVOICE::ConfigurationSet',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::Scheduler::Schedule',
  'Custom::S3BucketNotifications',
]);

/**
 * Resource types with nothing to run on one machine: permissions, logs, alarms, identities,
 * metadata.
 */
const ignoredTypes = new Set([
  'AWS::ApiGatewayV2::Stage',
  'AWS::CDK::Metadata',
  'AWS::Cognito::ManagedLoginBranding',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolGroup',
  'AWS::Cognito::UserPoolResourceServer',
  'AWS::Lambda::Alias',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::LayerVersion',
  'AWS::Lambda::Permission',
  'AWS::Lambda::Version',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::TopicInlinePolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueueInlinePolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::SSM::Parameter',
  'AWS::Scheduler::ScheduleGroup',
  'Custom::LogRetention',
  'Custom::S3AutoDeleteObjects',
]);

/** Whole services of that kind. */
const ignoredServices = [
  'AWS::Backup::',
  'AWS::Budgets::',
  'AWS::CE::',
  'AWS::CloudWatch::',
  'AWS::CodeDeploy::',
  'AWS::IAM::',
  'AWS::KMS::',
  'AWS::Logs::',
  'AWS::SMSVOICE::',
  'AWS::XRay::',
];

/**
 * Resolves every resource of `stacks` at `place`. Throws LocalError, in one line that names type
 * and logical id, on a resource type that is neither run here nor known to need nothing.
 */
export function resolveDeployment(stacks: readonly Stack[], place: Place): Deployment {
  const resolver = new Resolver(stacks, place);
  const resources: Resource[] = [];
  for (const stack of stacks) {
    for (const declared of stack.resources.values()) {
      const condition = conditionOf(declared);
      if (condition !== undefined && !resolver.holds(condition, stack)) continue;
      refuseUnknown(declared);
      if (!runTypes.has(declared.type)) continue;
      resources.push({
        logicalId: declared.logicalId,
        type: declared.type,
        properties: resolver.properties(declared),
        identity: resolver.identity(declared),
        declared,
      });
    }
  }
  return {
    place,
    stacks,
    ofType: (...types) => resources.filter((resource) => types.includes(resource.type)),
    output: (name) => findOutput(name, stacks, resolver),
  };
}

function refuseUnknown({ type, logicalId, stack }: Declared): void {
  if (runTypes.has(type) || ignoredTypes.has(type)) return;
  if (ignoredServices.some((prefix) => type.startsWith(prefix))) return;
  throw new LocalError(
    `The local runner does not know the resource type ${type} (${logicalId} in ${stack.name}).`,
  );
}

function conditionOf(declared: Declared): string | undefined {
  const resources = asObject(declared.stack.template.Resources);
  const condition = asObject(resources[declared.logicalId]).Condition;
  return typeof condition === 'string' ? condition : undefined;
}

function findOutput(name: string, stacks: readonly Stack[], resolver: Resolver): Json | undefined {
  for (const stack of stacks) {
    const output = asObject(stack.template.Outputs)[name];
    if (output !== undefined) return resolver.resolve(asObject(output).Value ?? null, stack);
  }
  return undefined;
}
