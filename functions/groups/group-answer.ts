import * as z from 'zod/mini';
import { named } from '../../shared/lambda/shapes.ts';
import type { Group } from '../../shared/tables/phonebook/groups.ts';
import { fingerprint } from '../../shared/values/ids.ts';

export const GroupAnswer = z.object({
  id: z.string(),
  name: z.string(),
  /** Of a saved filter; its groups are named by id. */
  filter: z.optional(z.record(z.string(), z.unknown())),
  /** For If-Match. */
  version: z.string(),
  createdAt: z.iso.datetime(),
});
named('Group', GroupAnswer);

/** A group as tenants see it. */
export function groupAnswer(group: Group) {
  const { groupId, name, filter, createdAt } = group;
  return { id: groupId, name, filter, version: versionOf(group), createdAt };
}

/** Changes with the name, and of a saved filter with its conditions. */
export function versionOf({ name, filter }: Pick<Group, 'name' | 'filter'>): string {
  return fingerprint(filter ? { name, filter } : name);
}
