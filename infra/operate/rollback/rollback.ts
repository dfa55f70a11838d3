import { parseArgs } from 'node:util';
import { settingsOf } from '../../stages/stages.ts';
import { askThroughCli } from '../ask-aws.ts';
import { type RolledBack, rollBack } from './roll-back.ts';

/**
 * `npm run rollback -- --stage prod --since 2026-11-29T12:00:00Z`: docs/operate/rollback.md.
 * `--lambda NAME` takes one back; `--dry-run` changes nothing. Exit code 0: done; 2: not, or not
 * all.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      stage: { type: 'string', default: 'dev' },
      since: { type: 'string', default: '' },
      lambda: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const { region } = settingsOf(values.stage);
  const wish = { ...values, lambda: values.lambda, dryRun: values['dry-run'] };
  const done = await rollBack(wish, askThroughCli(region));
  for (const one of done) process.stdout.write(`${lineOf(one, wish.dryRun)}\n`);
  const moved = done.filter(({ step }) => step.do === 'repoint');
  process.stdout.write(`${moved.length} of ${done.length} Lambdas go back.\n`);
}

function lineOf({ name, functionName, stopped, step }: RolledBack, dryRun: boolean): string {
  const shifts = stopped.map((id) => `${dryRun ? 'would stop' : 'stopped'} ${id}, `).join('');
  if (step.do === 'leave') return `${name}: ${shifts}${step.because}`;
  const moves = dryRun ? 'would go' : 'went';
  return `${name} (${functionName}): ${shifts}${moves} from ${step.from} to ${step.to}`;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`Not rolled back: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
