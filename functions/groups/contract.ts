import * as z from 'zod/mini';
import { route } from '../../shared/lambda/route.ts';
import { Paging, pageOf, words } from '../../shared/lambda/shapes.ts';

const GroupName = z.strictObject({ name: z.pipe(words(100), z.transform(trimmed)) });

const GroupAnswer = z.object({
  id: z.string(),
  name: z.string(),
  /** For If-Match. */
  version: z.string(),
  createdAt: z.iso.datetime(),
});

export const listGroups = route({
  method: 'GET',
  path: '/v1/groups',
  summary: 'The groups of the phonebook',
  query: Paging,
  answer: pageOf(GroupAnswer),
});

export const createGroup = route({
  method: 'POST',
  path: '/v1/groups',
  summary: 'Names a group; a name that is there already answers 200 with that group',
  body: GroupName,
  status: 201,
  answer: GroupAnswer,
  refuses: ['account-terminated', 'conflict', 'idempotency-mismatch'],
});

export const amendGroup = route({
  method: 'PATCH',
  path: '/v1/groups/{groupId}',
  summary: 'Renames a group',
  body: GroupName,
  answer: GroupAnswer,
  refuses: ['not-found', 'account-terminated', 'conflict', 'precondition-failed'],
});

export const removeGroup = route({
  method: 'DELETE',
  path: '/v1/groups/{groupId}',
  summary: 'Removes a group; its people stay in the phonebook',
  status: 204,
  refuses: ['not-found', 'account-terminated', 'conflict'],
});

export const addToGroup = route({
  method: 'PUT',
  path: '/v1/groups/{groupId}/contacts/{phone}',
  summary: 'Puts a contact into a group',
  status: 204,
  refuses: ['not-found', 'account-terminated', 'contact-opted-out'],
});

export const removeFromGroup = route({
  method: 'DELETE',
  path: '/v1/groups/{groupId}/contacts/{phone}',
  summary: 'Takes a contact out of a group',
  status: 204,
  refuses: ['not-found', 'account-terminated', 'contact-opted-out'],
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
