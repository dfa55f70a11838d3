import { parseArgs } from 'node:util';
import { settingsOf } from '../../stages/stages.ts';
import { askThroughCli } from '../ask-aws.ts';
import { answerTo } from './answer-to.ts';

/**
 * `npm run dead-letters -- --stage prod list|show NAME|replay NAME`: what was given up, by queue;
 * up to ten letters of one, masked unless `--clear`; or all of one back into its queue. Exit code
 * 0: done; 1: not what was asked for, and why; 2: AWS could not be asked.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      stage: { type: 'string', default: 'dev' },
      clear: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const { stage, clear } = values;
  const ask = askThroughCli(settingsOf(stage).region);
  const { lines, isDone } = await answerTo({ ask, stage, clear, words: positionals });
  process.stdout.write(`${lines.join('\n')}\n`);
  return isDone ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`Cannot tell: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
