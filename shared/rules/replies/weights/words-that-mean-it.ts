import { isSign } from '../reader/read-reply.ts';
import { kindOf, listsWith } from './kinds-of-words.ts';
import type { Meaning } from './weigh-words.ts';

/**
 * Whether words that mean it stand in the text: an ending of texts, abuse, a stranger. The weights
 * may know a number, a place, a name or a product from a request they have learnt; alone these
 * never decide. `tokens` as `readReply` gives them, without what asks for nothing.
 */
export function holdsWordsThatMean(meaning: Meaning, tokens: readonly string[]): boolean {
  const kinds = new Set(tokens.flatMap(kindsOf));
  return MEANT_BY[meaning].some((together) => together.every((kind) => isThere(kind, kinds)));
}

/** Whether at least one word stands in the text that requests, abuse or strangers turn on. */
export function holdsWordsThatMayMean(tokens: readonly string[]): boolean {
  return tokens.some((token) => MAY_MEAN.has(kindOf(token) ?? ''));
}

const MAY_MEAN = new Set(
  (
    'cease cancel remove unsub block write send callby msgs promo spam list harass ' +
    'leave neg fedup ' +
    'quiet consent signup legal authority crook insult curse violence wrong owner'
  ).split(' '),
);

function isThere(oneOfThese: string, kinds: ReadonlySet<string>): boolean {
  return oneOfThese.split(' ').some((kind) => kinds.has(kind));
}

function kindsOf(token: string): readonly string[] {
  if (isSign(token)) return [];
  const initial = token.charCodeAt(0);
  // a capital alone may be a place or a product
  if (initial >= 65 && initial <= 90) return token.endsWith("'") ? ['capital'] : ['name'];
  const kinds = MORE_KINDS.get(token) ?? [];
  const kind = kindOf(token);
  const insult = listsWith(token).some((list) => list === 'insult' || list === 'crook');
  return [...kinds, ...(kind === undefined ? [] : [kind]), ...(insult ? ['insult'] : [])];
}

/** Words that mean something only here, beside their kind in `kinds-of-asking.ts`. */
const WORDS: Readonly<Record<string, string>> = {
  out: 'out off away free opt undo renuncio oppose opposition rgpd gdpr effacement suppression',
  nomore: 'nomore nomas revoke revoked rescind withdraw stopall tacha tachen tachenme',
  texts: 'these them notif notifs textos this that',
  gone: `
    died dead deceased passed gone fallecio fallecido fallecida murio muerto difunto difunta
    decede decedee mort partio late estate funeral`,
  got: 'got have has inherited keep texting text texted meant mean think gave given want',
  he: 'he she him his her hers they their hes shes mine mi my sa son somebodys el ella',
  stranger: `
    stranger strangers confondez confondre equivocas equivocan equivoque confuse mixup digit
    roommate own moi`,
  atUs:
    'you your yours youre yall u this these off out su sus ustedes usted tu vous ' +
    'votre vos te ta',
  scorn: `
    hate hates hated worst joke racket rot jail prison karma audited fired burn ugly spammy
    grifters butcher butchers punk reputation signale buitres crève creve dirt traitors landlord
    miserable eat shove cram board regret watch mamahuevo mugrosos roban rob robs killers
    donkeys donkey hack hacks screenshot screenshots vile`,
};

const MORE_KINDS: ReadonlyMap<string, readonly string[]> = (() => {
  const kinds = new Map<string, string[]>();
  for (const [kind, words] of Object.entries(WORDS)) {
    for (const word of words.trim().split(/\s+/)) {
      kinds.set(word, [...(kinds.get(word) ?? []), kind]);
    }
  }
  return kinds;
})();

/** Every entry of a row must stand in the text, in one of its kinds. */
const MEANT_BY: Readonly<Record<Meaning, readonly (readonly string[])[]>> = {
  optOut: [
    ['unsub harass spam block quiet fedup out nomore'],
    [
      'cease cancel remove leave neg more freq',
      'write send callby msgs promo list number info receive texts',
    ],
    ['cease remove leave'],
    ['neg', 'want signup consent'],
  ],
  wrongNumber: [
    ['wrong owner stranger gone'],
    ['neg', 'number person family know name capital owner he'],
    ['more', 'number person'],
    ['know who', 'name person'],
    ['number', 'more he'],
    ['got', 'name he person'],
  ],
  hostile: [
    ['insult crook violence legal authority spam harass block fedup quiet scorn'],
    ['curse', 'atUs'],
  ],
  help: [['help who what'], ['how', 'biz person write send msgs']],
  optIn: [['start signup more']],
};
