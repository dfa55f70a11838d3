import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { composed } from '../composed.ts';

/** What a page tells somebody to type must be there: who is called at night looks nothing up. */
const root = join(import.meta.dirname, '../../..');
const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })];
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const stacks = composed('prod')
  .node.findAll()
  .flatMap((one) => ('stackName' in one ? String(one.stackName) : []));

function saidIn(page: string, command: RegExp): string[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(command)].map(([, name = '']) => name);
}

it('is read from all pages', () => {
  expect(pages.length).toBeGreaterThan(30);
  const named = pages.flatMap((page) => saidIn(page, /npm run (?:-s |--silent )?([\w:-]+)/g));
  expect(new Set(named).size).toBeGreaterThan(8);
});

it.each(pages)('%s names scripts and stacks that exist', (page) => {
  const named = saidIn(page, /npm run (?:-s |--silent )?([\w:-]+)/g);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  const deployed = saidIn(page, /npx cdk \w+ (ivip-messenger-prod-\w+)/g);
  expect(deployed.filter((name) => !stacks.includes(name))).toEqual([]);
});
