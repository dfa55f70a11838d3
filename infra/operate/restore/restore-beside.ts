import * as z from 'zod/mini';
import { idOf, tableNames } from '../../data/tables.ts';
import { type AskAws, AwsRefused } from '../ask-aws.ts';
import type { Names } from './known-people.ts';

/** How often a table that is being restored is asked whether it is there. */
const askAgainMs = 15_000;

const StackParts = z.object({
  StackResourceSummaries: z.array(
    z.object({ LogicalResourceId: z.string(), PhysicalResourceId: z.string() }),
  ),
});

/** The names that CloudFormation gave to the tables of a stage. */
export async function namesOfTables(ask: AskAws, stage: string): Promise<Names> {
  const stack = `ivip-messenger-${stage}-data`;
  const answer = await ask(['cloudformation', 'list-stack-resources', '--stack-name', stack]);
  const parts = StackParts.parse(answer).StackResourceSummaries;
  const named = tableNames.map((name) => {
    const id = new RegExp(`^${idOf(name)}Table[0-9A-F]{8}$`);
    const found = parts.find((part) => id.test(part.LogicalResourceId));
    if (!found) throw new Error(`The stack ${stack} has no table ${name}.`);
    return [name, found.PhysicalResourceId] as const;
  });
  return Object.fromEntries(named) as Names;
}

/**
 * Restores a table as it was at a time, beside the live one, and waits until it is ready, for
 * minutes or hours. The same time is restored once: a second call finds it.
 */
export async function restoreBeside(
  ask: AskAws,
  given: { readonly source: string; readonly at: string },
  wait: (ms: number) => Promise<unknown>,
): Promise<string> {
  const { source, at } = given;
  const target = `${source}-at-${at.replace(/\D/g, '')}`;
  if ((await statusOf(ask, target)) === undefined) {
    const names = ['--source-table-name', source, '--target-table-name', target];
    const time = ['--restore-date-time', at];
    await ask(['dynamodb', 'restore-table-to-point-in-time', ...names, ...time]);
  }
  while ((await statusOf(ask, target)) !== 'ACTIVE') await wait(askAgainMs);
  return target;
}

const Described = z.object({ Table: z.object({ TableStatus: z.string() }) });

async function statusOf(ask: AskAws, table: string): Promise<string | undefined> {
  try {
    const answer = await ask(['dynamodb', 'describe-table', '--table-name', table]);
    return Described.parse(answer).Table.TableStatus;
  } catch (error) {
    if (error instanceof AwsRefused && error.code === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}
