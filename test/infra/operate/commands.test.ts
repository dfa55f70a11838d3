import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { composed, resourcesOf, templateOf } from '../composed.ts';

/** What a page tells somebody to type must be there: who is called at night looks nothing up. */
const root = join(import.meta.dirname, '../../..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  '.github/workflows/ci.yml',
  ...globSync('docs/**/*.md', { cwd: root }),
];
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const prod = composed('prod', { canaryNumber: '+12065550100' });
const stacks = prod.node
  .findAll()
  .flatMap((one) => ('stackName' in one ? String(one.stackName) : []));
const named = [
  ...resourcesOf(templateOf(prod, 'Watch'), 'AWS::CloudWatch::Alarm'),
  ...resourcesOf(templateOf(prod, 'Run'), 'AWS::SQS::Queue'),
].map(([, { Properties }]) => String(Properties.AlarmName ?? Properties.QueueName));

/** The lines of blocks, and what is quoted within sentences. */
function typedIn(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8');
  if (page.endsWith('.yml')) return text.replace(/>-\n\s*/g, '').split('\n');
  const block = /^ *```\w*\n(.*?)^ *```/gms;
  const lines = [...text.matchAll(block)].flatMap(([, one = '']) =>
    one.replace(/\\\n\s*/g, ' ').split('\n'),
  );
  const quoted = [...text.replace(block, '').matchAll(/`([^`]+)`/g)].map(([, one = '']) =>
    one.replace(/\s+/g, ' '),
  );
  return [...lines, ...quoted];
}

type Call = { readonly script: string; readonly flags: readonly string[] };

/** `npm run restore -- --stage prod` is the script `restore` with the flag `stage`. */
function callsIn(page: string): Call[] {
  const call = /npm run (?:-s |--silent )?([\w:-]+)(?: -- ([^#|;&]*))?/g;
  return typedIn(page).flatMap((line) =>
    [...line.matchAll(call)].map(([, script = '', rest = '']) => ({
      script,
      flags: [...rest.matchAll(/(?:^| )--([\w-]+)/g)].map(([, flag = '']) => flag),
    })),
  );
}

/** The flags that a script reads, from its source. */
function flagsOf(script: string): string[] {
  const [, file] = /node (?:--\S+ )*(\S+\.ts)/.exec(String(scripts[script])) ?? [];
  if (file === undefined) return [];
  const source = readFileSync(join(root, file), 'utf8');
  const option = /'?([\w-]+)'?: \{\s*type: '(?:string|boolean)'/g;
  return [...source.matchAll(option)].map(([, flag = '']) => flag);
}

it('is read from all pages', () => {
  expect(pages.length).toBeGreaterThan(30);
  const calls = pages.flatMap(callsIn);
  expect(new Set(calls.map(({ script }) => script)).size).toBeGreaterThan(8);
  const flags = calls.flatMap(({ script, flags }) => flags.map((flag) => `${script} ${flag}`));
  expect(new Set(flags).size).toBeGreaterThan(20);
});

it.each(pages)('%s names scripts and flags that exist', (page) => {
  const calls = callsIn(page);
  expect(calls.filter(({ script }) => !Object.hasOwn(scripts, script))).toEqual([]);
  const wrong = calls.flatMap(({ script, flags }) =>
    flags.filter((flag) => !flagsOf(script).includes(flag)).map((flag) => `${script} --${flag}`),
  );
  expect(wrong).toEqual([]);
});

it.each(pages)('%s names stacks, alarms and queues that exist', (page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const said = [...text.matchAll(/(?<!aws-waf-logs-)ivip-messenger-prod-[\w-]+/g)].map(String);
  const isThere = (name: string) =>
    named.includes(name) || stacks.some((stack) => name === stack || name.startsWith(`${stack}-`));
  expect(said.filter((name) => !isThere(name))).toEqual([]);
});
