import { ArnFormat, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';

type Firewall = {
  /** `ivip-messenger-prod-web`: also the name of its metrics and its log. */
  readonly name: string;
  /** In front of a distribution, in us-east-1; or of something of this region. */
  readonly scope: 'CLOUDFRONT' | 'REGIONAL';
  /** How many requests one address may make in five minutes. */
  readonly mostFromOneAddress: number;
  readonly retention: RetentionDays;
  readonly keep: RemovalPolicy;
};

/**
 * Blocks an address that asks too often, and those that AWS knows for attacks. Its log has what it
 * blocked: from where and by which rule, but neither paths, which hold phone numbers, nor tokens.
 */
export function makeFirewall(scope: Construct, id: string, given: Firewall): CfnWebACL {
  const home = new Construct(scope, id);
  const acl = new CfnWebACL(home, 'Rules', {
    scope: given.scope,
    defaultAction: { allow: {} },
    visibilityConfig: seenAs(given.name),
    rules: [rateRule(given), knownForAttacks(given)],
  });
  // AWS wants the name of such a log to begin so.
  const log = new LogGroup(home, 'Blocked', {
    logGroupName: `aws-waf-logs-${given.name}`,
    retention: given.retention,
    removalPolicy: given.keep,
  });
  new CfnLoggingConfiguration(home, 'Logging', {
    resourceArn: acl.attrArn,
    // Its own attribute ends in `:*`, which the firewall does not take.
    logDestinationConfigs: [
      Stack.of(home).formatArn({
        service: 'logs',
        resource: 'log-group',
        resourceName: log.logGroupName,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
    ],
    redactedFields: [
      { uriPath: {} },
      { queryString: {} },
      { singleHeader: { Name: 'authorization' } },
    ],
    loggingFilter: {
      DefaultBehavior: 'DROP',
      Filters: [
        {
          Behavior: 'KEEP',
          Requirement: 'MEETS_ANY',
          Conditions: [{ ActionCondition: { Action: 'BLOCK' } }],
        },
      ],
    },
  });
  return acl;
}

function rateRule({ name, mostFromOneAddress }: Firewall): CfnWebACL.RuleProperty {
  return {
    name: 'one-address-too-often',
    priority: 0,
    action: { block: { customResponse: { responseCode: 429 } } },
    statement: {
      rateBasedStatement: {
        aggregateKeyType: 'IP',
        evaluationWindowSec: 300,
        limit: mostFromOneAddress,
      },
    },
    visibilityConfig: seenAs(`${name}-rate`),
  };
}

function knownForAttacks({ name }: Firewall): CfnWebACL.RuleProperty {
  return {
    name: 'known-for-attacks',
    priority: 1,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name: 'AWSManagedRulesAmazonIpReputationList',
      },
    },
    visibilityConfig: seenAs(`${name}-reputation`),
  };
}

function seenAs(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}
