import * as z from 'zod/mini';
import { filterByIds, findGroupBy } from '../../../shared/access/filter-groups.ts';
import { FilterInQuery } from '../../../shared/lambda/audience-filter-shape.ts';
import { cursorOf, keyOf } from '../../../shared/lambda/cursor.ts';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { pageOf, paging, words } from '../../../shared/lambda/shapes.ts';
import { PausedBecause, pausedBecause } from '../../../shared/people/paused-because.ts';
import { findAccount } from '../../../shared/tables/accounts/accounts.ts';
import type { Row } from '../../../shared/tables/client/database.ts';
import type { Contact } from '../../../shared/tables/phonebook/contacts.ts';
import type { Group } from '../../../shared/tables/phonebook/groups.ts';
import { optOutsOf } from '../../../shared/tables/phonebook/opt-outs.ts';
import type { AudienceFilter } from '../../../shared/values/audience-filter.ts';
import { readers } from '../../../shared/values/people/roles.ts';
import { refused } from '../../../shared/values/refused.ts';
import { ContactAnswer, contactAnswers } from '../contact-answer.ts';
import { countFound } from './count-found.ts';
import { type Found, type Read, type Source, sourceOf } from './find-contacts.ts';
import { searchFor } from './search-contacts.ts';
import { standings, whoMay } from './who-may.ts';

const ListedContact = z.extend(ContactAnswer, {
  /** Words that may mean stop, until somebody decides. */
  pausedBecause: z.optional(PausedBecause),
});

/**
 * Lists the phonebook, or a group of it, in order of number. A number is found by its beginning.
 * Anything else is found by reading on, 5,000 contacts a call at most, so a page may be short or
 * empty although more follow (then `nextCursor` is set).
 */
export const listContacts = endpoint({
  method: 'GET',
  path: '/v1/contacts',
  roles: readers,
  summary: 'The phonebook, in order of number',
  query: z.strictObject({
    ...paging,
    /** The beginning of a number, or the beginnings of words of the name. */
    q: z.optional(words(100)),
    /** Only members of this group or saved filter, by its id or exact name. */
    group: z.optional(words(100)),
    consent: z.optional(z.enum(['express', 'relationship'])),
    may: z.optional(z.enum(standings)),
    filter: z.optional(FilterInQuery),
    /** Also counts all matches, not only those of this page. */
    count: z.optional(z.literal('true')),
  }),
  answer: z.extend(pageOf(ListedContact), {
    /** `exact` is false when there are more than were read. */
    count: z.optional(z.object({ contacts: z.number(), exact: z.boolean() })),
  }),
  refuses: ['not-found'],
}).handler(async ({ accountId, query, at }) => {
  const search = searchFor(query.q);
  const group = query.group ? await groupOf(accountId, query.group) : undefined;
  const found = sourceOf(search, { group, filters: await filtersIn(accountId, query), at });
  const source = query.may ? whoMay(found, query.may, { ...(await lawOf(accountId)), at }) : found;
  const from = keyOf(query.cursor, { accountId })?.phone;
  const [page, count] = await Promise.all([
    readPage(source, {
      accountId,
      limit: query.limit,
      from: typeof from === 'string' ? from : undefined,
    }),
    query.count ? countFound(accountId, search, { group, source }) : undefined,
  ]);
  const next: Row | undefined = page.next === undefined ? undefined : { phone: page.next };
  return {
    body: {
      items: await listed(accountId, page.items),
      nextCursor: cursorOf(next, 'accountId'),
      count,
    },
  };
});

type Conditions = {
  readonly consent?: 'express' | 'relationship' | undefined;
  readonly filter?: AudienceFilter | undefined;
};

async function filtersIn(
  accountId: string,
  { consent, filter }: Conditions,
): Promise<AudienceFilter[]> {
  const plain = consent ? [{ consent }] : [];
  return filter ? [...plain, await filterByIds(accountId, filter)] : plain;
}

async function lawOf(accountId: string) {
  const account = await findAccount(accountId);
  if (account) return { account };
  throw refused('not-found', 'There is no account for this token.');
}

async function listed(accountId: string, contacts: readonly Contact[]) {
  const phones = contacts.map(({ phone }) => phone);
  const [answers, optOuts] = await Promise.all([
    contactAnswers(accountId, contacts),
    optOutsOf(accountId, phones, { consistent: false }),
  ]);
  return answers.map((one) => ({ ...one, pausedBecause: pausedBecause(optOuts.get(one.phone)) }));
}

/**
 * The most contacts that a search by name reads for one page: then the page is short, with a
 * cursor.
 */
const mostRead = 5000;
const readAtOnce = 500;

async function readPage(source: Source, wanted: Read): Promise<Found> {
  const { accountId, limit } = wanted;
  const items: Contact[] = [];
  let { from } = wanted;
  for (let read = 0; read < mostRead; read += readAtOnce) {
    const size = source.isPlain ? limit - items.length : readAtOnce;
    const found = await source.read({ accountId, limit: size, from });
    for (const contact of found.items) {
      if (items.length === limit) return { items, next: items.at(-1)?.phone };
      items.push(contact);
    }
    from = found.next;
    if (from === undefined || items.length === limit) break;
  }
  return { items, next: from };
}

async function groupOf(accountId: string, asked: string): Promise<Group> {
  const group = await findGroupBy(accountId, asked);
  if (group) return group;
  throw refused('not-found', `There is no group "${asked}" in this account.`);
}
