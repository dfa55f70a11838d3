import type { LocalSystem } from '../../../infra/local/run.ts';
import { priceOf } from './price-list.ts';
import { sumOf, type Usage } from './usage.ts';

/** One line of a bill. */
export type Line = { readonly what: string; readonly count: number; readonly usd: number };

/** From here on more memory gives a Lambda more than a whole core; below, its share of one. */
const wholeCoreMb = 1769;
/** How long answers take in a region, which here take no time: assumptions. */
const carrierAnswersInMs = 60;
const storeAnswersInMs = 5;
/** So many calls of the carrier are under way at once in one Lambda. */
const callsAtOnce = 25;
/** Of the invocations of a traced function, X-Ray traces one in twenty beside one a second. */
const tracedShare = 0.05;
/** The access log's line about a request of the API. */
const accessLogBytes = 400;

/**
 * What AWS would bill for a usage, carrier fees apart: list prices, no free tier. A Lambda's time
 * is what it takes of a core here, at the price of the memory that comes with a whole one (it has
 * less memory and less of a core, in proportion), and its waiting, as if no two calls were under
 * way at once. Streams read by Lambda are free; empty long polls are a fixed cost.
 */
export function billOf(usage: Usage, deployment: LocalSystem['deployment']): Line[] {
  return [
    ...storeLines(usage, 'write'),
    ...storeLines(usage, 'read'),
    ...queueLines(usage),
    published(usage),
    ...lambdaLines(usage, deployment),
    ...edgeLines(usage),
  ];
}

function edgeLines(usage: Usage): Line[] {
  const requests = sumOf(usage, /^function \S*Api\S* invocations/);
  const bytes = sumOf(usage, /^log bytes$/) + requests * accessLogBytes;
  return [
    line('API requests', requests, 'apigw.http.request'),
    line('log GB', bytes / 1e9, 'cloudwatch.logs.ingest'),
  ];
}

function line(what: string, count: number, price: string): Line {
  return { what, count, usd: count * priceOf(price) };
}

function storeLines(usage: Usage, verb: 'read' | 'write'): Line[] {
  const price = verb === 'read' ? 'dynamodb.ondemand.rru' : 'dynamodb.ondemand.wru';
  const prefix = `units ${verb} `;
  return Object.entries(usage)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, count]) => {
      const table = name.slice(prefix.length).replace(/^Data-(\w+)Table/, '$1');
      return line(`store, ${verb} units: ${table}`, count, price);
    });
}

/** Every request of a queue that is fair between accounts bears the surcharge. */
function queueLines(usage: Usage): Line[] {
  const names = Object.keys(usage).flatMap((name) => /^queue (\S+) send$/.exec(name)?.[1] ?? []);
  return names.map((name) => {
    const count = sumOf(usage, new RegExp(`^queue ${name} (send|receive|delete)$`));
    const isFair = /Pace|Send/.test(name);
    const usd = priceOf('sqs.standard.request') + (isFair ? priceOf('sqs.fair.surcharge') : 0);
    return {
      what: `queue requests: ${name.replace(/^Run-|Queue$/g, '')}`,
      count,
      usd: count * usd,
    };
  });
}

/** Each message of these queues was one publication of the carrier. */
function published(usage: Usage): Line {
  const count = sumOf(usage, /^queue Run-(DeliveryEvents|Inbound)Queue messages$/);
  return line('events published (SNS)', count, 'sns.publish');
}

function lambdaLines(usage: Usage, deployment: LocalSystem['deployment']): Line[] {
  const invocations = sumOf(usage, /^function \S+ invocations$/);
  const workingSeconds = sumOf(usage, /^function \S+ cpuMs$/) / 1000;
  const rounds = Math.max(
    sumOf(usage, /^function \S*SendTexts\S* invocations$/),
    sumOf(usage, /^carrier accepted$/) / callsAtOnce,
  );
  const waitingSeconds =
    (rounds * carrierAnswersInMs + sumOf(usage, /^call /) * storeAnswersInMs) / 1000;
  const priceOfTime = 'lambda.gb_second.arm64';
  return [
    line('Lambda invocations', invocations, 'lambda.request'),
    line('Lambda GB-seconds, working', workingSeconds * (wholeCoreMb / 1024), priceOfTime),
    line('Lambda GB-seconds, waiting', waitingSeconds * senderGb(deployment), priceOfTime),
    line('X-Ray traces', tracedInvocations(usage, deployment) * tracedShare, 'xray.trace'),
  ];
}

function tracedInvocations(usage: Usage, deployment: LocalSystem['deployment']): number {
  const traced = deployment
    .ofType('AWS::Lambda::Function')
    .filter(({ properties }) => properties.TracingConfig !== undefined);
  const counts = traced.map(({ identity }) => usage[`function ${identity.name} invocations`] ?? 0);
  return counts.reduce((sum, count) => sum + count, 0);
}

function senderGb(deployment: LocalSystem['deployment']): number {
  const functions = deployment.ofType('AWS::Lambda::Function');
  const sender = functions.find(({ identity }) => identity.name.includes('SendTexts'));
  return Number(sender?.properties.MemorySize ?? 512) / 1024;
}

/** What costs by being there. */
export type Standing = { readonly queues: number; readonly alarms: number };

/** What a month costs before anybody is texted. */
export function fixedMonthly({ queues, alarms }: Standing): Line[] {
  const [minutes, pollersOfQueue, pollsAMinute] = [30 * 24 * 60, 5, 3];
  return [
    line('empty polls', queues * pollersOfQueue * pollsAMinute * minutes, 'sqs.standard.request'),
    line('alarms', alarms, 'cloudwatch.alarm'),
    line('sweeps', minutes, 'lambda.request'),
  ];
}

/** What stands in a deployment. */
export function standingIn(deployment: LocalSystem['deployment']): Standing {
  const queues = deployment
    .ofType('AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => String(properties.EventSourceArn).includes(':sqs:')).length;
  const declared = deployment.stacks.flatMap(({ resources }) => [...resources.values()]);
  const alarms = declared.filter(({ type }) => type === 'AWS::CloudWatch::Alarm').length;
  return { queues, alarms };
}
