import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** A kept folder is removed after this time without use. */
const keptMs = 7 * 24 * 3600_000;

/** Something made from sources and kept for exactly those sources. */
export type Kept = {
  /** The name of the cache under `node_modules/.cache`. */
  readonly name: string;
  /** Files and folders of the repository; beside them only the version of Node counts. */
  readonly sources: readonly string[];
  /** Files that do not count, by their whole path. */
  readonly leaveOut?: (file: string) => boolean;
  readonly make: (folder: string) => Promise<void>;
};

/**
 * The folder that `make` fills from the sources as they are now. What was made from exactly the
 * same sources before is used again.
 */
export async function keptFolder(kept: Kept): Promise<string> {
  const cache = join(root, 'node_modules/.cache', kept.name);
  const hash = hashSources(kept);
  const folder = join(cache, hash);
  if (existsSync(folder)) {
    utimesSync(folder, new Date(), new Date());
    return folder;
  }
  mkdirSync(cache, { recursive: true });
  removeOld(cache);
  // Made aside and renamed, so that another process never sees half of it.
  const made = mkdtempSync(join(cache, 'new-'));
  try {
    await kept.make(made);
    // Sources that changed meanwhile: what was made belongs to neither state.
    if (hashSources(kept) !== hash) return made;
    renameSync(made, folder);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function hashSources({ sources, leaveOut = () => false }: Kept): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap((name) => filesIn(join(root, name)))) {
    if (leaveOut(file)) continue;
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 32);
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function removeOld(cache: string): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (Date.now() - statSync(path).mtimeMs > keptMs) rmSync(path, { recursive: true });
  }
}
