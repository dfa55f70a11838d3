import { isSign } from '../reader/read-reply.ts';
import { kindOf, listsWith } from './kinds-of-words.ts';
import type { Meaning } from './weigh-words.ts';

/**
 * Whether clear words are in the text: an end of texts, abuse, a stranger. The weights may have
 * learnt a number, a place, a name or a product from a request; alone these never decide. `tokens`
 * as from `readReply`, without what asks for nothing.
 */
export function holdsWordsThatMean(meaning: Meaning, tokens: readonly string[]): boolean {
  return standTogether(MEANT_BY[meaning], tokens);
}

/** Whether words are in the text that may mean it: an end of something, a complaint. */
export function holdsWordsThatMayMean(meaning: Meaning, tokens: readonly string[]): boolean {
  return standTogether(MAY_BE_MEANT_BY[meaning] ?? [], tokens);
}

/** Whether at least one typical word of requests, abuse or strangers is in the text. */
export function holdsWordOfAsking(_meaning: Meaning, tokens: readonly string[]): boolean {
  return tokens.some((token) => kindsOf(token).some((kind) => OF_ASKING.has(kind)));
}

const OF_ASKING = new Set(
  (
    'cease cancel remove unsub block write send msgs promo spam list harass leave neg fedup quiet ' +
    'consent signup legal authority crook insult curse violence wrong owner scorn stranger gone'
  ).split(' '),
);

function standTogether(rows: readonly Together[], tokens: readonly string[]): boolean {
  const kinds = new Set(tokens.flatMap(kindsOf));
  return rows.some((together) => together.every((kind) => isThere(kind, kinds)));
}

/** Every entry must be in the text, in one of its kinds. */
type Together = readonly string[];

function isThere(oneOfThese: string, kinds: ReadonlySet<string>): boolean {
  return oneOfThese.split(' ').some((kind) => kinds.has(kind));
}

function kindsOf(token: string): readonly string[] {
  const known = SEEN.get(token);
  if (known !== undefined) return known;
  if (SEEN.size >= MOST_KEPT) SEEN.clear();
  const kinds = readKinds(token);
  SEEN.set(token, kinds);
  return kinds;
}

const SEEN = new Map<string, readonly string[]>();
/** Limits the memory that rare words take in a long-living process. */
const MOST_KEPT = 5_000;

function readKinds(token: string): readonly string[] {
  if (isSign(token)) return [];
  const initial = token.charCodeAt(0);
  // a capital alone may be a place or a product
  if (initial >= 65 && initial <= 90) return token.endsWith("'") ? ['capital'] : ['name'];
  const kinds = MORE_KINDS.get(token) ?? [];
  const kind = kindOf(token);
  const insult = listsWith(token).some((list) => list === 'insult' || list === 'crook');
  const shape = SHAPES.filter(([, looks]) => looks.test(token)).map(([name]) => name);
  const found = [...kinds, ...shape, ...(kind === undefined ? [] : [kind])];
  return insult ? [...found, 'insult'] : found;
}

/** Kinds that the letters of a word show, however it is inflected or misspelt. */
const SHAPES: readonly (readonly [string, RegExp])[] = [
  ['unsub', /^(?:unsu?b|uns[uc]|desabon|desinscr|desuscri|desapunt|optou)/],
  // quitenlo, borrame, eliminarme: Spanish verbs with the person or the number hung on
  [
    'takeme',
    /^(?:quit|borr|saqu|sac|elimin|retir|remuev|desactiv|desconect)\w*(?:me|nos|lo|la)n?$/,
  ],
];

/** Words that have a meaning only here, beside their kind in `kinds-of-asking.ts`. */
const WORDS: Readonly<Record<string, string>> = {
  out: 'out off away free opt undo renuncio oppose opposition rgpd gdpr effacement suppression',
  nomore: 'nomore nomas revoke revoked rescind withdraw stopall tacha tachen tachenme',
  me: 'me us moi nous nos',
  back: 'back undo reactivate reactiven reactivez reinscrivez rejoin resubscribe nouveau nuevo',
  begin: `
    start unstop resume restart begin activate turn suscribirme suscribir suscriban inscribirme
    inscribir inscriban inscribanme inscrire inscrivez abonner subscribe resub opt opting optin alta comenzar comience iniciar reanudar reprendre`,
  add: 'add readd put include agreguen agregue apunte apuntame apunteme ponganme ajoutez mettez',
  again: `
    unstop resubscribe rejoin resub optin optingin vuelve vuelvan agreguenme agregueme apuntame activenme reinscrivez reinscrire reabonner reabonnez inscribirme suscribirme
    reactivez reactiven reactivenme`,
  inform: 'info infos informacion',
  robot: 'real robot bot human',
  quiero: 'quiero veux souhaite',
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

const MEANT_BY: Readonly<Record<Meaning, readonly Together[]>> = {
  optOut: [
    ['unsub'],
    ['nomore', 'write send msgs promo texts me please number'],
    [
      'cease cancel remove leave neg more freq quiet block out fedup harass spam',
      'write send callby msgs promo',
    ],
    ['cease remove neg quiet more', 'number'],
    ['block harass', 'atUs number person'],
  ],
  wrongNumber: [
    ['wrong', 'number person family name he'],
    ['owner stranger gone', 'neg number person family know name he'],
    ['more', 'number'],
    ['know who', 'name'],
    ['number', 'he'],
    ['got', 'name he'],
  ],
  hostile: [
    ['insult scorn'],
    ['crook violence legal authority spam harass block fedup quiet curse', 'you'],
  ],
  help: [
    ['help who what inform'],
    ['how', 'biz person write send msgs'],
    ['know when', 'you write send'],
    ['texts', 'person', 'robot'],
  ],
  optIn: [
    ['begin signup more want', 'write send msgs promo list receive'],
    ['begin signup', 'more back me yes good quiero want'],
    ['add back', 'list msgs promo write'],
    ['back', 'me want'],
    ['add more', 'me'],
    ['begin signup', 'please'],
    ['consent signup', 'receive msgs write send list'],
    ['yes good', 'write msgs'],
    ['again'],
  ],
};

const MAY_BE_MEANT_BY: Partial<Readonly<Record<Meaning, readonly Together[]>>> = {
  optOut: [
    ['harass spam block quiet fedup takeme nomore'],
    ['cease', 'askverb you signup'],
    ['cancel', 'signup'],
    ['cease cancel remove leave neg more freq out', 'list info receive texts person'],
    ['cease remove leave out', 'texts me please soon'],
    ['want signup consent', 'neg'],
  ],
  wrongNumber: [
    ['wrong owner stranger gone', 'neg capital'],
    ['neg', 'name family he'],
    ['more', 'person'],
    ['know who', 'person'],
    ['number', 'more'],
    ['got', 'person'],
  ],
  hostile: [
    ['crook harass block spam curse violence', 'atUs'],
    ['crook harass', 'curse bad'],
  ],
};
