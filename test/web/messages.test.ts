import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

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
