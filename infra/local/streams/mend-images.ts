import { asList, asObject, type Json, type JsonObject } from '../store/json.ts';

/**
 * A stream record with its images as DynamoDB would give them. DynamoDB Local writes an empty map
 * in a stream, at any depth, as `{}` without its type, which no SDK can read: a Lambda would fail
 * on the record until it is given up, and everything behind it in its lane would wait.
 */
export function mendImages(record: JsonObject): JsonObject {
  const change = { ...asObject(record.dynamodb) };
  for (const image of ['OldImage', 'NewImage']) {
    if (image in change) change[image] = mendAll(asObject(change[image]));
  }
  return { ...record, dynamodb: change };
}

function mendAll(attributes: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, mendOne(asObject(value))]),
  );
}

function mendOne(value: JsonObject): Json {
  if (Object.keys(value).length === 0) return { M: {} };
  if ('M' in value) return { M: mendAll(asObject(value.M)) };
  if ('L' in value) return { L: asList(value.L).map((one) => mendOne(asObject(one))) };
  return value;
}
