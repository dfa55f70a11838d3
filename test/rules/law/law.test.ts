import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Duty, DutyOfCode } from '../../../shared/rules/law/duty.ts';
import { law } from '../../../shared/rules/law/law.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import { ruleNames } from '../../../shared/values/rule-names.ts';

const root = join(import.meta.dirname, '../..', '..');
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const isCode = (duty: Duty): duty is DutyOfCode => duty.heldBy === undefined;
const ofCode = law.filter(isCode);
const nameOf = (duty: Duty) => `${duty.source}: ${duty.duty}`;

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
}

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

describe('each duty of code', () => {
  test.each(ofCode.map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
    expect(one.enforcedBy.length).toBeGreaterThan(0);
    for (const file of [one.ruleFile, one.test.file, ...one.enforcedBy]) {
      expect(existsSync(join(root, file)), file).toBe(true);
    }
    for (const act of one.enforcedBy) {
      expect(act).toMatch(/^functions\//);
      expect([...reachedFrom(act)], `${act} asks ${one.ruleFile}`).toContain(one.ruleFile);
    }
    expect(textOf(one.test.file), `a test "${one.test.name}"`).toContain(one.test.name);
  });
});

describe('each duty of people', () => {
  const ofPeople = law.filter((one) => one.heldBy !== undefined);
  test.each(ofPeople.map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
    expect(textOf(one.describedIn.file)).toContain(one.describedIn.words);
  });
});

test('every section of the 2014 document and every line of the law of 2026 is there', () => {
  const sources = law.map(({ source }) => source);
  const applies = ['1', '2', '3', '4A', '4B', '5', '6', '7'];
  const wanted = [
    '2014 § The Law',
    '2014 § Definition of an Established Business Relationship',
    ...applies.map((number) => `2014 § How the Law Applies ${number}`),
    ...[1, 2, 3, 4, 5].map((number) => `2014 § Consequences ${number}`),
    ...Array.from({ length: 12 }, (_, n) => `US 2026 § ${n + 1}`),
  ];
  expect(wanted.filter((source) => !sources.includes(source))).toEqual([]);
});

test('every part of the rulebooks has its duty', () => {
  const { name: _, asOf: __, ...parts } = rulebookNamed('us-2026');
  const known = new Set(ofCode.map(({ rulebook }) => rulebook));
  expect(Object.keys(parts).filter((part) => !known.has(part as never))).toEqual([]);
});

describe('the names of decisions', () => {
  const phrases = (file: string) => !file.endsWith('/classify-reply.ts');
  const replies = filesIn('shared/rules/replies').filter(phrases);
  const code = ['shared/rules', 'shared/tables', 'shared/people', 'functions'].flatMap(filesIn);
  const speakers = code.filter(
    (file) => !/\/law(-of-[\w-]+)?\.ts$/.test(file) && !replies.includes(file),
  );
  const spokenIn = (file: string) => {
    const found = textOf(file).matchAll(
      /(?:[rR]ule\b(?::| =)|(?<!log\.)\b(?:refuse|warn|denied)\() ?['`]([\w.-]+)/g,
    );
    return [...found].map(([, name = '']) => name);
  };
  const spoken = speakers.flatMap(spokenIn);
  const isKnown = (name: string) =>
    ofCode.some(({ rules }) => rules.some((one) => one === name || matches(one, name)));

  test('each has its duty', () => {
    expect(spoken.length).toBeGreaterThan(40);
    expect([...new Set(spoken)].filter((name) => !isKnown(name))).toEqual([]);
  });

  test('clients know each of them, and no other', () => {
    const listed: readonly string[] = ruleNames;
    const readsReplies =
      /^(ordinary|weighed|keyword|otherLanguage|optIn)\.|^doubtful\.endOfAQuote$/;
    const decided = spoken.filter((name) => !readsReplies.test(name));
    const begins = (name: string) => name.endsWith('.');
    const isListed = (name: string) =>
      listed.includes(name) || (begins(name) && listed.some((one) => one.startsWith(name)));
    expect(decided.length).toBeGreaterThan(40);
    expect(decided.filter((name) => !isListed(name))).toEqual([]);
    const texts = speakers.map(textOf).join('\n');
    const isSpoken = (name: string) =>
      texts.includes(`'${name}'`) || spoken.some((one) => begins(one) && name.startsWith(one));
    expect(listed.filter((name) => !isSpoken(name))).toEqual([]);
  });

  test('none is listed that nobody speaks', () => {
    const written = [...spoken, ...replies.flatMap(idsIn)];
    const speaks = (rule: string) => written.some((name) => name === rule || matches(rule, name));
    const listed = ofCode.flatMap(({ rules }) => rules);
    expect([...new Set(listed)].filter((rule) => !speaks(rule))).toEqual([]);
  });

  /** `keyword.*` stands for `keyword.whole.stop`, and for `keyword.` at the head of a template. */
  function matches(pattern: string, name: string): boolean {
    if (!pattern.endsWith('*')) return false;
    const head = pattern.slice(0, -1);
    return name.startsWith(head) || `${name}.` === head;
  }

  function idsIn(file: string): string[] {
    return [...textOf(file).matchAll(/'([a-zA-Z]+\.[\w.-]+)'/g)].map(([, id = '']) => id);
  }
});

test('no rule lies idle: each is reached from an act', () => {
  const reached = new Set<string>();
  for (const act of filesIn('functions')) reachedFrom(act, reached);
  const listsOfTheLaw = /\/law\/(duty|law(-of-[\w-]+)?)\.ts$/;
  const idle = filesIn('shared/rules').filter((file) => !reached.has(file));
  expect(idle.filter((file) => !listsOfTheLaw.test(file))).toEqual([]);
});
