import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BadReplyFile, readLabelledReplies } from '../../measure/read-labelled-replies.ts';

const folder = mkdtempSync(join(tmpdir(), 'replies-'));
const fileOf = (content: string | Uint8Array): string => {
  const file = join(folder, 'replies.tsv');
  writeFileSync(file, content);
  return file;
};

it('reads labels in any case, comments, a heading, line breaks and further columns', () => {
  const file = fileOf(
    '# note\nText\tLabel\nstop\tOptOut\nno\\nmore\tOPT-OUT\tsource\n' +
      'hi\tordinary\r\n#stop\toptout\n',
  );
  expect(readLabelledReplies(file)).toEqual([
    { text: 'stop', label: 'optout', line: 3 },
    { text: 'no\nmore', label: 'optout', line: 4 },
    { text: 'hi', label: 'ordinary', line: 5 },
    { text: '#stop', label: 'optout', line: 6 },
  ]);
});

it('takes every line of a plain file as ordinary, also one that starts with #', () => {
  expect(readLabelledReplies(fileOf('# 1 fan\n\nsee you\n'))).toEqual([
    { text: '# 1 fan', label: 'ordinary', line: 1 },
    { text: 'see you', label: 'ordinary', line: 3 },
  ]);
});

it.each([
  ['an unknown label', 'stop\tmaybe\n', /:1: "maybe" is not one of optout/],
  ['a line without a label', 'stop\toptout\nhello\n', /:2: no tab/],
  ['nothing in it', '\n\n', /no replies in it/],
  ['bytes that are no text', new Uint8Array([0, 1, 2]), /not UTF-8/],
])('says what is wrong with a file that has %s', (_what, content, message) => {
  expect(() => readLabelledReplies(fileOf(content))).toThrow(message);
  expect(() => readLabelledReplies(fileOf(content))).toThrow(BadReplyFile);
});

it('says that a file is not there', () => {
  expect(() => readLabelledReplies(join(folder, 'none.tsv'))).toThrow(/cannot be read/);
});

it('prints a table with the share removed, paused and left alone', () => {
  const script = new URL('../../measure/measure-replies.ts', import.meta.url).pathname;
  const file = fileOf('stop texting me\toptout\nsee you at 5\tordinary\n');
  const printed = execFileSync(process.execPath, [script, file], { encoding: 'utf8' });
  expect(printed).toMatch(/optout +1 +1 +0 /);
  expect(printed).toContain('ordinary texts removed at once: 0 (0.00 %)');
});
