import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classifyReply } from '../../../shared/rules/replies/classify-reply.ts';

/**
 * What people mean: `replies.tsv`, `-second` and `-third` were written before the rules were looked
 * at, and say every outcome that a person may expect; `reported.tsv` holds the replies of public
 * reports. One test a kind: a failure names each text with what it should be and what it is.
 */
const lists = ['reported.tsv', 'replies.tsv', 'replies-second.tsv', 'replies-third.tsv'];

describe.each(lists)('%s', (list) => {
  it.each(kindsOf(list))('%s', (_, lines) => {
    const misses = lines
      .map(([words = '', meant = '']) => ({
        words,
        meant: named[meant] ?? meant,
        is: outcomeOf(words),
      }))
      .filter(({ meant, is }) => !meant.split('|').includes(is));
    expect(lines).not.toEqual([]);
    expect(misses).toEqual([]);
  });
});

/** The lines of a list, under the headings that stand above them. */
function kindsOf(list: string): [kind: string, lines: string[][]][] {
  const text = readFileSync(new URL(`../../data/meant/${list}`, import.meta.url), 'utf8');
  return text.split(/^# /m).flatMap((part) => {
    const [kind = '', ...lines] = part.split('\n');
    const read = lines.filter((line) => line !== '').map((line) => line.split('\t'));
    return read.length === 0 ? [] : [[kind, read]];
  });
}

const named: Readonly<Record<string, string>> = {
  ...{ optOut: 'out', optIn: 'optin', optout: 'out', wrong_number: 'wrongNumber' },
};

/** `doubt` pauses the person; the other words are what the text is taken for. */
function outcomeOf(words: string): string {
  const { label, certainty } = classifyReply(words.replaceAll('\\n', '\n'));
  if (certainty === 'doubtful') return 'doubt';
  return named[label] ?? label;
}
