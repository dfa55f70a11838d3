import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explanations } from '../../functions/problems/explanations.ts';
import { law } from '../../shared/rules/law/law.ts';

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

  it('has words for every problem, and for no rule or way to mend that is not there', () => {
    const words = JSON.parse(readFileSync(join(folder, 'of-the-api/es.json'), 'utf8'));
    const { problems, rules, mends } = words as Record<string, object>;
    const missing = Object.keys(explanations).filter((type) => !(type in (problems ?? {})));
    expect(missing).toEqual([]);
    const known = law.flatMap((duty) => ('rules' in duty ? duty.rules : []));
    const isKnown = (rule: string) =>
      known.includes(rule) || known.includes(`${rule.split('.')[0]}.*`);
    expect(Object.keys(rules ?? {}).filter((rule) => !isKnown(rule))).toEqual([]);
    const wording = Object.keys(rules ?? {}).filter((rule) => rule.startsWith('wording.'));
    expect(Object.keys(mends ?? {}).sort()).toEqual(wording.sort());
  });
});

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
