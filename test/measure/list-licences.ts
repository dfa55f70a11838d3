/** What a lock file says of a package. */
export type Locked = {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly integrity?: string;
  readonly inBundle?: boolean;
};

/** Anybody may use, change and sell it; at most the notice must stay. */
const permissive = new Set([
  'MIT',
  'MIT-0',
  'Apache-2.0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
]);
/** Also good for tools. What the Messenger bundles is a devDependency too, and is permissive. */
const forTools = new Set([...permissive, 'MPL-2.0', 'PSF-2.0']);

/**
 * The packages of a lock file by licence, and those whose licence is refused: unknown, or not
 * permissive for what may be deployed. Of a choice ("MIT OR GPL-3.0") one that is good is enough.
 */
export function listLicences(packages: Readonly<Record<string, Locked>>): {
  readonly byLicence: ReadonlyMap<string, readonly string[]>;
  readonly refused: readonly string[];
} {
  const listed = Object.entries(packages)
    .filter(([path]) => path.includes('node_modules/'))
    .map(([path, { license = 'none', dev = false, version }]) => {
      return { name: `${path.replace(/^.*node_modules\//, '')}@${version}`, license, dev };
    });
  const byLicence = Map.groupBy(listed, ({ license }) => license);
  const refused = listed.filter(({ license, dev }) => {
    const good = dev ? forTools : permissive;
    return !license
      .replaceAll(/[()]/g, '')
      .split(' OR ')
      .some((one) => good.has(one));
  });
  return {
    byLicence: new Map(
      [...byLicence].map(([licence, some]) => [licence, some.map(({ name }) => name)]),
    ),
    refused: refused.map(({ name, license }) => `${name}: ${license}`),
  };
}

/** Packages without a checksum: `npm ci` would take whatever a registry sends. */
export function withoutChecksum(packages: Readonly<Record<string, Locked>>): string[] {
  return Object.entries(packages)
    .filter(([path]) => path.includes('node_modules/'))
    .filter(([, { integrity, inBundle }]) => integrity === undefined && inBundle !== true)
    .map(([path]) => path);
}
