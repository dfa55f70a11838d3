import { parseArgs } from 'node:util';
import { settingsOf } from '../../stages/stages.ts';
import { askThroughCli } from '../ask-aws.ts';
import { lookThrough, sayFindings } from './look-through.ts';

/**
 * `npm run preflight -- --stage prod`: what is missing between this AWS account and the first text
 * on a real phone, in the order in which to fix it. Changes nothing. Exit code 0: nothing is
 * missing; 1: something is; 2: AWS could not be asked.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { stage: { type: 'string', default: 'dev' } } });
  const { stage } = values;
  const settings = settingsOf(stage);
  const ask = askThroughCli(settings.region);
  const findings = await lookThrough({ stage, settings, ask });
  process.stdout.write(sayFindings(findings));
  return findings.every(({ state }) => state === 'there') ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`Cannot tell: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
