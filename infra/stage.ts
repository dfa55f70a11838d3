import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Node } from 'constructs';

/** What differs between a stage for trying things and the one that customers use. */
export type Stage = {
  readonly name: 'dev' | 'prod';
  /** True only in dev and on request: the data is deleted with the stack. */
  readonly disposable: boolean;
  /** Removal policy of what holds people and their history. */
  readonly keepData: RemovalPolicy;
  /** Removal policy of what can be made again: queues, logs, keys of messages in flight. */
  readonly keepRest: RemovalPolicy;
  readonly logRetention: RetentionDays;
  /** Alarms exist in every stage; only those of prod notify somebody. */
  readonly alarmsRing: boolean;
  /** The web pages that may call the API and upload files from a browser. */
  readonly origins: readonly string[];
  /** Who is the first operator; the user is made once and stays. */
  readonly operatorEmail: string | undefined;
};

/**
 * Reads the stage from the CDK context: `stage` (dev or prod), `origins` (comma separated),
 * `operatorEmail` and `disposable=true` (dev only). Throws one clear error for anything else.
 */
export function stageOf(node: Node): Stage {
  const name: unknown = node.tryGetContext('stage') ?? 'dev';
  if (name !== 'dev' && name !== 'prod') {
    throw new Error(`stage must be dev or prod, not "${String(name)}": cdk synth -c stage=dev`);
  }
  const disposable = String(node.tryGetContext('disposable') ?? 'false') === 'true';
  if (disposable && name === 'prod') {
    throw new Error('disposable=true is for dev alone: prod keeps its data.');
  }
  const prod = name === 'prod';
  return {
    name,
    disposable,
    keepData: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    keepRest: prod ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    logRetention: prod ? RetentionDays.ONE_YEAR : RetentionDays.TWO_WEEKS,
    alarmsRing: prod,
    origins: originsOf(node.tryGetContext('origins'), prod),
    operatorEmail: emailOf(node.tryGetContext('operatorEmail')),
  };
}

function emailOf(given: unknown): string | undefined {
  if (given === undefined) return undefined;
  const email = String(given).trim().toLowerCase();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return email;
  throw new Error(`operatorEmail: "${email}" is not an e-mail address`);
}

/** In prod an origin must be named to be trusted; in dev the usual local ones are. */
function originsOf(given: unknown, prod: boolean): readonly string[] {
  if (given === undefined) return prod ? [] : ['http://localhost:3000', 'http://localhost:5173'];
  const origins = String(given).split(',').filter(Boolean);
  const wrong = origins.find((origin) => !/^https?:\/\/[^/\s]+$/.test(origin));
  if (wrong)
    throw new Error(`origins: "${wrong}" is not an origin such as https://app.example.com`);
  return origins;
}
