import { conditionalWrite } from '../client/conditional-writes.ts';
import { tableName } from '../client/database.ts';
import { getOne } from '../client/get-many.ts';

/** When an account sent test texts within the last 24 hours. */
type TestTurns = {
  readonly accountId: string;
  /** Newest last. */
  readonly takenAt: readonly string[];
  /** When the last of them stops counting. */
  readonly expiresAtSeconds: number;
};

const table = /* @__PURE__ */ tableName('TEST_TURNS_TABLE');
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Takes one of the few test texts that an account has in 24 hours. `full`: none is left until the
 * time in the answer. `changed`: another one was taken at the same moment.
 */
export async function takeTestTurn(
  accountId: string,
  turn: { at: Date; most: number },
): Promise<{ outcome: 'ours' | 'changed' } | { outcome: 'full'; nextAt: string }> {
  const seen = (await getOne<TestTurns>(table(), { accountId }))?.takenAt;
  const dayAgo = new Date(turn.at.getTime() - dayMs).toISOString();
  const recent = (seen ?? []).filter((time) => time > dayAgo);
  const [oldest = ''] = recent;
  if (recent.length >= turn.most) {
    return { outcome: 'full', nextAt: new Date(Date.parse(oldest) + dayMs).toISOString() };
  }
  const Put = {
    TableName: table(),
    Item: {
      accountId,
      takenAt: [...recent, turn.at.toISOString()],
      expiresAtSeconds: Math.ceil((turn.at.getTime() + dayMs) / 1000),
    } satisfies TestTurns,
    ConditionExpression: seen ? 'takenAt = :seen' : 'attribute_not_exists(accountId)',
    ...(seen && { ExpressionAttributeValues: { ':seen': seen } }),
  };
  return {
    outcome: await conditionalWrite({ Put }, { held: 'ours', otherwise: 'changed' }),
  };
}
