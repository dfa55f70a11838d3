import * as z from 'zod/mini';
import { Filter } from '../../shared/lambda/audience-filter-shape.ts';
import { route } from '../../shared/lambda/route.ts';
import { Paging, pageOf, words } from '../../shared/lambda/shapes.ts';

const Name = z.pipe(words(100), z.transform(trimmed));

const NewGroup = z.strictObject({
  name: Name,
  /** Makes it a saved filter: its members are whoever it fits when it is used. */
  filter: z.optional(Filter),
});
export type NewGroup = z.infer<typeof NewGroup>;

const GroupChange = z.strictObject({ name: z.optional(Name), filter: z.optional(Filter) }).check(
  z.refine(({ name, filter }) => name !== undefined || filter !== undefined, {
    error: 'must have a name or a filter',
  }),
);
export type GroupChange = z.infer<typeof GroupChange>;

const GroupAnswer = z.object({
  id: z.string(),
  name: z.string(),
  /** Of a saved filter; its groups are named by id. */
  filter: z.optional(z.record(z.string(), z.unknown())),
  /** For If-Match. */
  version: z.string(),
  createdAt: z.iso.datetime(),
});

export const listGroups = route({
  method: 'GET',
  path: '/v1/groups',
  summary: 'The groups of the phonebook, saved filters among them',
  query: Paging,
  answer: pageOf(GroupAnswer),
});

export const createGroup = route({
  method: 'POST',
  path: '/v1/groups',
  summary: 'Names a group or saves a filter; a name that is there already answers 200 with it',
  body: NewGroup,
  status: 201,
  orThere: true,
  answer: GroupAnswer,
  refuses: ['not-found', 'account-terminated', 'conflict', 'idempotency-mismatch'],
});

export const amendGroup = route({
  method: 'PATCH',
  path: '/v1/groups/{groupId}',
  summary: 'Renames a group, changes a saved filter',
  body: GroupChange,
  answer: GroupAnswer,
  edits: true,
  refuses: ['not-found', 'account-terminated', 'conflict', 'precondition-failed'],
});

export const removeGroup = route({
  method: 'DELETE',
  path: '/v1/groups/{groupId}',
  summary: 'Removes a group; its people stay in the phonebook',
  status: 204,
  edits: true,
  refuses: ['not-found', 'account-terminated', 'precondition-failed', 'conflict'],
});

export const addToGroup = route({
  method: 'PUT',
  path: '/v1/groups/{groupId}/contacts/{phone}',
  summary: 'Puts a contact into a group; nobody is put into a saved filter by hand',
  status: 204,
  refuses: ['not-found', 'account-terminated', 'contact-opted-out', 'conflict'],
});

export const removeFromGroup = route({
  method: 'DELETE',
  path: '/v1/groups/{groupId}/contacts/{phone}',
  summary: 'Takes a contact out of a group',
  status: 204,
  refuses: ['not-found', 'account-terminated', 'contact-opted-out', 'conflict'],
});

export const groupRoutes = [
  listGroups,
  createGroup,
  amendGroup,
  removeGroup,
  addToGroup,
  removeFromGroup,
] as const;

function trimmed(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}
