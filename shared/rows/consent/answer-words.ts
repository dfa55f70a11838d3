/**
 * How cells say it, in the words of `splitWords`: lower case, no accents, `optedin` and `optedout`
 * as one word. English, Spanish, French. Each list keeps its opposite in mind: "not opted out" is
 * not `out`.
 */

const reach = `(?:texts?|texting|txts?|sms|mms|messages?|messaging|msgs?|calls?|calling|
    contact(?:ed|s)?|texted|messaged|disturb|solicit|
  market|marketing|bother|send|notify|promotions?|enviar|envie|enviarle|molestar|contactar|
    contacter|llamar|
  mensajes?|textos?|textear|textar|texter|deranger|appeler|envoyer)`;

export const answerWords = {
  /** "Not opted out", "never unsubscribed": checked before `out`. */
  notOut:
    pattern(`(?:not|never|no|didnt|hasnt|non) (?:been |yet |currently )?(?:optedout|unsubscribed?|
    unsub|blocked|blocklisted|blacklisted|dnd|dnc|suppressed|deceased|desuscrit[oa]|bloquead[oa])`),
  /** Can only mean that a person asked for no more texts, under any heading. */
  out: pattern(`optedout|unsub(?:scribes?|scribed|scription|bed|s|d)?|stop(?:all)?(?! (?:by|in|at|
    over)$)|
    stop(?:ped)? (?:texts?|texting|sms|messages)|
    removed? from (?:our |the )?(?:texts?|texting|sms)(?: list)?|
    (?:asked|told|requested) (?:us )?to (?:be )?(?:stop|removed|left alone)|
    (?:asked|wants?|prefers?|requested) (?:us )?not (?:to |be |get |receive |have |
    any ){0,3}${reach}|
    (?:asked|wants?|told|requested) (?:us )?(?:to be )?off(?: (?:of )?(?:the |our )?list)?|
    (?:said|says|told us) no|
    (?:take|taken|took) (?:him |her |them |me |it )?off (?:of |the |our |your |all )*
    (?:texts?|texting|sms)(?: list)?|
    suppress(?:ed|ion)(?: list)?|
    dnd|dnc|dnt|do not disturb|blocklist(?:ed|s)?|blacklist(?:ed)?|desuscrit[oa]s?|no molestar|
    desabonnee?s?|desinscrite?s?|descadastrad[oa]|baja (?:de )?(?:sms|textos|mensajes)|
    (?:do|does|did|must|should|please) not (?:want |wish |like |to |be |get |receive |any |more |
    bulk |send ){0,5}${reach}|
    dont (?:want |to |get |receive |any |send |more ){0,4}${reach}|
    (?:doesnt|didnt) (?:want|like|wish) (?:to |be |get |receive |any |more ){0,4}${reach}|
    (?:no longer|prefers? no|wants? no) (?:wants? |wishes |to |receive |get |any ){0,4}(?:texts?|
    texting|sms|messages)|no more (?:messages|mensajes|contact)|
    no (?:more |longer |mas |quiere |desea |recibir |mandar |mande |manden |le |lo |la |
    bulk ){0,3}(?:texts?|texting|txts?|sms|mms|text messages|textos|textear|textar)|
    no (?:le |lo |la |quiere |desea |mas |mandar |mande |manden )*(?:contactar|
    enviar|llamar|mensajes|recibir)|
    (?:sin|sans) (?:sms|textos?|mensajes)|
    ne (?:veut |souhaite )?(?:pas |plus )(?:la |le |les |me )?(?:recevoir )?(?:de |des )?${reach}|
    (?:pas|plus) de (?:sms|textos|messages)|
    never text`),
  /** The same under a heading that asks whether the person accepts texts. */
  outIfAsked:
    pattern(`blocked|suppressed|revoked|withdrawn|withdrew|complain(?:ed|t)|spam|abuse|removed?|
    removal|
    stopped|quit|cancel(?:led|ed)?|end|revoke|block|baja|
    bloquead[oa]|cancelad[oa]|left (?:the |our )?list|by request|bloquee?|arretee?|arreter|arret|
    no (?:more |longer |a |marketing |promotional ){0,3}${reach}|pas de ${reach}|
    never (?:to )?${reach}`),
  dead: pattern(
    'deceased|decd|died|dead|passed away|fallecid[oa]s?|fallecio|difunt[oa]s?|decedee?s?|r i p',
  ),
  /** Has never said yes, under any heading. */
  neverIn: pattern(`(?:never|not|non|no|isnt|hasnt|nunca|jamais|pas) (?:been |yet |ha |se |given |
    marketing |sms |text )*
    (?:subscribed|optedin|consent|consented|enrolled|suscrit[oa]|abonnee?|inscrite?|consentimiento|
    consentement)|
    (?:without|no|sin|sans) (?:consent|consentimiento|consentement|permission|permiso)|
    nonsubscribed|(?:wrong|bad) (?:number|person|phone)|numero equivocado|mauvais numero`),
  /** The same under a heading that asks for the person's status. */
  neverAsStatus:
    pattern(`unconfirmed|not confirmed|pending|cleaned|(?:hard |soft )?bounc(?:ed?|ing)|
    undeliverable|no status|
    non marketing contact|pendiente|rebotad[oa]|en attente|non confirmee?|transactional`),
  /** The same under a heading that asks whether the person accepts texts. */
  neverIfAsked: pattern(`awaiting|invited|invalid|inactive|inactiv[oa]|archived|redacted|expired|
    declined|
    denied|rejected|refused|refuse|refus|rechazad[oa]|no permission|sin permiso|not (?:asked|given|
    accepted|agreed|allowed|permitted|yet)|
    never|nunca|jamas|jamais|disabled|unchecked|unknown|deleted|undelivered|inactif`),
  in: pattern(`optedin|subscribed|subscriber|agrees?|allows?|enrolled|joined|join|autorisee?|
    (?:wants?|receives?|accepts?) (?:texts?|sms|messages)|active|confirmed|accepted|
    accepts|agreed|granted|signed|signed up|registered|double|otorgad[oa]|concedid[oa]|dad[oa]|
    accordee?|donnee?|
    consented|consent|given|
    allowed|approved|authori[sz]ed|enabled|d accord|aceptad[oa]|ok|okay|permitted|express|explicit|
    written|marketing contact|
    suscrit[oa]|
    activ[oa]|actif|abonnee?|inscrite?|acepta|acepto|accepte|de acuerdo|autorizad[oa]`),
  yes: pattern('sure|yes|y|true|t|1|x|on|si|s|sim|oui|o|verdadero|vrai|checked|yep|yeah|all|both'),
  no: pattern(
    `not set|not on list|no aplica|no|n|false|f|0|off|none|na|nao|non|falso|faux|unchecked|not|null|
    nope|disabled|unset|undefined|ningun[oa]?|aucune?`,
  ),
  /** A refusal in the person's own action. */
  asked: pattern(
    `asked|requested|request|sent|told|wants|said|called|texted|replied|emailed|received|recd|
    pidio|solicito|
    demande`,
  ),
  channel: pattern(
    `channels?|inbound|outbound|sms|mms|texts?|texting|all|any|both|calls?|phone|mobile|everything|
    messages?|mensajes?|textos?|replies`,
  ),
  elsewhere:
    pattern(`emails?|mails?|newsletters?|fax|post|postal|letters?|push|correo|boletin|courriel|
    facebook|
    whatsapp|gmb|fb|ig`),
  /** How a person said yes. */
  how: pattern(`web|website|site|forms?|online|verbal|verbally|oral|orally|in person|
    in store|
    checkout|kiosk|card|signup|sign up|keyword|landing page|manual|manually|pos|paper|repair order|
    invoice|receipt|qr|qr code|formulario|formulaire|verbalmente|en persona`),
  /** Words without a meaning beside the others. */
  joins:
    pattern(`to|for|of|the|is|has|was|been|be|are|do|does|a|an|my|our|us|we|me|from|by|via|in|on|at|
    and|or|
    since|as|per|this|that|only|please|users?|people|members?|subscribers?|lists?|customer|
    customers|client|contact|contacts|him|her|them|he|
    she|they|
    double|single|date|tag|list|keyword|status|again|already|now|yet|more|any|thanks|thank|you|
    gracias|merci|favor|svp|i|
    d|l|s|qu|j|de|del|el|la|los|las|por|le|les|des|du|par|y|et|se|ha|est|esta|marketing|number`),
} as const;

/** What is left of a text without these words. */
export function without(said: string, kinds: readonly (keyof typeof answerWords)[]): string {
  let left = said;
  for (const kind of kinds) left = left.replace(new RegExp(answerWords[kind], 'g'), ' ');
  return left.trim().replace(/ +/g, ' ');
}

function pattern(alternatives: string): RegExp {
  return new RegExp(`\\b(?:${alternatives.replace(/\n\s*/g, '')})\\b`);
}
