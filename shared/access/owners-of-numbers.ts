import type { Account } from '../tables/accounts/accounts.ts';
import { ownerKeyOf } from '../tables/accounts/numbers.ts';
import { tableName } from '../tables/client/database.ts';
import { getMany } from '../tables/client/get-many.ts';
import type { SenderNumber } from '../values/origination-number.ts';

const numbersTable = /* @__PURE__ */ tableName('NUMBERS_TABLE');
const accountsTable = /* @__PURE__ */ tableName('ACCOUNTS_TABLE');

/**
 * The accounts that own these numbers, as they are now, by number; in two reads for all of them.
 */
export async function ownersOf(
  phoneNumbers: readonly SenderNumber[],
): Promise<Map<SenderNumber, Account>> {
  const distinct = [...new Set(phoneNumbers)];
  const guards = await getMany<{ accountId: string; ownedBy: string }>(
    numbersTable(),
    distinct.map(ownerKeyOf),
    { consistent: true },
  );
  const accountIds = [...new Set(guards.map(({ ownedBy }) => ownedBy))];
  const accounts = await getMany<Account>(
    accountsTable(),
    accountIds.map((accountId) => ({ accountId })),
    { consistent: true },
  );
  const byId = new Map(accounts.map((account) => [account.accountId, account]));
  const owned = new Map(guards.map(({ accountId, ownedBy }) => [accountId, byId.get(ownedBy)]));
  return new Map(
    distinct.flatMap((phoneNumber) => {
      const account = owned.get(ownerKeyOf(phoneNumber).accountId);
      return account ? [[phoneNumber, account] as const] : [];
    }),
  );
}
