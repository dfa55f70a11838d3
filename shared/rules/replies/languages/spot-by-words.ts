import { once } from '../reader/once.ts';
import { ASIAN_WORDS } from './asian-words.ts';
import { EUROPEAN_WORDS } from './european-words.ts';
import { NEAR_EASTERN_WORDS } from './near-eastern-words.ts';
import { inOneSpelling } from './one-spelling.ts';
import type { Meant } from './words-of-language.ts';

/** A request in one of these languages. */
export interface AskedByWords {
  readonly language: string;
  readonly sure: boolean;
}

/**
 * Whether a text that is `spelled` by `inOneSpelling` asks for an end: every word of it is known,
 * and together they say so ("не надо мне больше писать", "请把我从名单中删除"). With one strange word
 * in it, and words that can mean little else, it is doubtful.
 */
export function spotByWords(spelled: string): AskedByWords | undefined {
  const isApart = !WITHOUT_SPACES.test(spelled);
  const units = isApart ? spelled.split(' ') : [...spelled.replaceAll(' ', '')];
  if (units.length > (isApart ? MOST_WORDS : MOST_LETTERS)) return undefined;
  const possible = isApart ? languagesOf(units) : -1;
  if (possible === 0) return undefined;
  let doubtful: AskedByWords | undefined;
  for (const [at, { language, apart, kinds, longest }] of lexicons().entries()) {
    if (apart !== isApart || (possible & (1 << at)) === 0) continue;
    const { found, strange, native } = takeApart(units, { apart, kinds, longest });
    if (strange > (apart ? 1 : 2) || !native || found.has('voids')) continue;
    if (strange === 0 && asks(found))
      return { language, sure: !(found.has('calls') && found.has('sends')) || found.has('ends') };
    if (strange > 0 && units.length - strange >= FEWEST_KNOWN && asksPlainly(found))
      doubtful ??= { language, sure: false };
  }
  return doubtful;
}

const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}]/u;
/** Around a strange word. */
const FEWEST_KNOWN = 4;
const MOST_WORDS = 14;
const MOST_LETTERS = 40;

/** Cheap to ask of any text: the languages, a bit each, that know all its words but one. */
function languagesOf(words: readonly string[]): number {
  let strange = 0;
  let tooStrange = 0;
  for (const word of words) {
    const unknown = ~languagesThatKnow(word);
    tooStrange |= strange & unknown;
    strange |= unknown;
    if (tooStrange === -1) return 0;
  }
  return ~tooStrange;
}

const seen = new Map<string, number>();
/** So that a long life does not fill the memory with words said once. */
const MOST_KEPT = 20_000;

function languagesThatKnow(word: string): number {
  const known = seen.get(word);
  if (known !== undefined) return known;
  if (seen.size >= MOST_KEPT) seen.clear();
  const pieces = languagesByPiece();
  let bits = pieces.get(word) ?? 0;
  for (let end = SHORTEST_STEM; end <= word.length; end += 1)
    bits |= pieces.get(`${word.slice(0, end)}*`) ?? 0;
  seen.set(word, bits);
  return bits;
}

/** The words and stems that entries are made of, with the languages they stand in. */
const languagesByPiece = once((): ReadonlyMap<string, number> => {
  const pieces = new Map<string, number>();
  for (const [at, { apart, kinds }] of lexicons().entries()) {
    if (!apart) continue;
    for (const piece of [...kinds.keys()].flatMap((entry) => entry.split(' ')))
      pieces.set(piece, (pieces.get(piece) ?? 0) | (1 << at));
  }
  return pieces;
});

function asks(found: ReadonlySet<Meant>): boolean {
  if (found.has('ends') || found.has('leaves')) return true;
  if (found.has('not') && (found.has('sends') || found.has('calls') || found.has('texts')))
    return true;
  if (found.has('not') && found.has('receives')) return true;
  return asksPlainly(found);
}

/** Of texts, or of the person and a list: it can mean little else. */
function asksPlainly(found: ReadonlySet<Meant>): boolean {
  const texts = found.has('texts');
  if (found.has('removes') && (found.has('mine') || texts)) return true;
  if (found.has('doesNot') && (texts || found.has('calls') || found.has('sends'))) return true;
  if (found.has('not') && found.has('sends') && texts) return true;
  return texts && (found.has('ends') || found.has('cancels') || found.has('leaves'));
}

