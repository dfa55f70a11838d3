import { setTimeout as pass } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { settingsOf } from '../../stages/stages.ts';
import { askThroughCli } from '../ask-aws.ts';
import { restoreTable } from './restore-table.ts';

/**
 * `npm run restore -- --stage prod --table opt-outs --at 2026-11-29T12:00:00Z`: docs/operate/
 * restore.md. `--account ID` takes rows of one account; `--dry-run` changes no row. Exit code 0: it
 * was done; 2: it was not.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      stage: { type: 'string', default: 'dev' },
      table: { type: 'string' },
      at: { type: 'string' },
      account: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const { region } = settingsOf(values.stage);
  const wait = async (ms: number) => {
    process.stderr.write('AWS restores the table beside the living one ...\n');
    await pass(ms);
  };
  const db = DynamoDBDocumentClient.from(new DynamoDBClient({ region }));
  const wish = { ...values, table: values.table, at: values.at, dryRun: values['dry-run'] };
  const { restored, counts } = await restoreTable(wish, { ask: askThroughCli(region), db, wait });
  const lines = Object.entries(counts).map(([end, rows]) => `${String(rows).padStart(9)} ${end}`);
  process.stdout.write(`${lines.join('\n') || 'No row.'}\n\n`);
  process.stdout.write(
    `When all is well: aws dynamodb delete-table --region ${region} --table-name ${restored}\n`,
  );
}

try {
  await main();
} catch (error) {
  process.stderr.write(`Not restored: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
