import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explanations } from '../../functions/problems/explanations.ts';
import { optOutKinds } from '../../shared/tables/phonebook/opt-out-log.ts';
import { importProblems } from '../../shared/values/imports/import-problems.ts';
import { ruleNames } from '../../shared/values/rule-names.ts';

const folder = join(import.meta.dirname, '../../web/messages');
const files = readdirSync(join(folder, 'en'));

describe('messages', () => {
  it.each(files)('%s says the same things in Spanish, of the same values', (file) => {
    const [english, spanish] = ['en', 'es'].map((language) => flat(read(language, file)));
    expect([...(spanish?.keys() ?? [])].sort()).toEqual([...(english?.keys() ?? [])].sort());
    for (const [key, words] of english ?? []) {
      expect([key, valuesOf(spanish?.get(key) ?? '')]).toEqual([key, valuesOf(words)]);
    }
  });

  it('there is no other file', () => {
    expect(readdirSync(join(folder, 'es'))).toEqual(files);
  });

  it('says in Spanish every reason that the API gives by name', () => {
    const words = spanishOfTheApi();
    expect(Object.keys(words.rules).sort()).toEqual([...ruleNames].sort());
    expect(Object.keys(words.leaving).sort()).toEqual([...optOutKinds].sort());
    expect(Object.keys(words.files).sort()).toEqual([...importProblems].sort());
  });

  it('has words for every problem, and a way to mend for every rule of wording', () => {
    const words = spanishOfTheApi();
    const { problems, rules, mends } = words;
    const missing = Object.keys(explanations).filter((type) => !(type in problems));
    expect(missing).toEqual([]);
    const wording = Object.keys(rules).filter((rule) => rule.startsWith('wording.'));
    expect(Object.keys(mends).sort()).toEqual(wording.sort());
  });
});

type Said = Record<string, string>;

function spanishOfTheApi(): Record<'problems' | 'rules' | 'mends' | 'leaving' | 'files', Said> {
  return JSON.parse(readFileSync(join(folder, 'of-the-api/es.json'), 'utf8'));
}

function read(language: string, file: string): object {
  return JSON.parse(readFileSync(join(folder, language, file), 'utf8'));
}

function flat(words: object, before = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'object'
        ? [...flat(value, `${before}${key}.`)]
        : [[`${before}${key}`, String(value)] as const],
    ),
  );
}

/** `{name}` or `{count, plural, ...}`, but not the branches `one {...}` and `other {...}`. */
const values = /(?<!\b(?:zero|one|two|few|many|other)\s*|=\d+\s*)\{(\w+)\s*[,}]/g;

/** The names of the values that a message takes, without the words around them. */
function valuesOf(words: string): string[] {
  return [...new Set([...words.matchAll(values)].map(([, name = '']) => name))].sort();
}
