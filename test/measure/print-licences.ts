import lock from '../../package-lock.json' with { type: 'json' };
import { type Locked, listLicences } from './list-licences.ts';

/**
 * `npm run licences` prints under which licence each package of the lock file comes, and how many
 * there are. Exit code 1: some are under a licence that nobody has agreed to.
 */
const packages: Readonly<Record<string, Locked>> = lock.packages;
const { byLicence, refused } = listLicences(packages);
for (const [licence, names] of byLicence) console.log(`${licence} (${names.length}): ${names}`);
for (const what of refused) console.log(`NOT AGREED TO: ${what}`);
process.exitCode = refused.length === 0 ? 0 : 1;
