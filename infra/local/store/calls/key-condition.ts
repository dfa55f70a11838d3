import { asObject, asText, type JsonObject } from '../json.ts';
import { nameOf, wordsOf } from './words.ts';

/** The key attributes that a query's condition holds to one value: `account = :a AND day = :d`. */
export function readKeyCondition(input: JsonObject, wanted: readonly string[]): JsonObject {
  const words = wordsOf(asText(input.KeyConditionExpression));
  const values = asObject(input.ExpressionAttributeValues);
  const aliases = asObject(input.ExpressionAttributeNames);
  const found: JsonObject = {};
  for (const [n, word] of words.entries()) {
    const name = nameOf(word, aliases);
    const value = values[words[n + 2] ?? ''];
    if (words[n + 1] === '=' && wanted.includes(name) && value !== undefined) found[name] = value;
  }
  return found;
}
