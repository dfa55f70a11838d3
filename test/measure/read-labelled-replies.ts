import { existsSync, readFileSync } from 'node:fs';
import type { ReplyClass } from '../../shared/rules/replies/reply-class.ts';

/** The labels of the files, in the order of the tables printed. */
export const LABELS = ['optout', 'wrong_number', 'hostile', 'help', 'optin', 'ordinary'] as const;
export type Label = (typeof LABELS)[number];

/** The classifier's labels as the files write them. */
export const LABEL_OF: Readonly<Record<ReplyClass['label'], Label>> = {
  optOut: 'optout',
  wrongNumber: 'wrong_number',
  hostile: 'hostile',
  help: 'help',
  optIn: 'optin',
  ordinary: 'ordinary',
};

/** One reply and what a person says it is. */
export interface LabelledReply {
  readonly text: string;
  readonly label: Label;
  readonly line: number;
}

/** A file that cannot be measured; the message says which line and why. */
export class BadReplyFile extends Error {}

/**
 * Reads `text<TAB>label` or plain lines. A file is labelled when any of its lines has a tab; then
 * a line that starts with `#` is a comment unless its second column is a label, the line
 * `text<TAB>label` is a heading, further columns are ignored, and `\n` in a text stands for a line
 * break. In a file without tabs every line that is not blank is an ordinary text, `#` or not, but
 * for the few that the file `NAME.labels.tsv` beside it labels.
 */
export function readLabelledReplies(file: string): readonly LabelledReply[] {
  const lines = readLines(file);
  const labelled = lines.some((text) => text.includes('\t') && !text.startsWith('#'));
  const exceptions = labelled ? new Map<string, Label>() : readExceptions(file);
  const replies = lines.flatMap((text, index) => {
    if (text.trim() === '') return [];
    const line = index + 1;
    if (!labelled) return [{ text, label: exceptions.get(text) ?? 'ordinary', line }];
    return isComment(text) || HEADING.test(text) ? [] : [readRow(text, { file, line })];
  });
  if (replies.length === 0) throw new BadReplyFile(`${file}: no replies in it`);
  return replies;
}

/** The few lines of a plain file that are not ordinary. */
function readExceptions(file: string): ReadonlyMap<string, Label> {
  const beside = file.replace(/\.txt$/, '.labels.tsv');
  if (beside === file || !existsSync(beside)) return new Map();
  return new Map(readLabelledReplies(beside).map(({ text, label }) => [text, label]));
}

const HEADING = /^text\tlabel\b/i;

/** `#stop<TAB>optout` is a reply; any other line that starts with `#` is a comment. */
function isComment(row: string): boolean {
  return row.startsWith('#') && readLabel(row.split('\t')[1] ?? '') === undefined;
}

function readLines(file: string): readonly string[] {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BadReplyFile(`${file}: cannot be read (${why})`);
  }
  if (content.includes('\0')) throw new BadReplyFile(`${file}: is not UTF-8 text`);
  return content.replace(/^\ufeff/, '').split(/\r?\n/);
}

function readRow(row: string, { file, line }: { file: string; line: number }): LabelledReply {
  const [text, written] = row.split('\t');
  if (written === undefined) {
    throw new BadReplyFile(`${file}:${line}: no tab; expected text<TAB>label`);
  }
  const label = readLabel(written);
  if (label === undefined || text === undefined || text.trim() === '') {
    throw new BadReplyFile(`${file}:${line}: "${written}" is not one of ${LABELS.join(', ')}`);
  }
  return { text: text.replaceAll('\\n', '\n'), label, line };
}

function readLabel(written: string): Label | undefined {
  const plain = written.toLowerCase().replace(/[^a-z]/g, '');
  return LABELS.find((label) => label.replace('_', '') === plain);
}
