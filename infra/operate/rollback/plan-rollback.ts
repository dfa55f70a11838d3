/** A published version of a Lambda. */
export type Version = { readonly version: string; readonly publishedAt: string };

/** What is done about a Lambda. */
export type RollbackStep =
  | { readonly do: 'repoint'; readonly from: string; readonly to: string }
  | { readonly do: 'leave'; readonly because: string };

/**
 * Pure. Back to the newest version that was published before the bad deployment began; asked twice,
 * it answers the same. A Lambda that the deployment did not change stays.
 */
export function planRollback(given: {
  readonly live: string;
  readonly versions: readonly Version[];
  readonly since: string;
}): RollbackStep {
  const { live, versions, since } = given;
  const isOld = ({ publishedAt }: Version) => Date.parse(publishedAt) < Date.parse(since);
  const before = versions
    .filter(isOld)
    .toSorted((a, b) => Number(b.version) - Number(a.version))[0];
  if (!before) return { do: 'leave', because: 'has no version from before' };
  if (Number(before.version) >= Number(live)) {
    return { do: 'leave', because: `is at version ${live}, which is from before` };
  }
  return { do: 'repoint', from: live, to: before.version };
}
