import { type Account, decide } from '../../../shared/tables/accounts/accounts.ts';
import { type CapClass, capClasses } from '../../../shared/values/cap-class.ts';
import { fingerprint } from '../../../shared/values/ids.ts';
import { type Done, detailsWith } from '../reason-and-note.ts';

export type CapSetting = 'none' | CapClass | number;

/** Records the carriers' daily cap on the business, or removes it, with its audit entry. */
export async function setDailyCap(
  account: Account,
  to: CapSetting | undefined,
  decided: Done,
): Promise<void> {
  if (to === undefined) return;
  const dailyCap = capOf(to);
  if (fingerprint(dailyCap) === fingerprint(account.dailyCap ?? {})) return;
  await decide(
    account.accountId,
    { dailyCap },
    {
      at: decided.at.toISOString(),
      who: decided.by,
      what: 'account.daily-cap-set',
      why: decided.reason ?? "The carriers' daily cap on the business changed.",
      ...detailsWith(decided.note, { dailyCap, before: account.dailyCap }),
    },
  );
}

function capOf(to: CapSetting): NonNullable<Account['dailyCap']> {
  if (typeof to === 'number') return { parts: to };
  const named = capClasses.find((one) => one === to);
  return named ? { class: named } : {};
}
