/**
 * The words about being texted, each kind under a letter. English, Spanish, French; lower case,
 * without accents. If a word is in two kinds, the first counts.
 */
const kinds: readonly (readonly [letter: string, words: string])[] = [
  // Words for texts that can mean nothing else.
  ['T', 'sms mms rcs texts texting txt txts tcpa a2p textos'],
  // Words for texts, or for their content: "Text" and "Message" may be headings of a note.
  ['t', 'text texted message messages messaging msg msgs texto mensaje mensajes msj'],
  [
    'C',
    `call calls calling phone phones mobile cell cellular telephone tel number llamar llamadas
    telefono
    telefonos movil celular appeler appels portable numero`,
  ],
  [
    'B',
    `contact contacts contacted contacting contactar contacter disturb solicit solicitation
    solicitations escribir escribirle textear textar texter remind
    communicate communication communications notify bother molestar deranger demarcher
    comunicaciones
    comunicacion`,
  ],
  [
    'M',
    `marketing market mktg pub promotional promotion promotions promo promos advertising ads ad
    offers offer bulk blast
    blasts broadcast broadcasts notification notifications alert alerts reminder reminders updates
    publicidad promociones ofertas notificaciones avisos publicite offres rappels`,
  ],
  // Other channels: a wish about these says nothing about texts.
  [
    'E',
    `email emails mail mails emailing mailing mailings newsletter newsletters fax faxes postal post
    letter
    letters push correo correos electronico electronica boletin boletines courriel courriels
    courrier
    facebook instagram linkedin twitter whatsapp telegram`,
  ],
  // Said of a person who is out.
  [
    'O',
    `optedout unsubscribe unsubscribes unsubscribed unsubscription unsub unsubbed dnd dnc dnt
    blocklist
    blocklisted unsubd
    blocklists blacklist blacklisted suppression suppressed suppress baja desuscrito desuscrita
    desabonne
    desabonnee desabonnement desinscrit desinscrite desinscription desuscripcion
    descadastrado descadastrada`,
  ],
  ['I', 'optedin'],
  // The same, if nothing else is mentioned.
  [
    'Z',
    `stop stopped block blocked exclude excluded removed remove declined declines decline refused
    refuses refuse rejected rejects refusal
    revoked revoke revokes revocation withdrawn withdrew spam complained
    objection objected opposition oppose bloqueado bloqueada bloque
    rechaza
    rechazo refus excluido exclu`,
  ],
  // The same beside texts or a subscription: alone it may be an order.
  [
    'z',
    `cancelled canceled cancel cancels cancelado cancelada annule annulee anulado anulada resilie
    resiliee desactive desactivee desactivado desactivada cancelo restrict restricts restricted
    restriction disable disables disabled skip mute muted silence silenced deny denied excluir
    retire retiree retirado retirada retrait removal`,
  ],
  [
    'N',
    `not no never dont doesnt didnt cannot cant wont non nao ne pas plus nunca jamais sin sans
    without`,
  ],
  // Said of a person who accepts texts, if it is about texts.
  [
    'A',
    `accept accepts accepting accepted take takes receive receives want wants allow allows allowed
    agree agrees
    agreed permit permits permitted ok okay can may authorize authorizes authorized authorise
    authorised authorization authorisation enable enabled approve approved approval enrolled willing
    send sends eligible prefer prefers enrollment enrolment acepta acepto aceptar recibe recibir
    quiere desea permite permitir enviar enviarle enviarles enviarme envien mandar mandarle manden
    puedo puede pueden podemos autorises autorisees acceptes acceptees like likes would
    capable reachable aceita aceito receber quer autoriza autorizado autorizacion autorizada
    accepte accepter recoit recevoir veut souhaite
    autorise autorisation agreement accord envoyer`,
  ],
  // The same, and about nothing but being written to.
  [
    'S',
    `textable consent consents consented permission permissions subscribe subscribes subscribed
    subscription
    subscriptions consentimiento consiente permiso suscrito suscrita suscripcion consentement abonne
    abonnee abonnement inscrit inscrite inscription`,
  ],
  [
    'd',
    `deceased defunt defunte dead death died fallecido fallecida fallecimiento difunto difunta
    decede decedee deces`,
  ],
  ['K', 'status statuses statut estatus'],
  // A status only beside other words: alone it is a US state.
  ['k', 'state estado etat'],
  [
    'D',
    `date dates at time timestamp datetime day when since fecha hora desde heure depuis jour utc
    updated
    changed on`,
  ],
  // Where an answer came from and its wording, not the answer itself.
  [
    'm',
    `source sources ip address statement wording language version form agent device id ids campaign
    campaigns
    medium fuente origen policy terms method channel via keyword disclosure location comment
    comments
    note notes`,
  ],
  // A link for leaving is in every row.
  ['L', 'link links url urls href token page instructions enlace lien'],
  // What was sent and how often, not a wish; and questions with free-text answers.
  [
    'Q',
    `last next first sent count total delivery delivered failed cost price template history rate
    received how why
    what which where who`,
  ],
  // Other things that people opt into and out of.
  [
    'W',
    `warranty arbitration insurance survey surveys credit benefits gratuity tip loyalty rewards
    reward program
    coverage cookies cookie tracking paperless sharing sale sell selling share photo photos
    treatment
    hipaa`,
  ],
  // Words of a list for its people.
  [
    'p',
    `customer customers client clients subscriber subscribers suscriptor membership member members
    user users person people
    list lists audience record prospect patient guest buyer owner cliente clientes contacto
    contactos
    lista persona personne liste profile club vip complaint complaints`,
  ],
  // Joining words only.
  [
    'j',
    `to for of the is has have gave was been be are do does did a an my our us we you your me from
    by in out
    and or
    this that with it i they he she their all any both current currently please more longer del de
    el la los las al y o en por para es ha fue esta un una lo se si mas du des le les et ou par pour
    est dans sur son sa au aux flag indicator field value yes only global general gdpr rgpd legal
    automatic automated auto
    express written prior explicit primary main replied reply requested request asked marked verbal
    verbally oral
    preference preferences pref setting settings option options choice answer response type reason
    get given granted obtained collected recorded on file n d l s qu double single
    confirmed valid checkbox level channels`,
  ],
];

const letterOf = new Map<string, string>();
for (const [letter, list] of kinds) {
  for (const word of list.trim().split(/\s+/)) {
    if (!letterOf.has(word)) letterOf.set(word, letter);
  }
}
for (const part of ['opt', 'opted', 'opts', 'opting', 'ins', 'outs']) letterOf.set(part, 'X');

/** The kind of a word by its letter; `X` for a word that we do not know. */
export function kindOf(word: string): string {
  return letterOf.get(word) ?? 'X';
}

export function isOurs(word: string): boolean {
  return letterOf.has(word) || alsoWhole.has(word);
}

/** Words that must not be split. */
const alsoWhole = new Set(
  'inactive undeliverable optional option options pending bounced cleaned active confirmed'.split(
    ' ',
  ),
);
