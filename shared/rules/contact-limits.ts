/** The most that one contact may hold, however it is written: by hand, in steps, or from a file. */
export const mostFields = 100;
export const mostGroups = 100;
/**
 * Names and fields together. A character takes at most three bytes, so a contact stays well under
 * the 400 KB limit of a row.
 */
export const mostCharacters = 100_000;

type Holding = {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly groups: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
};

/**
 * Why a contact would hold too much after a change; undefined when it does not. One change adds
 * little; the limit stops the sum of many.
 */
export function holdsTooMuch(contact: Holding): { at: string; because: string } | undefined {
  const { firstName = '', lastName = '', groups, fields } = contact;
  const count = Object.keys(fields).length;
  if (count > mostFields) {
    const because = `The contact would have ${count} fields: at most ${mostFields} are kept.`;
    return { at: 'fields', because };
  }
  if (groups.length > mostGroups) {
    const because = `The contact would be in ${groups.length} groups: at most ${mostGroups}.`;
    return { at: 'groups', because };
  }
  const names = firstName.length + lastName.length;
  const all = Object.entries(fields).map(([name, value]) => name.length + value.length);
  const sum = all.reduce((n, one) => n + one, names);
  if (sum <= mostCharacters) return undefined;
  const because = `The contact would hold ${sum} characters: at most ${mostCharacters} are kept.`;
  return { at: 'fields', because };
}
