import { Activity } from '../../../infra/local/clock/activity.ts';
import { openClock } from '../../../infra/local/clock/clock-file.ts';
import { makeLambdas } from '../../../infra/local/lambda/lambdas.ts';
import { Logs } from '../../../infra/local/lambda/logs.ts';
import type { LocalSystem } from '../../../infra/local/run.ts';

/** How the runner would start a Lambda: the bundle's file, its environment, memory and timeout. */
export function lambdaSettings({ deployment, databaseUrl }: LocalSystem, name: string) {
  const clock = openClock(undefined, { now: undefined, frozen: undefined });
  const home = { clock, activity: new Activity(), logs: new Logs(undefined, true), worker: '' };
  const enginePort = Number(new URL(databaseUrl).port);
  const lambdas = makeLambdas(deployment, { ...home, enginePort });
  clock.stop();
  const settings = [...lambdas.values()].map((lambda) => lambda.settings);
  const found = settings.find(({ functionName }) => functionName.includes(name));
  if (found === undefined) throw new Error(`The template has no function ${name}.`);
  return found;
}
