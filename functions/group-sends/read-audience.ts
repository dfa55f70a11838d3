import { contactPage } from '../../shared/tables/contacts.ts';
import type { GroupSend } from '../../shared/tables/group-sends.ts';
import { memberPage } from '../../shared/tables/groups.ts';

export type AudiencePage = { readonly phones: string[]; readonly next: string | undefined };

/** The next phones of the audience after `from`, in order of number. */
export async function readAudience(
  send: GroupSend,
  page: { limit: number; from: string | undefined },
): Promise<AudiencePage> {
  const { accountId, audience } = send;
  if ('group' in audience) return memberPage(accountId, audience.group, page);
  if ('phones' in audience) {
    const sorted = [...audience.phones].sort();
    const rest = page.from === undefined ? sorted : sorted.filter((one) => one > String(page.from));
    const phones = rest.slice(0, page.limit);
    return { phones, next: rest.length > page.limit ? phones.at(-1) : undefined };
  }
  const from = page.from === undefined ? undefined : { accountId, phone: page.from };
  const found = await contactPage(accountId, { limit: page.limit, from });
  const phones = found.items.map((contact) => contact.phone);
  return { phones, next: found.next ? phones.at(-1) : undefined };
}
