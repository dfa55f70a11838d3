import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

const rooms = ['functions', 'shared'];
const isSource = (file: string) => /\.(ts|json)$/.test(file);

/** The product's source on disk, by file. */
export function readSources(): Map<string, string> {
  const sources = new Map<string, string>();
  for (const room of rooms) {
    for (const entry of readdirSync(join(root, room), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !isSource(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      sources.set(relative(root, path), readFileSync(path, 'utf8'));
    }
  }
  return sources;
}

/** The source of a commit. Its history must be here; a shallow clone may not have it. */
export function readSourcesOf(commit: string): Map<string, string> {
  const listed = git(['ls-tree', '-r', '-z', '--name-only', commit, ...rooms]).toString();
  const files = listed.split('\0').filter(isSource);
  const asked = files.map((file) => `${commit}:${file}\n`).join('');
  const answer = git(['cat-file', '--batch'], asked);
  const sources = new Map<string, string>();
  let at = 0;
  for (const file of files) {
    // `<id> blob <size>`, a line break, the content, a line break.
    const from = answer.indexOf('\n', at) + 1;
    const size = Number(answer.toString('utf8', at, from).split(' ')[2]);
    sources.set(file, answer.toString('utf8', from, from + size));
    at = from + size + 1;
  }
  return sources;
}

function git(words: readonly string[], input = ''): Buffer {
  return execFileSync('git', [...words], { cwd: root, input, maxBuffer: 2 ** 28 });
}
