import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classifyReply } from '../../../shared/rules/replies/classify-reply.ts';

/**
 * What people mean: `replies.tsv` and `replies-second.tsv` were written before the rules were
 * looked at, and say every outcome that a person may expect; `reported.tsv` holds the replies of
 * public reports.
 */
const folder = new URL('../../data/meant/', import.meta.url);
const linesOf = (name: string) =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => line.split('\t'));

describe('a reply is read as it is meant', () => {
  it.each([...linesOf('replies.tsv'), ...linesOf('replies-second.tsv')])(
    '%j: %s',
    (words = '', meant = '') => {
      expect(meant.split('|')).toContain(outcomeOf(words));
    },
  );
});

describe('a reply of a public report', () => {
  it.each(linesOf('reported.tsv'))('%j: %s', (words = '', label = '') => {
    const meant = named[label] ?? label;
    expect([words, outcomeOf(words)]).toEqual([words, meant]);
  });
});

const named: Readonly<Record<string, string>> = { optout: 'out', wrong_number: 'wrongNumber' };

/** `doubt` pauses the person; the other words are what the text is taken for. */
function outcomeOf(words: string): string {
  const { label, certainty } = classifyReply(words.replaceAll('\\n', '\n'));
  if (certainty === 'doubtful') return 'doubt';
  return { optOut: 'out', optIn: 'optin' }[String(label)] ?? label;
}
