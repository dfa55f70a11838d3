import * as z from 'zod/mini';
import { streamNames, streamShapes } from '../../run/feeds.ts';
import { queueNames, queueShapes } from '../../run/queues.ts';
import type { StageSettings } from '../../stages/stage-settings.ts';
import { type Check, missing, there, waits } from './check.ts';
import { outputsOf } from './stack-outputs.ts';

/** The AWS account: a mistake here deploys to another one. */
export const checkCaller: Check = async ({ ask, settings }) => {
  const answer = await ask(['sts', 'get-caller-identity']);
  const { Account, Arn } = z.object({ Account: z.string(), Arn: z.string() }).parse(answer);
  return [there('credentials', `${Arn} in account ${Account}, region ${settings.region}`)];
};

/** All that queues and streams may run at once, and the same again for the API and new Lambdas. */
function concurrencyNeeded(): number {
  const queues = queueNames.map((name) => queueShapes[name].maxConcurrency);
  const streams = streamNames.map((name) => streamShapes[name].parallel);
  return 2 * [...queues, ...streams].reduce((sum, each) => sum + each, 0);
}

/** A new account runs ten Lambdas at once: the first busy minute would answer 503. */
export const checkConcurrency: Check = async ({ ask, stage, settings }) => {
  const answer = await ask(['lambda', 'get-account-settings']);
  const shape = z.object({ AccountLimit: z.object({ ConcurrentExecutions: z.number() }) });
  const { ConcurrentExecutions: atOnce } = shape.parse(answer).AccountLimit;
  const needed = Math.max(concurrencyNeeded(), settings.lambdasAtOnce);
  const what = 'Lambdas at once';
  if (atOnce >= needed) return [there(what, `${atOnce} (${needed} are needed)`)];
  return [
    missing(what, `${atOnce}, and ${needed} are needed`, [
      `aws service-quotas request-service-quota-increase --region ${settings.region} \\`,
      '  --service-code lambda --quota-code L-B99A9384 --desired-value 1000',
      'AWS answers within minutes or days.',
      ...(atOnce < settings.lambdasAtOnce ? refusedUntilThen(stage, settings) : []),
    ]),
  ];
};

/** Some Lambdas keep places for themselves, and AWS refuses to keep what there is not. */
function refusedUntilThen(stage: string, { lambdasAtOnce }: StageSettings): readonly string[] {
  return [
    `Until then AWS refuses a deployment with lambdasAtOnce: ${lambdasAtOnce}; to deploy sooner,`,
    `write 10 into infra/stages/${stage}.ts.`,
  ];
}

/** The bucket and roles through which CDK deploys. */
export const checkBootstrap: Check = async (given) => {
  const what = 'CDK bootstrap';
  if (await outputsOf(given, 'CDKToolkit')) return [there(what, 'the stack CDKToolkit')];
  return [missing(what, 'no stack CDKToolkit', ['npx cdk bootstrap'])];
};

/** The stacks of the stage. */
export const checkStacks: Check = async (given) => {
  const names = ['data', 'run', 'web', 'watch'].map(
    (part) => `ivip-messenger-${given.stage}-${part}`,
  );
  const found = await Promise.all(names.map((name) => outputsOf(given, name)));
  const absent = names.filter((_name, at) => found[at] === undefined);
  if (absent.length === 0) return [there('stacks', names.join(', '))];
  const deploy = `npx cdk deploy --all -c stage=${given.stage}`;
  return [missing('stacks', `no ${absent.join(', no ')}`, [deploy])];
};

/**
 * The Messenger works if sign-in, the API and the bucket of uploads know its origin. CloudFront
 * generates its name after those three are made: without a domain of its own the name must be
 * written down after the first deployment.
 */
export const checkMessenger: Check = async (given) => {
  const what = 'Messenger';
  const { webDomain, origins } = given.settings;
  if (webDomain) return [there(what, `https://${webDomain.name}`)];
  const url = (await outputsOf(given, `ivip-messenger-${given.stage}-web`))?.WebUrl;
  if (url === undefined) return [waits(what, 'needs the stacks')];
  if (origins.includes(url)) return [there(what, url)];
  return [
    missing(what, `nobody can sign in or upload at ${url}`, [
      `Write "${url}" into origins of infra/stages/${given.stage}.ts, then:`,
      `npx cdk deploy --all -c stage=${given.stage}`,
    ]),
  ];
};

/** Somebody must be able to approve the first business. */
export const checkOperator: Check = async (given) => {
  const what = 'first operator';
  const pool = (await outputsOf(given, `ivip-messenger-${given.stage}-run`))?.UserPoolId;
  if (pool === undefined) return [waits(what, 'needs the stacks')];
  const answer = await given.ask(
    ['cognito-idp', 'list-users-in-group', '--group-name', 'operator'].concat([
      '--user-pool-id',
      pool,
    ]),
  );
  const { Users } = z.object({ Users: z.array(z.unknown()) }).parse(answer);
  if (Users.length > 0) return [there(what, `${Users.length} in the group "operator"`)];
  return [
    missing(what, 'nobody is in the group "operator"', [
      `Write operatorEmail into infra/stages/${given.stage}.ts, then:`,
      `npx cdk deploy --all -c stage=${given.stage}`,
    ]),
  ];
};

/**
 * An alarm without a confirmed subscriber reaches nobody. A pending subscription has no ARN yet.
 */
export const checkOnCall: Check = async (given) => {
  const what = 'people on call';
  if (!given.settings.forCustomers) return [there(what, 'alarms of this stage notify nobody')];
  const topic = (await outputsOf(given, `ivip-messenger-${given.stage}-watch`))?.AlarmsTopicArn;
  if (topic === undefined) return [waits(what, 'needs the stacks')];
  const answer = await given.ask(['sns', 'list-subscriptions-by-topic', '--topic-arn', topic]);
  const shape = z.object({ Subscriptions: z.array(z.object({ SubscriptionArn: z.string() })) });
  const all = shape.parse(answer).Subscriptions;
  const confirmed = all.filter((one) => one.SubscriptionArn.startsWith('arn:')).length;
  if (confirmed > 0) return [there(what, `${confirmed} of ${all.length} have confirmed`)];
  return [
    missing(what, all.length === 0 ? 'nobody' : `none of ${all.length} has confirmed`, [
      all.length === 0
        ? `Write onCall into infra/stages/${given.stage}.ts and deploy.`
        : 'Each opens the mail "Subscription Confirmation" and follows its link.',
    ]),
  ];
};
