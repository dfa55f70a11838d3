/**
 * What phones, programs and clerks write when a name is missing: caller-ID lines, "null", headings,
 * "Valued Customer". A name made only of these is no person's name.
 */
const noNames = words(`
  wireless caller unknown cell cellular cellphone phone mobile telephone number name first last
  full given surname no null nil undefined none nan na n a not applicable available provided
  valued dear customer customers client clients cliente clientes guest walk walkin in cash sale
  sales new old contact contacts lead leads id private anonymous unavailable out of area blocked
  restricted withheld toll free spam scam likely potential fraud telemarketer user member test
  tester testing sample example demo resident current homeowner occupant friend buddy estimado
  estimada valioso desconocido desconocida sin nombre nombres apellido inconnu inconnue sans nom
  prenom nobody empty blank missing tbd tba xxx xx asdf qwerty object value error ref default
  somebody someone person people the to whom it may concern sir madam call from your our his her
  with and or recipient owner account holder household family team staff admin office risk
  robocall tbc determined be fname lname firstname lastname fullname preferred loyal pos counter
  retail general one time checkout property business store subscriber facebook web website asdfgh
  abc disponible numero ninguno ninguna anonimo anonima cher chere fidele anonyme masque prive
  communique answer wrong do use duplicate delete deleted me removed inactive voicemail emergency
  home work reception front desk service dept department accounts payable receivable billing info
  support unassigned unnamed untitled specified unspecified tollfree manager mom dad mum papa
  mama ice tenant renter patient patients google whatsapp instagram messenger student parent
  guardian passenger visitor donor voter applicant employee shopper diner buyer seller`);

/** Names may consist of these words alone: "A", "In", "Free", "Guest". */
const mayBeNames = words(`
  a n in no free guest first old new tester office may sale sales do me one time general cher be
  use cash`);

/** Short ones, beside an initial: "A. Do". */
const surnames = words('do be cher cash may');

/**
 * Programs write these for "nothing", also beside a real name: "DeJarnette null". Written as a name
 * ("Na Li", "Nan Goldin") some of them are real.
 */
const nothing = words('null nil undefined none nan n/a na unknown noname nobody test true false');
const namesIfCapital = words('Nan Na Nil Test True');
/** Programs write "nan" and "NaN". */
const nameEvenAlone = 'Nan';

/** A name without what programs wrote for "nothing"; undefined when no name is left. */
export function personsName(name: string): string | undefined {
  if (name === nameEvenAlone) return name;
  const kept = name
    .split(' ')
    .filter((word, _, all) => !isNothing(word, all.length > 1) && !isMachineText(word))
    .join(' ')
    .replace(/[\s,;-]+$/, '');
  if (!/\p{L}/u.test(kept) || isNoName.test(kept) || isCarrier.test(kept)) return undefined;
  const said = plainLetters(kept).match(/\p{L}+/gu) ?? [];
  const isNone = said.every((word, at) => noNames.has(word) || isCallersState(said, at));
  const mayBe = said.every((word) => mayBeNames.has(word));
  const isShort = said.length === 1 || said.some((word) => surnames.has(word));
  if (isNone && !(mayBe && isShort)) return undefined;
  return /^v\d{6,}/i.test(kept) || isPlace(kept) ? undefined : kept;
}

/** The last word of "CELL PHONE MI". */
function isCallersState(said: readonly string[], at: number): boolean {
  return at > 1 && at === said.length - 1 && states.has(said[at] ?? '');
}

function isNothing(word: string, hasOthers: boolean): boolean {
  return nothing.has(word.toLowerCase()) && !(hasOthers && namesIfCapital.has(word));
}

function plainLetters(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** An address, "n.a.", "aaa". */
const isNoName =
  /@|:\/\/|^www\.|^[\w-]+\.(?:com|net|org|io|co|us|biz)$|^\W*n[./\\]a\W*$|^(\p{L})\1{2,}$|^cash sales?$/iu;
const isCarrier =
  /^(?:at ?& ?t|t-?mobile|verizon|us cellular)(?: (?:wireless|mobility|call|caller|customer))?$/i;

/** A picture's bytes, a token, a checksum: no word of a person is this long. */
function isMachineText(word: string): boolean {
  if (/^data:|base64,/i.test(word)) return true;
  if (/^[\da-f]{8}-[\da-f]{4}-[\da-f-]{10,}$/i.test(word)) return true;
  return /^[\w+/=-]{40,}$/.test(word) || (/^[\w+/=]{16,}$/.test(word) && /\d/.test(word));
}

const states =
  words(`al ak az ar ca co ct de fl ga hi id il in ia ks ky me mi mn ms mo mt ne nv nh nj nm ny
  nc nd oh ok or ri sc sd tn tx ut vt va wa wv wi wy`);

/** "Detroit MI": the place of a call, as telephone networks write it. */
function isPlace(name: string): boolean {
  const [, state = ''] = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?,? (\p{Lu}{2})$/u.exec(name) ?? [];
  return states.has(state.toLowerCase());
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
