import { conditionalWrite } from '../client/conditional-writes.ts';
import { tableName } from '../client/database.ts';
import type { Account } from './accounts.ts';

const table = () => tableName('ACCOUNTS_TABLE');
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Takes one of the few test texts that an account has in 24 hours. `full`: there is none left until
 * the time it brings. `changed`: somebody else took one since the account was read.
 */
export async function takeTestTurn(
  account: Account,
  turn: { at: Date; most: number },
): Promise<{ outcome: 'ours' | 'changed' } | { outcome: 'full'; nextAt: string }> {
  const { accountId, testsAt: seen } = account;
  const dayAgo = new Date(turn.at.getTime() - dayMs).toISOString();
  const recent = (seen ?? []).filter((time) => time > dayAgo);
  const [oldest = ''] = recent;
  if (recent.length >= turn.most) {
    return { outcome: 'full', nextAt: new Date(Date.parse(oldest) + dayMs).toISOString() };
  }
  const outcome = await conditionalWrite(
    {
      Update: {
        TableName: table(),
        Key: { accountId },
        UpdateExpression: 'SET testsAt = :list',
        ConditionExpression: seen ? 'testsAt = :seen' : 'attribute_not_exists(testsAt)',
        ExpressionAttributeValues: {
          ':list': [...recent, turn.at.toISOString()],
          ...(seen ? { ':seen': seen } : {}),
        },
      },
    },
    { held: 'ours', otherwise: 'changed' },
  );
  return { outcome };
}
