import { asObject, asText, type JsonObject } from '../json.ts';
import { nameOf, wordsOf } from './words.ts';

const sections = new Set(['SET', 'REMOVE', 'ADD', 'DELETE']);

/**
 * What an update's expression sets to a plain value, and what it removes. Computed values (`n +
 * :one`, `if_not_exists`) are left out: such an attribute is no key of an index here, or keeps its
 * old value.
 */
export function readUpdate(input: JsonObject): { sets: JsonObject; removes: string[] } {
  const values = asObject(input.ExpressionAttributeValues);
  const aliases = asObject(input.ExpressionAttributeNames);
  const words = wordsOf(asText(input.UpdateExpression));
  const sets: JsonObject = {};
  const removes: string[] = [];
  let section = '';
  for (const [n, word] of words.entries()) {
    if (sections.has(word.toUpperCase())) section = word.toUpperCase();
    else if (section === 'REMOVE' && word !== ',') removes.push(nameOf(word, aliases));
    else if (section === 'SET' && words[n + 1] === '=') {
      const value = values[words[n + 2] ?? ''];
      const isWhole = !/^[+-]/.test(words[n + 3] ?? '');
      if (value !== undefined && isWhole) sets[nameOf(word, aliases)] = value;
    }
  }
  return { sets, removes };
}
