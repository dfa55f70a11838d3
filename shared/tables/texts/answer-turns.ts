import type { AnswerTurns } from '../../values/texts/answer-turns.ts';
import { conditionalWrite } from '../client/conditional-writes.ts';
import { tableName } from '../client/database.ts';
import { bundleOfPhone } from './text-keys.ts';

const table = /* @__PURE__ */ tableName('CONVERSATIONS_TABLE');

/**
 * Keeps the decision about an automatic answer, before it is written, on the row of the
 * conversation. `changed`: another text of the same phone was decided meanwhile.
 */
export async function keepAnswerTurns(
  { accountId, phone }: { accountId: string; phone: string },
  turns: AnswerTurns,
): Promise<'kept' | 'changed'> {
  const isFirst = turns.step === 1;
  const Update = {
    TableName: table(),
    Key: { bundle: bundleOfPhone(accountId, phone) },
    UpdateExpression: 'SET accountId = :accountId, phone = :phone, answerTurns = :turns',
    ConditionExpression: isFirst
      ? 'attribute_not_exists(answerTurns)'
      : 'answerTurns.#step = :before',
    ...(isFirst ? {} : { ExpressionAttributeNames: { '#step': 'step' } }),
    ExpressionAttributeValues: {
      ':accountId': accountId,
      ':phone': phone,
      ':turns': turns,
      ...(isFirst ? {} : { ':before': turns.step - 1 }),
    },
  };
  return conditionalWrite({ Update }, { held: 'kept', otherwise: 'changed' });
}
