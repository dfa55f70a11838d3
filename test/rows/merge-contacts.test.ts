import { describe, expect, test } from 'vitest';
import { mergeIntoContact } from '../../functions/imports/run/merge-into-contact.ts';
import type { RowContact } from '../../shared/rows/cells/read-contact.ts';
import { mergeContacts } from '../../shared/rows/merge-contacts.ts';
import { parsePhoneNumber } from '../../shared/values/phone-number.ts';

const parsed = parsePhoneNumber('3135550142');
if (!parsed.ok) throw new Error(parsed.because);
const { phone } = parsed;
const days = ['2026-03-01', '2026-03-02', undefined] as const;
const terms = { accountId: 'ac_1', groupIds: [], importId: 'im_1', at: '2026-11-24' };

/** Two rows near each other are merged before they are written, two far apart in the phonebook. */
describe.each(['express', 'relationship'] as const)('two rows of one person, %s', (basis) => {
  const needed = basis === 'express' ? 'obtainedAt' : 'lastTransactionAt';
  const rowOf = (source: string, obtainedAt?: string, lastTransactionAt?: string): RowContact => ({
    phone,
    firstName: source,
    groups: [],
    fields: { [source]: source },
    consent: {
      basis,
      source,
      statement: source,
      ...(obtainedAt && { obtainedAt }),
      ...(lastTransactionAt && { lastTransactionAt }),
    },
  });
  const rows = (source: string) =>
    days.flatMap((obtained) => days.map((bought) => rowOf(source, obtained, bought)));
  const pairs = rows('one')
    .flatMap((one) => rows('two').map((two) => ({ one, two })))
    .filter(({ one, two }) => one.consent[needed] && two.consent[needed]);

  test('come to the same, near or far', () => {
    expect(pairs).toHaveLength(36);
    for (const { one, two } of pairs) {
      const far = [one, two].reduce<ReturnType<typeof written> | undefined>(written, undefined);
      const { consent, firstName, fields } = written(undefined, mergeContacts(one, two));
      expect(far).toMatchObject({ consent, firstName, fields });
      expect(Object.keys(far?.consent ?? {}).sort()).toEqual(Object.keys(consent).sort());
    }
  });
});

function written(there: Parameters<typeof mergeIntoContact>[0], stated: RowContact) {
  const merged = mergeIntoContact(there, stated, { ...terms, row: 2 });
  if (merged.is !== 'changed') throw new Error(merged.is);
  return merged.next;
}
