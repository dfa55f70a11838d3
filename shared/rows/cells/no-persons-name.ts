/**
 * What phones, programs and clerks write where a name is missing: caller-ID lines, "null",
 * headings, "Valued Customer". A name made of nothing but these is no person's.
 */
const noNames = words(`
  wireless caller unknown cell cellular cellphone phone mobile telephone number name first last
    full given
  surname no null nil undefined none nan na n a not applicable available provided valued dear
    customer
  customers client clients cliente clientes guest walk walkin in cash sale sales new old contact
    contacts
  lead leads id private anonymous unavailable out of area blocked restricted withheld toll free
    spam scam
  likely potential fraud telemarketer user member test tester testing sample example demo resident
    current
  homeowner occupant friend buddy estimado estimada valioso desconocido desconocida sin nombre
    nombres
  apellido inconnu inconnue sans nom prenom nobody empty blank missing tbd tba xxx xx asdf qwerty
    object
  value error ref default somebody someone person people the to whom it may concern sir madam call
    from
  your our his her with and or recipient owner account holder household family team staff admin
    office`);

/** Of these words alone a name may still be made: "A", "In", "Free", "Guest". */
const mayBeNames = words(
  'a n in no free guest first old new private tester office may xx sale sales',
);

/** Written by a program for nothing, beside a real name too: "DeJarnette null". */
const nothing = words('null nil undefined none nan n/a na unknown noname nobody test');

/** A name without what a program put in for nothing; undefined when nothing of a person is left. */
export function personsName(name: string): string | undefined {
  const kept = name
    .split(' ')
    .filter((word) => !nothing.has(word.toLowerCase()) && !isMachineText(word))
    .join(' ')
    .replace(/[\s,;-]+$/, '');
  if (!/\p{L}/u.test(kept) || /@|:\/\/|^www\./i.test(kept)) return undefined;
  const said = kept.toLowerCase().match(/\p{L}+/gu) ?? [];
  const isNone = said.every((word) => noNames.has(word));
  if (isNone && (said.length > 1 || !said.every((word) => mayBeNames.has(word)))) return undefined;
  return /^v\d{6,}/i.test(kept) || isPlace(kept) ? undefined : kept;
}

/** A picture's bytes, a token, a checksum: no word of a person is so long. */
function isMachineText(word: string): boolean {
  if (/^data:|base64,/i.test(word)) return true;
  return /^[\w+/=-]{40,}$/.test(word) || (/^[\w+/=]{16,}$/.test(word) && /\d/.test(word));
}

const states =
  words(`al ak az ar ca co ct de fl ga hi id il in ia ks ky me mi mn ms mo mt ne nv nh nj nm ny
  nc nd oh ok or ri sc sd tn tx ut vt va wa wv wi wy`);

/** "Detroit MI", as a telephone exchange tells where somebody calls from. */
function isPlace(name: string): boolean {
  const [, state = ''] = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? (\p{Lu}{2})$/u.exec(name) ?? [];
  return states.has(state.toLowerCase());
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
