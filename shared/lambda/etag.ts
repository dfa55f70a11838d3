import { refused } from '../values/refused.ts';

/** The ETag of a resource at this version (RFC 9110: strong, quoted). */
export function etagOf(version: string): string {
  return `"${version}"`;
}

/** Refuses `precondition-failed` when the caller edits a version that is not the current one. */
export function mustMatch(ifMatch: string | undefined, version: string): void {
  if (ifMatch === undefined) return;
  const named = ifMatch.split(',').map((one) => one.trim().replace(/^W\//, ''));
  const accepted = ['*', etagOf(version), version];
  if (named.some((one) => accepted.includes(one))) return;
  throw changedMeanwhile(version);
}

/** The refusal for an edit that lost against another one; it names the current ETag. */
export function changedMeanwhile(version: string) {
  return refused(
    'precondition-failed',
    'This was changed since you read it. Read it again, then make your change on what it is now.',
    { etag: etagOf(version) },
  );
}
