import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Node } from 'constructs';
import type { StageSettings } from './stages/stage-settings.ts';
import { settingsOf } from './stages/stages.ts';

/** A stage as the stacks need it: its settings, and what follows from them. */
export type Stage = StageSettings & {
  readonly name: string;
  /** Removal policy of what holds people and their history. */
  readonly keepData: RemovalPolicy;
  /**
   * Removal policy of what can be made again: queues, logs, keys of messages in transit. Kept, but
   * not by a first deployment that fails: what stayed would be in the way of the second one.
   */
  readonly keepRest: RemovalPolicy;
  readonly logRetention: RetentionDays;
  /** Alarms exist in every stage; only those of a stage with customers notify somebody. */
  readonly alarmsRing: boolean;
  /** Whether some Lambdas have places of their own: AWS keeps 100 places back that nobody owns. */
  readonly reservesLambdas: boolean;
};

/** Former flags, which the next deployment could forget. */
const inTheFile = ['origins', 'operatorEmail', 'disposable'];

/**
 * The stage that the CDK context names (`-c stage=`, `dev` by default), with the settings of its
 * file; `instead` replaces some of them, for one machine and for tests. Throws one clear error for
 * invalid settings.
 */
export function stageOf(node: Node, instead: Partial<StageSettings> = {}): Stage {
  const name = String(node.tryGetContext('stage') ?? 'dev');
  const flag = inTheFile.find((one) => node.tryGetContext(one) !== undefined);
  if (flag) throw new Error(`${flag} is no flag: write it into infra/stages/${name}.ts.`);
  const settings = { ...settingsOf(name), ...instead };
  if (settings.disposable && settings.forCustomers) {
    throw new Error(`${name} has customers, so it keeps its data: disposable must be false.`);
  }
  const { forCustomers, disposable } = settings;
  return {
    ...settings,
    name,
    keepData: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    keepRest: forCustomers ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    logRetention: forCustomers ? RetentionDays.ONE_YEAR : RetentionDays.TWO_WEEKS,
    alarmsRing: forCustomers,
    reservesLambdas: settings.lambdasAtOnce >= 1_000,
    origins: originsOf(settings),
    operatorEmail: settings.operatorEmail && checkedEmail(settings.operatorEmail),
    onCall: settings.onCall.map(checkedAddress),
    canaryNumber: settings.canaryNumber && checkedNumber(settings.canaryNumber),
  };
}

function checkedEmail(given: string): string {
  const email = given.trim().toLowerCase();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return email;
  throw new Error(`operatorEmail: "${email}" is not an e-mail address`);
}

function originsOf({ origins, webDomain }: StageSettings): string[] {
  const own = webDomain ? [`https://${checkedDomain(webDomain).name}`] : [];
  return [...new Set([...own, ...origins.map(checkedOrigin)])];
}

function checkedDomain(domain: NonNullable<StageSettings['webDomain']>) {
  const { name, certificateArn, apiName = name } = domain;
  const areDomains = [name, apiName].every((one) => /^([\w-]+\.)+[a-z]{2,}$/.test(one));
  if (areDomains && /^arn:aws[\w-]*:acm:us-east-1:/.test(certificateArn)) return domain;
  throw new Error(
    'webDomain: a name such as app.example.com, and the ARN of its certificate in us-east-1',
  );
}

function checkedOrigin(origin: string): string {
  if (/^https?:\/\/[^/\s]+$/.test(origin)) return origin;
  throw new Error(`origins: "${origin}" is not an origin such as https://app.example.com`);
}

function checkedAddress(address: string): string {
  if (/^\+\d{10,15}$|^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) return address;
  throw new Error(
    `onCall: "${address}" is neither an e-mail address nor a number like +12485550199`,
  );
}

function checkedNumber(number: string): string {
  if (/^\+1\d{10}$/.test(number)) return number;
  throw new Error(`canaryNumber: "${number}" is not a number like +12065550100`);
}
