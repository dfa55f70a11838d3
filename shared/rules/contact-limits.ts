/** The most that one contact may hold, whoever writes it: by hand, bit by bit, or from a file. */
export const mostFields = 100;
export const mostGroups = 100;
/**
 * Names and fields together. A character takes at most three bytes, so that a contact stays well
 * under the 400 KB that a row of the store may have.
 */
export const mostCharacters = 100_000;

type Holding = {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly groups: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
};

/**
 * Why a contact would hold too much, as it would be after a change; undefined where it does not.
 * What one change brings is little: it is the sum of many that must end somewhere.
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
