import { asObject, asText, type Json, type JsonObject } from '../json.ts';

/** The size of a row in bytes by AWS's rules, nearly exact: names, values, 3 for each container. */
export function itemSize(row: JsonObject): number {
  return Object.entries(row).reduce((sum, [name, value]) => {
    return sum + Buffer.byteLength(name) + valueSize(value);
  }, 0);
}

function valueSize(typed: Json): number {
  const [[type, value] = ['NULL', true]] = Object.entries(asObject(typed));
  if (type === 'M') return 3 + itemSize(asObject(value));
  if (Array.isArray(value)) {
    const size = (one: Json) =>
      type === 'L' ? 1 + valueSize(one) : Buffer.byteLength(asText(one));
    return value.reduce<number>((sum, one) => sum + size(one), 3);
  }
  if (type === 'N') return Math.ceil(asText(value).length / 2) + 1;
  return type === 'S' ? Buffer.byteLength(asText(value)) : Math.max(1, asText(value).length * 0.75);
}
