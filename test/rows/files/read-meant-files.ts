import { readFileSync } from 'node:fs';

/** A small file of `test/data/meant`, and what is meant for each of its numbers. */
type MeantFile = {
  readonly title: string;
  readonly csv: string;
  readonly meant: readonly Meant[];
};

export type Meant = {
  readonly phone: string;
  readonly becomes: Becomes;
  /** First and last name; `-` for a missing first name. */
  readonly name?: string;
};

/** `kept-out`: recorded as opted out or refused, which of them is not said. */
type Becomes = 'in' | 'out' | 'never' | 'unclear' | 'kept-out';

/** The files of one list, in its order: "== title", the rows, "-> out 0201, in 0202 Ann Lee". */
export function readMeantFiles(list: string): MeantFile[] {
  const text = readFileSync(new URL(`../../data/meant/${list}`, import.meta.url), 'utf8');
  return text.split(/^== /m).slice(1).map(readOne);
}

function readOne(text: string): MeantFile {
  const [title = '', ...lines] = text.trimEnd().split('\n');
  const last = lines.pop() ?? '';
  const csv = lines
    .join('\n')
    .replace(/#(\d{4})/g, '(313) 555-$1')
    .replace(/\{([\dA-F]{4})\}/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return { title, csv, meant: last.replace(/^-> /, '').split(', ').flatMap(readMeant) };
}

function readMeant(clause: string): Meant[] {
  const [, becomes, phones = '', name] = /^([a-z-]+)((?: \d{4})+)(?: (.+))?$/.exec(clause) ?? [];
  return phones
    .trim()
    .split(' ')
    .map((last) => ({
      phone: `+1313555${last}`,
      becomes: asBecomes(becomes),
      ...(name && { name }),
    }));
}

const known = ['in', 'out', 'never', 'unclear', 'kept-out'] as const;

function asBecomes(word: string | undefined): Becomes {
  const found = known.find((one) => one === word);
  if (found) return found;
  throw new Error(`A list of meant files says "${word}".`);
}
