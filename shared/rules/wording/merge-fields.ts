/** A merge field in a text: `[1st]`, `[Full]`, `[Last]`, `[field name]`, or `[1st|fallback]`. */
export type MergeField = {
  /** Lower case, one space between words. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
};

/** The person whose values replace the fields. */
export type MergeValues = {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly fields?: Readonly<Record<string, string>> | undefined;
};

/** The fields that every phonebook has. */
export const nameFields: readonly string[] = ['1st', 'full', 'last'];

/** Name and optional fallback of each field. */
export const fieldPattern = /\[([^[\]|\n]{1,60})(?:\|([^[\]|\n]{0,60}))?\]/g;

/** The merge fields of a text, in order. */
export function mergeFieldsIn(text: string): MergeField[] {
  return [...text.matchAll(fieldPattern)].map((match) => ({
    name: fieldName(match[1] ?? ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The common form of a field's spellings: `[Last  Service]` and `last service` are one. */
export function fieldName(written: string): string {
  return written.trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * A person's value for a field, as words: it never contains a field, a line break or an invisible
 * mark.
 */
export function valueOfField(written: string, person: MergeValues): string | undefined {
  const name = fieldName(written);
  if (name === '1st') return words(person.firstName);
  if (name === 'last') return words(person.lastName);
  if (name === 'full') return words(`${person.firstName ?? ''} ${person.lastName ?? ''}`);
  const fields = Object.entries(person.fields ?? {});
  return words(fields.find(([key]) => fieldName(key) === name)?.[1]);
}

function words(value: string | undefined): string | undefined {
  const plain = value?.replace(/[[\]\p{Cc}\u200b\u2028\u2029\ufeff\s]+/gu, ' ').trim();
  return plain === '' ? undefined : plain;
}
