import { matches } from '../../../shared/rules/audience-filter.ts';
import type { Row } from '../../../shared/tables/client/database.ts';
import type { GroupSend } from '../../../shared/tables/group-sends/group-sends.ts';
import { contactPage, phonePage, phoneRanges } from '../../../shared/tables/phonebook/contacts.ts';
import { memberPage } from '../../../shared/tables/phonebook/groups.ts';
import { momentOf } from '../plan/plan-text.ts';

export type Gathered = {
  /** In order of number. */
  readonly phones: readonly string[];
  /** False when time ran out: there may be more. */
  readonly exact: boolean;
};

type Page = { readonly phones: readonly string[]; readonly next: string | undefined };
type ReadPage = (phonePrefix: string, from: string | undefined) => Promise<Page>;

const contactsAtOnce = 500;

/**
 * The phones of an audience and nothing more, so that a million are found in seconds: parts of the
 * phonebook are read side by side. `isLate` ends it.
 */
export async function gatherAudience(send: GroupSend, isLate: () => boolean): Promise<Gathered> {
  const { audience } = send;
  if ('phones' in audience) return { phones: [...audience.phones].sort(), exact: true };
  const readPage = pageReader(send);
  const ranges = await Promise.all(phoneRanges.map((range) => readRange(range, readPage, isLate)));
  return {
    phones: ranges.flatMap(({ phones }) => phones),
    exact: ranges.every(({ exact }) => exact),
  };
}

async function readRange(
  range: string,
  readPage: ReadPage,
  isLate: () => boolean,
): Promise<Gathered> {
  const phones: string[] = [];
  let from: string | undefined;
  do {
    const page = await readPage(range, from);
    for (const phone of page.phones) phones.push(phone);
    from = page.next;
  } while (from !== undefined && !isLate());
  return { phones, exact: from === undefined };
}

function pageReader(send: GroupSend): ReadPage {
  const { accountId, audience } = send;
  const keyOf = (phone: string | undefined): Row | undefined => {
    return phone === undefined ? undefined : { accountId, phone };
  };
  if ('filter' in audience && audience.filter) {
    const { filter } = audience;
    return async (phonePrefix, from) => {
      const page = { limit: contactsAtOnce, from: keyOf(from), phonePrefix };
      const { items, next } = await contactPage(accountId, page);
      const fitting = items.filter((contact) => matches(contact, filter, momentOf(send)));
      const phones = fitting.map(({ phone }) => phone);
      return { phones, next: next && items.at(-1)?.phone };
    };
  }
  if ('group' in audience) {
    return (phonePrefix, from) => memberPage(accountId, audience.group, { from, phonePrefix });
  }
  return async (phonePrefix, from) => {
    const { items, next } = await phonePage(accountId, { phonePrefix, from: keyOf(from) });
    return { phones: items.map(({ phone }) => phone), next: next && items.at(-1)?.phone };
  };
}
