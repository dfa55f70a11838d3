import type { Columns } from '../columns/recognize-columns.ts';
import { isOfElsewhere, readHeading } from './read-heading.ts';
import { gravestWish, type Wish } from './read-wishes.ts';

type Words = {
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  readonly fields?: Readonly<Record<string, string | null>> | undefined;
};

/**
 * What a contact written by hand says against texting its person, read like the row of a file: a
 * name like "DO NOT TEXT - Gail", a field "Opted out" with a yes. `heading` is the name of the
 * place.
 */
export function wishInContact({ firstName, lastName, fields = {} }: Words): Wish | undefined {
  const names = Object.keys(fields);
  const headers = ['firstName', 'lastName', ...names];
  const cells = [firstName ?? '', lastName ?? '', ...names.map((name) => fields[name] ?? '')];
  const consents = names.flatMap((name, n) => {
    const asks = readHeading(name);
    return asks ? [{ at: n + 2, asks }] : [];
  });
  const columns: Columns = {
    headers,
    'first name': 0,
    'last name': 1,
    consents,
    onlyIfSaid: true,
    elsewhere: names.flatMap((name, n) => (isOfElsewhere(name) ? [n + 2] : [])),
    phones: [],
    fields: [],
    unread: [],
    hidden: [],
    labelled: [],
    dayFirst: false,
  };
  return gravestWish(cells, columns);
}
