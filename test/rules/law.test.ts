import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { law } from '../../shared/rules/law.ts';

const root = join(import.meta.dirname, '..', '..');
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

function importsOf(file: string): string[] {
  const found = textOf(file).matchAll(/^(?:import|export)\s[^;]*?from\s+'(\.[^']+)'/gms);
  return [...found].map(([, name = '']) => normalize(join(dirname(file), name)));
}

/** A file and all that it imports, however far. */
function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(join(root, file))) return seen;
  seen.add(file);
  for (const next of importsOf(file)) reachedFrom(next, seen);
  return seen;
}

describe('each duty', () => {
  test.each(law.map((one) => [`${one.source}: ${one.duty}`, one] as const))('%s', (_, one) => {
    expect(one.enforcedBy.length).toBeGreaterThan(0);
    for (const file of [one.ruleFile, one.test, ...one.enforcedBy]) {
      expect(existsSync(join(root, file)), file).toBe(true);
    }
    for (const act of one.enforcedBy) {
      expect([...reachedFrom(act)], `${act} asks ${one.ruleFile}`).toContain(one.ruleFile);
    }
    expect(textOf(one.test)).toMatch(/\b(?:test|it)(?:\.each)?\(/);
  });
});

test('every section of the 2014 document and every line of the law of 2026 is there', () => {
  const sources = law.map(({ source }) => source);
  const applies = ['1', '2', '3', '4A', '4B', '5', '6', '7'];
  const wanted = [
    'ivip-2014 § The Law',
    'ivip-2014 § Definition of an Established Business Relationship',
    ...applies.map((number) => `ivip-2014 § How the Law Applies ${number}`),
    ...[1, 2, 3, 4, 5].map((number) => `ivip-2014 § Consequences ${number}`),
    ...Array.from({ length: 12 }, (_, n) => `LAW 0.${n + 1}`),
  ];
  expect(wanted.filter((source) => !sources.includes(source))).toEqual([]);
});

test('no rule lies idle: each is reached from an act', () => {
  const acts = readdirSync(join(root, 'functions'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join('functions', file));
  const reached = new Set<string>();
  for (const act of acts) reachedFrom(act, reached);
  const listsOfTheLaw = /^law(?:-of-\d+)?\.ts$/;
  const idle = readdirSync(join(root, 'shared/rules'))
    .filter((file) => file.endsWith('.ts') && !listsOfTheLaw.test(file))
    .map((file) => join('shared/rules', file))
    .filter((file) => !reached.has(file));
  expect(idle).toEqual([]);
});
