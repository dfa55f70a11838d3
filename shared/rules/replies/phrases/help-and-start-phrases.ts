import type { PhraseRule } from '../reader/phrase-rule.ts';

/** Whole texts that ask who we are. HELP is always answered (CTIA 5.1.3). */
export const HELP_PHRASES: readonly PhraseRule[] = [
  {
    id: 'help.keyword',
    because: 'The whole text is HELP or INFO (CTIA messaging principles 5.1.3).',
    like: 'HELP',
    says: [
      `<< [please|pls] (help|info|hlep|hepl|helpp|halp|helo me|information) [please|me|me please|
        thanks|pls] >>`,
      '<< (reply|text|send|txt) (help|info) >>',
      '<< (help|info) [,|.] {courtesy} [{courtesy}] [{courtesy}] >>',
      '<< (help|info) (help|info) [help|info] >>',
      '<< [i] [would] [like|need|want] (more|some) (info|information) [please|pls|thanks] >>',
      '<< [please] (send|give) me (more|some) (info|information) [please] >>',
      '<< [please] [i] need help [please|now|pls] >>',
      '<< (ayuda|ayudame|ayudeme|auxilio|informacion|socorro) [por favor|gracias] >>',
      '<< (aide|aidez moi|aide moi|a l aide|infos) [svp|s il vous plait|merci|s il te plait] >>',
    ],
  },
  {
    id: 'help.whoAreYou',
    because: 'The whole text asks who writes; the answer to HELP says it (CTIA 5.1.2).',
    like: 'sorry, who is this?',
    says: [
      `<< [{asker}] [,|.] [{asker}] [,|.] [{asker}] [,|.] {whoisthis} [again|please|{asker}] [?]
        [{sorry}|{asker}] [{sorry}] >>`,
      `(tell me|explain|know|sure|say|for and|and) (what (company|business) (it is|is it|this is|
        is this)|what this [message|text] (is|was) (about|regarding)|who is it from|who this is
        from) [?|.|,]`,
      '<< [disculpe|perdon|hola|bonjour|pardon] [,] (quien es usted|c est qui|qui est ce) ** >>9',
      '<< (who|name|re what|what company|who from|whos|who you) [is this] [?] >>',
      '<<3 (whos this|who are you) [?] (i|im|and|sorry|my|dont)',
      '<< [{asker}] [,] (what is|whats) this [message|text] (for|re) [?] >>',
      'who (are you|you) with [?] >>',
      `<< [{asker}] [,] why (are you|you|am i|did i|do i) (texting|messaging|contacting|getting|
        receiving|get|receive) (me|this|these|that|your) [text|texts|message|messages] [from you]
        [?] >>`,
      `<< [{asker}] [,] (where|which number|from where) (is this|are you|is this text) [text|message]
        [texting|messaging|writing|coming] [me] from [?] >>`,
      '<< [and] (you are|youre|who you|your name|name please|what is your name) [?] >>',
      '<< [please] identify yourself [please] >>',
      `<< [{asker}] [,] (is this|are you|am i talking to|am i texting with|am i texting) [a|an] [real]
        (bot|robot|computer|machine|automated|person|human|real|automatic)
        [text|message|person|or what] [?] >>`,
      '<< [_|_ _] pourquoi (je recois|vous m ecrivez|j ai recu) [ca|ceci|ce message|ces messages] >>',
      `<< [_|_ _] (por que|porque) (me (escriben|escribe|mandan|llega|llegan)|recibo) ..2
        [esto|{esmensajes}] [?] >>`,
      '(whos this|who is this|who are you|who dis|who this|what company is this) [?] >>',
      '<< [_|_ _] c est qui [ca|la|svp|,|?] >>',
      '< [_|_ _|_ _ _|_ _ _ _] {whoisthis} [again|please|{name}] (?|.|>>|and)',
      `(explain|tell me|let me know|may i ask|can i ask|wondering|understand) [,] (who (you are|youre|
        this is)|what (company|business|store) (this is|youre with|you are))`,
      `<< [hola|perdon|disculpe|por favor] ..1 quien (es|eres|son|habla|me escribe) [usted|
        ustedes] [,|?] [{escourtesy}] >>`,
      '<< [bonjour|pardon|desole] [,] qui (est ce|es tu|etes vous|est la|m ecrit) [,|?] >>3',
      `<< [_|_ _] (c est quoi|c est pour quoi|c est a quel sujet|a quel sujet|de quoi s agit il)
        [ce _|svp|ca|ce] [?] >>`,
      `<< [_|_ _] (de que se trata|que es|sobre que es|para que es) [esto|este (mensaje|texto|
        numero)] [?] >>`,
      `<< [_|_ _] (de parte de quien|quien habla|con quien hablo|de que (empresa|compania|es
        esto))`,
    ],
    atMostWords: 14,
  },
];

/**
 * Whole texts by which a person comes back. YES is not included: it answers the last question
 * ("Shall we book you for 9?"), and coming back must be the person's own act (LAW: only the
 * recipient can undo an opt-out, with START from the same phone).
 */
