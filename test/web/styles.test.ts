import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../web/src');
const pages = [...read('app/pages.ts').matchAll(/import\('\.\.\/([^']+)'\)/g)].map(
  ([, file = '']) => file,
);
const frame = closureOf('main.tsx');

/** A page is loaded alone: styles that another page brings are not there when it is opened first. */
describe('styles', () => {
  it('are of more than one page', () => expect(pages.length).toBeGreaterThan(5));

  it.each(pages)('%s brings the styles that it names', (page) => {
    const own = closureOf(page);
    const loaded = new Set([...frame, ...own].filter(isStyle));
    const missing = [...own]
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) => classesNamedIn(file).map((name) => `${file}: ${name}`))
      .filter((line) => {
        const styles = stylesOf(line.slice(line.lastIndexOf(' ') + 1));
        return styles.length > 0 && !styles.some((style) => loaded.has(style));
      });
    expect(missing).toEqual([]);
  });
});

/** The files that a file of the app is loaded with. */
function closureOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of read(file).matchAll(/(?:from|^import) '(\.[^']+)'/gm)) {
    const imported = normalize(join(dirname(file), path));
    if (existsSync(join(folder, imported))) closureOf(imported, seen);
  }
  return seen;
}

function classesNamedIn(file: string): string[] {
  const named = read(file).matchAll(/className="([^"]+)"/g);
  return [...named].flatMap(([, names = '']) => names.split(' '));
}

/** The style files that have rules for a class. */
function stylesOf(name: string): string[] {
  const rule = new RegExp(`\\.${name}(?![\\w-])`);
  return globSync('**/*.css', { cwd: folder }).filter((file) => rule.test(read(file)));
}

function isStyle(file: string): boolean {
  return file.endsWith('.css');
}

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
