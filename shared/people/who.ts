import * as z from 'zod/mini';
import { peopleOf } from '../tables/accounts/people.ts';

/** One of the account's people as others see them: their current name, also after a removal. */
export const Who = z.object({ id: z.string(), name: z.string() });
type Who = z.infer<typeof Who>;

/** Names people in one read. A writer that is no person of the account is called by its id. */
export async function namePeople(
  accountId: string,
  ids: readonly (string | undefined)[],
): Promise<(id: string | undefined) => Who | undefined> {
  const wanted = [...new Set(ids.filter((id) => id?.startsWith('pe_')))] as string[];
  const people = await peopleOf(accountId, wanted);
  return (id) => (id === undefined ? undefined : { id, name: people.get(id)?.name ?? id });
}