export const OPT_IN_PHRASES: readonly PhraseRule[] = [
  {
    id: 'optIn.keyword',
    because: 'The whole text asks to start again.',
    like: 'START',
    says: [
      `<< [please|pls] (start|unstop|optin|resubscribe|subscribe|join|restart|strat|satrt|staart|
        resume) [please|again|me|now|me again|thanks|start|back|all] >>`,
      `<< [please|pls] (start|resume|restart|begin) [texting|messaging|sending] (me|texts|
        messages|text messages|me texts) [again|please|back] [please] >>`,
      `<< [please|ok|hey|sorry] (start|resume|restart) (texting|messaging|sending|texts|messages|
        the texts|the messages) [me] [again|please] >>`,
      `<< [{iwant}] [to] (resubscribe|optin|subscribe|re subscribe|unstop|opt back in) [please|
        again|to texts|back|back in|me|to your texts|to messages] >>`,
      `<< [please|can you|could you] (resubscribe|sign|optin|add|put|subscribe) me (back|again|
        back up|up again|back in|back on|back to) [to|on|in] [your|the] [text|texting] [list|
        texts|messages] [please|again|thanks] >>`,
      '<< [please|can you] (optin|opt|resubscribe|subscribe) me [back] [in] [again] [please] >>',
      '<< (text|txt|reply|send) (start|unstop) >>',
      `<< [please|pls|can you|could you|you can|you may|{iwant}] [to] (reinstate|restore|reactivate|
        reenable|re enable|enable|renew|unmute|unblock|unsuspend|turn on|switch on|join|rejoin|
        begin|activate) ..2 (me|us|texts|text|messages|notifications|alerts|reminders|texting)
        [again|back|please|now] [please|thanks] >>`,
      '<< [please|pls] (reactivate|rejoin|reenroll|re enroll|begin|resub|reinstate) [please|me] >>',
      `<< (id like|i would like|i want|{iwant}|can i|how do i) [to] (rejoin|join again|be back|come
        back|get back) [on] [to] [your|the] [list|texts|text list|text club|alerts] [please] [?] >>`,
      `<< [please] (send|start sending) me [your|the] (deals|specials|coupons|offers|texts|messages|
        promos|updates|alerts) again [please] >>`,
      `<< [si|ok|ya|por favor] [me] (pueden|puede|puedes) [volver a] (mandarme|enviarme|mandar|enviar|
        escribirme|textearme) ..2 ({esmensajes}|otra vez|de nuevo|>) >>`,
      `<< [si] quiero (recibir|que me manden|que me envien) ..2 {esmensajes} [otra vez|de nuevo|
        nuevamente|por favor] >>`,
      `<< [oui] je (veux|voudrais|souhaite|desire) [bien|encore] (recevoir|avoir) ..2 {frmessages}
        [encore|de nouveau|a nouveau|svp] >>`,
      `<< (recommencez|reprenez|continuez) a (m envoyer|m ecrire|envoyer) ..3 >>`,
      `(please|can you|could you|{iwant}|want|like|<) [please|to] (subscribe|resubscribe|optin|re
        subscribe) ((me|us) [again|back] (to|>|,)|to ..3 ({msgs}|{list}) (>|please|thanks))`,
      '<< [yes|please|ok|hey] [,|please] (subscribe|sub|resub|optin) me [back] [to|in|up|please|>]',
      '<< [please|you can|ok] (start|resume) (texting|messaging) me [again]',
      `(please|can you|could you|{iwant}|want|like|<) [please|to] sign (me|us) [back] up (to|for|
        again) ..4 ({msgs}|texts|text|{list})`,
      `(please|can you|could you|<) [please] (start|resume|restart|begin) [sending|texting] ..3
        {msgs} (again|back|>|please)`,
      '(please|can you|could you|<) [please] (sign|opt|subscribe) me back (up|in|on)',
      `(please|can you|could you|<) [please] (put|add) me back (on [the|your] (text|texting|texts|
        messages|message))`,
      '(turn|switch) (them|texts|it|these|messages|alerts|my texts|the texts|my alerts) back on',
      `(please|can you|could you|want|like|<) [please|to be|to get|to] (put|add|sign|get) [me|us|my
        number] (back|up again|again|back up) [on|to|in|for|onto] ..2 (list|texts|messages|alerts|
        text|text list|notifications|reminders)`,
      '<< [you can] (text|message|start texting) me again [please] >>',
      `<< {iwant} [to] [start] (receive|receiving|get|getting) [your|the] (texts|messages|text
        messages) again [please] >>`,
      `<< (start|unstop|resubscribe|subscribe) [,|.] ({courtesy}|{sorry}|about|that|for)
        [{courtesy}|that|about] [{courtesy}|that] [{courtesy}] >>`,
      `(can you|could you|please|<|how do i|want to) [please] (sign me up|sign up|opt me in|opt in|
        optin|re enroll me|subscribe me) (again|back|[back] (to|for|in) [your|the] ({msgs}|texts|
        updates)) [again] [?] >>`,
      'please (opt me in|optin) >>',
      '{eswant} (volver a recibir|recibir de nuevo|recibir otra vez) ..2 {esmensajes}',
      '<< (start|unstop|comienzo|comience|comiencen|inicien|inicie) [por favor|gracias|svp] >>',
      `(inscribanme|suscribanme|inscribame|suscribame|agreguenme|ponganme|metanme|suscribirme|
        inscribirme|anotenme) [otra vez|de nuevo|nuevamente] (a|en) ..2 ({esmensajes}|{eslist})`,
      `(reinscrivez|inscrivez|reabonnez|abonnez|remettez|rajoutez) moi (a|aux|au|sur) ..2
        ({frmessages}|{frlist})`,
      `<< [por favor] (comenzar|iniciar|empezar|suscribir|suscribirme|alta|reanudar|inicio|
        reactivar|empiecen|activar|suscribanme|suscribeme|reiniciar|volver a suscribir) [por
        favor|de nuevo|otra vez|gracias] >>`,
      `<< [quiero] (volver a recibir|recibir de nuevo) [los|sus|mas] (mensajes|textos) [por favor]
        >>`,
      '<< [je veux|j aimerais|svp] (me|s) (reabonner|abonner|reinscrire) [svp] >>',
      `<< (demarrer|commencer|debuter|debut|reprendre|abonner|abonnez moi|reabonner|reabonnez moi|
        recommencer|inscrire|reactiver) [svp|merci|s il vous plait] >>`,
    ],
  },
];
