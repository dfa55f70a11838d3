/** A value as JSON carries it. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  [key: string]: Json;
}

/** Reads JSON text. Throws SyntaxError on anything else. */
export function parseJson(text: string): Json {
  const value: Json = JSON.parse(text);
  return value;
}

/** Reads JSON text that must be an object; anything else, bad JSON included, is an empty object. */
export function parseObject(text: string): JsonObject {
  try {
    return asObject(parseJson(text));
  } catch {
    return {};
  }
}

/** True for a JSON object (an array or null is none). */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value when it is an object, else an empty one. */
export function asObject(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** The value when it is a list, else an empty one. */
export function asList(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text: a number or boolean is written out, anything else is ''. */
export function asText(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The value as a number; `otherwise` when it is none. Templates hold numbers as text too. */
export function asNumber(value: Json | undefined, otherwise: number): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
    ? Number(value)
    : otherwise;
}

/** True for `true` and for the text 'true', as templates write booleans. */
export function asFlag(value: Json | undefined): boolean {
  return value === true || value === 'true';
}
