import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type AuditEntry, checkChain } from '../shared/values/audit-chain.ts';

/**
 * `npm run verify-audit`: checks that the audit log was not edited. Reads a table (region and
 * endpoint as the AWS SDK finds them in the environment) or answers of
 * `GET /v1/operator/accounts/{id}/audit`. Exit code 0: all hold; 1: one is broken; 2: cannot tell.
 */
const usage = `Usage:
  npm run verify-audit -- --table NAME [--account ID]   every account's log in a table
  npm run verify-audit -- FILE...                       pages of one or more logs, in order
  ... | npm run -s verify-audit -- -                    the same from standard input
  --newest HASH   the newest hash that you kept: finds entries that were cut off at the end`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      table: { type: 'string' },
      account: { type: 'string' },
      newest: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || (values.table === undefined && positionals.length === 0)) {
    return printLine(usage, values.help ? 0 : 2);
  }
  const entries = values.table
    ? (await readTable(values.table)).sort((a, b) => (a.entry < b.entry ? -1 : 1))
    : positionals.flatMap(readFile);
  const logs = Map.groupBy(entries, (entry) => entry.accountId);
  const asked = [...logs].filter(([id]) => values.account === undefined || id === values.account);
  if (asked.length === 0) return printLine('There is no entry to check.', 2);
  const broken = asked.filter(([id, log]) => !isWhole(id, log, values.newest)).length;
  return printLine(
    broken === 0
      ? `All ${asked.length === 1 ? 'of the one log holds' : `${asked.length} logs hold`}.`
      : `${broken} of ${asked.length} logs ${broken === 1 ? 'is' : 'are'} broken.`,
    broken === 0 ? 0 : 1,
  );
}

function isWhole(accountId: string, log: readonly AuditEntry[], newest: string | undefined) {
  const found = checkChain(log);
  if (!found.holds) {
    const entry = log.find((one) => one.entry === found.entry);
    printLine(
      `BROKEN ${accountId} at entry ${found.entry} (${entry?.at}, ${entry?.what}): ` +
        `${found.because}`,
    );
    return false;
  }
  if (newest !== undefined && found.newestHash !== newest) {
    printLine(`BROKEN ${accountId} after entry ${log.at(-1)?.entry}: the newest hash is another.`);
    return false;
  }
  printLine(`holds  ${accountId}: ${found.entries} entries, newest hash ${found.newestHash}`);
  return true;
}

async function readTable(TableName: string): Promise<AuditEntry[]> {
  const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const entries: AuditEntry[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await db.send(
      new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey }),
    );
    entries.push(...((page.Items ?? []) as AuditEntry[]));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return entries;
}

/** A page of the API (`{items}`), a list of entries, or one entry a line. */
function readFile(name: string): AuditEntry[] {
  const text = readFileSync(name === '-' ? 0 : name, 'utf8');
  try {
    const read: unknown = JSON.parse(text);
    if (Array.isArray(read)) return read as AuditEntry[];
    const { items } = read as { items?: AuditEntry[] };
    return items ?? [read as AuditEntry];
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => JSON.parse(line) as AuditEntry);
  }
}

function printLine(line: string, code = 0): number {
  process.stdout.write(`${line}\n`);
  return code;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = printLine(`Cannot tell: ${error instanceof Error ? error.message : error}`, 2);
}