interface Lexicon {
  readonly language: string;
  readonly apart: boolean;
  readonly kinds: ReadonlyMap<string, readonly Meant[]>;
  /** The most units an entry has. */
  readonly longest: number;
}

interface Taken {
  readonly found: ReadonlySet<Meant>;
  /** How many units are no words of the language's list. */
  readonly strange: number;
  /** Whether some word is none that English has as well. */
  readonly native: boolean;
}

/** The reading of all units with the fewest strange ones. */
function takeApart(
  units: readonly string[],
  { apart, kinds, longest }: Pick<Lexicon, 'apart' | 'kinds' | 'longest'>,
): Taken {
  const best: { strange: number; entries: number; from: number; entry: string }[] = [
    { strange: 0, entries: 0, from: 0, entry: '' },
  ];
  for (let end = 1; end <= units.length; end += 1) {
    const before = best[end - 1] ?? { strange: 0, entries: 0 };
    let here = {
      strange: before.strange + 1,
      entries: before.entries + 1,
      from: end - 1,
      entry: '',
    };
    for (let from = Math.max(0, end - longest); from < end; from += 1) {
      const there = best[from];
      const entry = entryOf(units.slice(from, end).join(apart ? ' ' : ''), kinds);
      if (there === undefined || entry === undefined) continue;
      const { strange, entries } = { strange: there.strange, entries: there.entries + 1 };
      if (strange < here.strange || (strange === here.strange && entries < here.entries))
        here = { strange, entries, from, entry };
    }
    best.push(here);
  }
  return gather(best, kinds);
}

function gather(
  best: readonly { strange: number; from: number; entry: string }[],
  kinds: Lexicon['kinds'],
): Taken {
  const found = new Set<Meant>();
  let native = false;
  let at = best.length - 1;
  const strange = best[at]?.strange ?? 0;
  while (at > 0) {
    const { entry = '', from = 0 } = best[at] ?? {};
    for (const meant of kinds.get(entry) ?? []) found.add(meant);
    if (entry !== '' && !IN_ENGLISH.has(entry)) native = true;
    at = from;
  }
  return { found, strange, native };
}

function entryOf(said: string, kinds: Lexicon['kinds']): string | undefined {
  if (kinds.has(said)) return said;
  if (said.includes(' ')) return undefined;
  for (let end = said.length; end >= SHORTEST_STEM; end -= 1) {
    const stem = `${said.slice(0, end)}*`;
    if (kinds.has(stem)) return stem;
  }
  return undefined;
}

const SHORTEST_STEM = 2;

/** What a text in English may hold as well: by these alone nobody speaks another language. */
const IN_ENGLISH = new Set(
  `
  stop ai terminate text texts texting message messages msg msgs sms txt send call phone fone
  number list please pls plz delete remove unsubscribe unsub block spam test disturb receive
  notification notifications subscription promo promos ads ad info contact data name store
  handy mail newsletter kontakt opt out thanks thank you from your me no non to do does is in
  on an a the so go it at i e o or us his all mat na tang bang may log main den per con come
  sole van das die war men also ok cp n k m w u tag los mas cell fin plus par band basta pare
  para ya de la el las un una que por favor en es se lo le su sus mi y nada texto textos
  publicidad servicio numero lista quite`
    .trim()
    .split(/\s+/),
);

const lexicons = once((): readonly Lexicon[] =>
  Object.entries({ ...NEAR_EASTERN_WORDS, ...ASIAN_WORDS, ...EUROPEAN_WORDS }).map(
    ([language, { apart, ...words }]) => {
      const kinds = new Map<string, Meant[]>();
      for (const [meant, list] of Object.entries(words) as [Meant, string][]) {
        for (const written of list.trim().split(/\|\s*/)) {
          const entry = `${inOneSpelling(written)}${written.endsWith('*') ? '*' : ''}`;
          const known = kinds.get(apart ? entry : entry.replaceAll(' ', ''));
          if (known === undefined) kinds.set(apart ? entry : entry.replaceAll(' ', ''), [meant]);
          else if (!known.includes(meant)) known.push(meant);
        }
      }
      const unitsOf = (entry: string) => (apart ? entry.split(' ') : [...entry]).length;
      return { language, apart, kinds, longest: Math.max(...[...kinds.keys()].map(unitsOf)) };
    },
  ),
);
