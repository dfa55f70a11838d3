import { now } from '../../../shared/environment/clock.ts';
import {
  createGroup,
  findGroup,
  type Group,
  groupsOf,
} from '../../../shared/tables/phonebook/groups.ts';
import type { Import } from '../../../shared/tables/phonebook/imports.ts';
import { idFrom } from '../../../shared/values/ids.ts';
import { groupKey, type Progress, progressOf, saveStep } from './progress.ts';

/**
 * Begins the writing: finds the id of every group that the file or the request names, and creates
 * new groups. The ids follow from the import, so a second try creates no second group. A group that
 * a person removed meanwhile stays removed.
 */
export async function nameGroups(row: Import): Promise<Import> {
  const progress = progressOf(row);
  const there = new Map(
    (await groupsOf(row.accountId)).map((group) => [groupKey(group.name), group]),
  );
  const groups: Record<string, string> = {};
  const newGroups: string[] = [];
  const idOf = async (name: string): Promise<string | undefined> => {
    const known = there.get(groupKey(name));
    if (known) return idForMembers(known);
    newGroups.push(name);
    return row.dryRun ? `new ${name}` : makeGroup(row, name);
  };
  for (const name of progress.groupNames) {
    const groupId = await idOf(name);
    if (groupId) groups[groupKey(name)] = groupId;
  }
  const groupForAll = row.group ? await groupOfRequest(row, idOf) : undefined;
  const { groupNames: _, ...rest } = progress;
  const opened: Progress = {
    ...rest,
    phase: 'write',
    groupNames: [],
    groups,
    ...(groupForAll ? { groupForAll } : {}),
    judgedAt: now().toISOString(),
  };
  const preview = row.dryRun && row.preview ? { preview: { ...row.preview, newGroups } } : {};
  return saveStep(row, opened, { bytes: { read: 0, total: row.bytes?.total ?? 0 }, ...preview });
}

async function makeGroup(row: Import, name: string): Promise<string | undefined> {
  const { group } = await createGroup({
    accountId: row.accountId,
    groupId: idFrom('gr', row.accountId, row.importId, groupKey(name)),
    name,
    createdAt: now().toISOString(),
  });
  return group.removedAt ? undefined : idForMembers(group);
}

/** A saved filter finds its people by itself: nobody is added to it. */
function idForMembers(group: Group): string | undefined {
  return group.filter ? undefined : group.groupId;
}

async function groupOfRequest(
  row: Import,
  idOf: (name: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  const byId = await findGroup(row.accountId, row.group ?? '');
  return byId ? idForMembers(byId) : idOf(row.group ?? '');
}
