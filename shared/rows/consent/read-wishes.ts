import type { Columns } from '../columns/recognize-columns.ts';
import { prefersTexts, readAlone, readAnswer, type Says } from './read-answer.ts';
import { type Asks, readHeading } from './read-heading.ts';
import { legendOf } from './read-legend.ts';
import { mayRefuse, readGroupWish, readNameWish, refusesInside } from './read-words.ts';

/** What one cell says about texting its person, and how it was read. */
type Answer = {
  /** The column, by its heading. */
  readonly heading: string;
  /** What the heading asks; `words` when the cell alone says it, in a group, a name or anywhere. */
  readonly readAs: Exclude<Asks, 'disturb' | 'left' | 'preference'> | 'words';
  readonly says: Says;
  /** The words of the cell, shortened. */
  readonly words: string;
};

/** A statement that keeps a row out. */
export type Wish = Answer & { readonly says: 'no' | 'never' | 'unclear' | 'empty' };

const shownCharacters = 80;

/**
 * What a row says about texting its person: the strongest of its cells; undefined when nothing
 * speaks against it. "Said no" is stronger than "never said yes", and that is stronger than what we
 * do not understand.
 */
export function gravestWish(cells: readonly string[], columns: Columns): Wish | undefined {
  let gravest: Wish | undefined;
  for (const answer of wishesIn(cells, columns)) {
    if (!isAgainst(answer)) continue;
    if (!gravest || gravity[answer.says] > gravity[gravest.says]) gravest = answer;
  }
  return gravest;
}

const gravity = { no: 4, never: 3, unclear: 2, empty: 1 };

/** Whether a cell speaks against texting its person. */
export function isAgainst(answer: Answer): answer is Wish {
  if (answer.says === 'empty') return answer.readAs === 'consent';
  return answer.says !== 'yes' && answer.says !== 'silent';
}

/** Every cell of a row about texting its person, also those in favour. */
export function* wishesIn(cells: readonly string[], columns: Columns): Generator<Answer> {
  const { consents, labelled, headers, onlyIfSaid } = columns;
  for (const { at, asks } of consents) {
    const meant = legendOf(headers[at] ?? '').get((cells[at] ?? '').trim().toLowerCase());
    const says = answerTo(meant ?? cells[at] ?? '', asks);
    if (says === 'empty' && onlyIfSaid) continue;
    yield answer(headers[at], shownAs(asks), { says, words: cells[at] ?? '' });
  }
  for (const { labelAt, valueAt } of labelled) {
    const label = cells[labelAt] ?? '';
    const asks = label === '' ? undefined : askedBy(label);
    if (!asks) continue;
    yield answer(label, shownAs(asks), {
      says: answerTo(cells[valueAt] ?? '', asks),
      words: cells[valueAt],
    });
  }
  if (mayRefuse.test(cells.join('\n'))) yield* wordsIn(cells, columns);
}

function shownAs(asks: Asks): Answer['readAs'] {
  if (asks === 'left' || asks === 'disturb') return 'refusal';
  return asks === 'preference' ? 'status' : asks;
}

/** Groups, names, and cells under any other heading that consist only of such a statement. */
function* wordsIn(cells: readonly string[], columns: Columns): Generator<Answer> {
  const { consents, headers, unread, elsewhere } = columns;
  const names = [columns['first name'], columns['last name'], columns['full name']];
  const asked = new Set([...consents.map(({ at }) => at), ...unread]);
  for (const [at, cell] of cells.entries()) {
    if (asked.has(at) || !mayRefuse.test(cell)) continue;
    const says = saidBy(cell, { isName: names.includes(at), isGroups: columns.groups === at });
    if (!says || (elsewhere.includes(at) && !/te?xt|sms|contact|call|dece|fallec/i.test(cell)))
      continue;
    yield answer(headers[at], 'words', { says, words: cell });
  }
  const whole = names.map((at) => cells[at ?? -1] ?? '').join(' ');
  const says = mayRefuse.test(whole) ? readNameWish(whole) : undefined;
  if (says)
    yield answer(headers[names.find((at) => at !== undefined) ?? -1], 'words', {
      says,
      words: whole,
    });
}

function saidBy(cell: string, { isName, isGroups }: { isName: boolean; isGroups: boolean }) {
  if (isName) return readNameWish(cell);
  if (isGroups) return gravestOf(cell.split(/:::|[;|,\n]/).map(readGroupWish));
  if (prefersTexts(cell)) return undefined;
  const alone = readAlone(cell) ?? gravestOf(listIn(cell).map(readAlone));
  return alone ?? (refusesInside(cell) ? 'unclear' : undefined);
}

function gravestOf(said: readonly ('no' | 'never' | undefined)[]): 'no' | 'never' | undefined {
  return said.find((one) => one === 'no') ?? said.find((one) => one !== undefined);
}

/** The parts of a list of short marks: "VIP;DNC", "SMS: opted out | Email: opted in". */
function listIn(cell: string): string[] {
  if (cell.length > 300) return [];
  const parts = cell.split(/[;|\n]/);
  if (parts.length > 1) return parts;
  const marks = cell.split(',').map((part) => part.trim());
  const areMarks = marks.every((mark) => mark.split(/\s+/).length <= 3 && !/^stop$/i.test(mark));
  return marks.length > 1 && areMarks ? marks : [];
}

function answer(
  heading = '',
  readAs: Answer['readAs'],
  { says, words = '' }: { says: Says; words?: string | undefined },
): Answer {
  return { heading, readAs, says, words: words.trim().slice(0, shownCharacters) };
}

/** The same few answers are in every row. */
const mostKnown = 5_000;
const known: Record<Asks, Map<string, Says>> = {
  consent: new Map(),
  refusal: new Map(),
  disturb: new Map(),
  left: new Map(),
  preference: new Map(),
  deceased: new Map(),
  status: new Map(),
};

function answerTo(cell: string, asks: Asks): Says {
  const there = known[asks].get(cell);
  if (there) return there;
  const says = readAnswer(cell, asks);
  if (cell.length <= shownCharacters && known[asks].size < mostKnown) known[asks].set(cell, says);
  return says;
}

const knownLabels = new Map<string, Asks | undefined>();

function askedBy(label: string): Asks | undefined {
  if (knownLabels.has(label)) return knownLabels.get(label);
  const asks = readHeading(label);
  if (knownLabels.size < mostKnown) knownLabels.set(label, asks);
  return asks;
}
