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
      '<< [please] (support|assistance|ayudenme|ayudame|ayudeme) [please|por favor] >>',
      '<< [please] [i] need (assistance|support) [please|now] >>',
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
      `<< [{asker}] [,] (where|which number|from where) (is this|are you|is this text) [text|
        message]
        [texting|messaging|writing|coming] [me] from [?] >>`,
      '<< [and] (you are|youre|who you|your name|name please|what is your name) [?] >>',
      '<< [please] identify yourself [please] >>',
      '<< (can|could|would) (someone|somebody|anyone|anybody) [please] help (me|us) [please] [?] >>',
      '<< [j ai] besoin d aide [svp|s il vous plait|,|merci] >>',
      '<< [{asker}] [,] where (did|does|is) this [text|message|number] (come|coming) from [?] >>',
      '<< [{asker}] [,] is there (a|any) number [that] [i] (can|could|to) call for help [?] >>',
      `<< [{asker}] [,] [i] [{asker}] ({dontknow}|not sure|have no idea|no idea|no clue) who (this
        is|
        you are|youre|im texting|is this|is texting me) >>`,
      `<< [{asker}] [,] (who dat|whose (this|dis|dat)|hu (is|s) (this|dis)|whos dat|who this be|
        (which|
        what) (shop|dentist|clinic|garage|salon|bank|school|office|doctor) is this [from|with])
        [?|please] >>`,
      `<< (your name|(whats|what is) [the] name of (your|this) (business|company|shop|place|
        store)) [?] >>`,
      '<< your (company|business|shop) name [please] [?] >>',
      '<< (what is|whats) this in regards to [?] >>',
      '<< who would this be [?] >>',
      '<< [the] name of your (business|company|shop|store) [please] [?] >>',
      `(<<|<) ({asker}|dont (know|recognize) (this|the|your) number [,|.]) (who is|whos|who) (this|
        it|
        texting) >`,
      '<< [i] dont recognize (this|the|your) number [,|.] [sorry|{asker}] [?] >>',
      'who do i have the pleasure (of|to)',
      `<< [please] (say|state) (who (this is|you are)|your (name|business|company)) [please] >>`,
      '<< (who might this be|whos on the other end|what kind of (texts|messages) are these) [?] >>',
      `(whats|what is) the name of (the|your) (shop|store|company|business|place|office) [thats]
        (texting|writing|messaging) me`,
      '<< which of the _ is this [?] >>',
      '<< [i] [need] (some help|help needed) [please] >>',
      'ask who this is [?] >>',
      '<< wer (ist|bist|sind) (da|das|dort|du|sie) [bitte] [?] >>',
      '<< [_] (de donde es este numero|de donde me (escriben|escribe|texteas|textean)) [?] >>',
      '<< [_|_ _] c est de la part de qui [?] >>',
      `<< [{asker}] [,] (is this|are you|am i talking to|am i texting with|am i texting) [a|an]
        [real]
        (bot|robot|computer|machine|automated|person|human|real|automatic)
        [text|message|person|or what] [?] >>`,
      `<< [_|_ _] pourquoi (je recois|vous m ecrivez|j ai recu) [ca|ceci|ce message|ces messages]
        >>`,
      `<< [_|_ _] (por que|porque) (me (escriben|escribe|mandan|llega|llegan)|recibo) ..2
        [esto|{esmensajes}] [?] >>`,
      '(whos this|who is this|who are you|who dis|who this|what company is this) [?] >>',
      '<< [_|_ _] c est qui [ca|la|svp|,|?] >>',
      '< [_|_ _|_ _ _|_ _ _ _] {whoisthis} [again|please|{name}] (?|.|>>|and)',
      `(explain|tell me|remind me|let me know|may i ask|can i ask|wondering|understand) [,] (who (you are|
        youre|
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
      `<< [yes|ok|sure|and] [,] i (agree|consent|opt in|optin) [to (texts|messages|text messages|
        being
        texted|(get|getting|receive|receiving) [your|the|text|more] ({msgs}|texts|text messages))]
        [from {name}|from you|from yall|again|please] >>`,
      `<< [yes|ok|sure] [,] (you have|yall have|i give you|i give yall|i give|i grant you|giving
        you)
        [my|full|express] (permission|consent|the ok|the okay) [to] (text|message|texts|contact|
        send) [me|us|texts|messages|(this|my) (number|phone|cell) [number]] [again|now] >>`,
      `<< [please|you can|ok] (allow|permit|accept) (texts|messages|texting) [to|on|from you to] (me|
        (my|this) (number|phone|cell) [number]) again [please] >>`,
      `<< [yes|ok|sure|its|it is|that is|thats] [,] (ok|okay|fine|free|feel free|cool|alright|
        good) to
        (text|message) me [now|again|anytime|please] >>`,
      `<< [please|can you|could you|ok] [,] (put|add|readd|re add|include|sign|enroll|reenroll|
        get) (me|
        us|(my|this) (number|phone|cell) [number]) (back|again|back (on|up|in)|up again|again on|on again|
        back
        again) [to|on|onto|in] [the|your] [list|texts|text list|messages] [please|thanks] >>`,
      `<< [please|can you|could you] (readd|re add|re subscribe|resubscribe|reconnect) (me|us|(my|
        this) number) ..4 >>`,
      `<< [please|can you] (sign|subscribe|enroll|opt) this (number|phone|cell) [back] [up|in]
        [again]
        [to ..2 ({msgs}|{list})] [please] >>`,
      `<< [please|ok|and] (let me|{iwant}|can i) [to] [be|come|get] back (in|on ..2 {list}) [please|
        again] [?] >>`,
      '<< how do i (sign up again|sign back up|get back on ..2 {list}|undo [the] stop) [?] >>',
      `<< {iwant} [to (get|have|receive|see)] [the|your|my] ({msgs}|specials|deals|coupons|offers)
        (again|
        back) [please] >>`,
      '<< {iwant} to hear from (you|yall) again [please] >>',
      `<< [please|you can] (send|text|message) (me|us) [your|the] [{msgs}|texts] (again|to this
        number
        again) [please|whenever|anytime|now] >>`,
      '<< [please] send [your|the] (texts|messages|specials|coupons|deals) ..3 again [please] >>',
      '(include|count) me in (for|on|in|your|the) ..2 ({msgs}|texts) [again] [please]',
      `<< [yes|and|but|i|still] [do] {iwant} [to (get|receive|have)] (your|the|my) (texts|messages|
        text
        messages) [please|back|again|turned back on] >>`,
      '<< [please|yes] (keep|continue) (texting|messaging) (me|us) [please] >>',
      `<< [please|ok|yes|sure|you can] [,] (feel free to|youre welcome to) (text|
        message|start texting) (me|us) again [please|anytime] >>`,
      '<< texting (me|us) is (fine|ok|okay|allowed|good) again [thanks] >>',
      `<< (permission|consent) to (text|message) [me|my phone] (granted|given|is granted) [again] >>`,
      `<< [please] {iwant} to (stay|remain) (subscribed|on [the|your] (texts|text list|list|text club))
        [please] >>`,
      '<< [ok|oui] je (me reabonne|me reinscris) [svp] >>',
      '<< [please|can you|could you] (bring|turn) back (the|my|your) ..2 {msgs} [please] [?] >>',
      '<< [yes|please] unblock (me|us) [from ..2 {msgs}] [please] >>',
      `(how (do|can|could) i|(what|which) ..2 to|where do i|is it possible to|can i|may i|{iwant}
        to)
        [text] [to] (resubscribe|rejoin|subscribe again|opt back in|optin again|sign back up|get
        back
        (on|to)|be put back|be added (back|again)|start again|start (texts|messages) again) ..5 >>`,
      `<< [please|can you|could you] (restore|renew|resume|restart|reactivate|continue|begin) [with|
        sending] [my|the|your] [text|texting] (texts|texting|messages|subscription|alerts|
        notifications) [please|again|now] >>`,
      `<< [yes|ok|and|hereby] i [hereby|do|now] (allow|authorize|accept|approve|consent to|agree to)
        [you to|your|the|receiving|getting] (texts|messages|text messages|text me|texting|being
        texted|
        texting me) [again|now|from (you|{name})|please] >>`,
      `<< [yes|ok] [,] (consent|(permission|consent) (granted|given)|you have my (ok|okay|blessing|
        consent|permission)) [to (text|message) [me]] [again] >>`,
      `<< [please|you can|you guys can|yall can|ok|lets] [and] go back to (texting|sending|
        messaging) [me|
        texts|messages|us] [please] >>`,
      '<< [please|and|just] keep me (subscribed|on [the|your] (texts|text list|list)) [please] >>',
      `<< on second thought [,] (put me back|add me|keep me|(keep|send|start) ..3 ({msgs}|texts|
        texting|
        coming)) [please|again|on|coming] >>`,
      `<< [please|yes|can you|ok] (enroll|reenroll|register|enlist|activate|optin|sign up) (me|(my|
        this)
        (number|phone|cell)) [in|for|to|on] [the|your] [text] [{msgs}|texts|alerts] [again|please|
        back] >>`,
      `<< [please|can you|could you|would you] [please] (put|add|have|get|let) me (back|on again|in
        again) [on|in] [please] [?] >>`,
      '<< [yes|hi|hey] i (miss|missed) [getting|reading] (your|the|my) ({msgs}|specials|texts) ..9',
      '<< (i|we) want (in|back|back in|the texts back|my texts back) [again|please] >>',
      '<< [si|yo|ok] (acepto|autorizo) [recibir|que me manden] [los|sus] {esmensajes} >>',
      `<< si [,] [yo] [si] quiero [recibir] [los|sus] {esmensajes} [de nuevo|otra vez|por favor]
        >>`,
      '<< quiero (inscribirme|suscribirme|apuntarme|registrarme) [otra vez|de nuevo|nuevamente] >>',
      `<< (agreguenme|agregueme|agregame|inscribanme|inscribame|inscribeme|suscribanme|suscribame|
        suscribeme|metanme) (otra vez|de nuevo|nuevamente) ..4
        >>`,
      '<< [oui|ok] j accepte [de recevoir] [les|des|vos] {frmessages} >>',
      `(count|loop|cut|include|let) (me|us) (back in|in again|(in|back) (on|for|with) [the|your]
        ({msgs}|
        texts))`,
      'hook (me|us) (back up|up again|up with (the|your) (texts|specials|deals))',
      `<< [hey|please] (can|could|will|would) you [start] (text|texting|message) me again [please]
        [?] >>`,
      `<< [please] let me (hear from you|get (the|your) (texts|messages|specials)) again [please]
        >>`,
      `<< [please|can you|could you|yes|hey|{iwant} [you] to] (add|put|get|include|sign) (me|us|
        (my|this)
        (number|phone|cell)) [up] (to|on|in|for|onto) [the|your] (texts|text (list|club|alerts|
        messages|
        program)|text|sms [list]|message list|messages|alerts|vip text list) [again|please|back]
        >>`,
      `<< {iwant} to be [back|put back|added back|put] on [the|your] ({list}|text list) [again]
        [please] >>`,
      'i (unblocked|have unblocked) (you|yall|this number) [,|.|and] ..2 (text|message|texts)',
      `(changed my mind|change of heart) [,|.] [please] [you can] (send me|keep|start|resume) ..2
        ({msgs}|
        texting me|texts)`,
      '<< (undo|undo that|undo it|undo (my|the) stop|signup|sign up|re join|rejoin) [please] >>',
      `<< [por favor] (apuntenme|ponganme|pongame|anotenme|metanme|agreguenme|incluyanme) (otra
        vez|de
        nuevo|nuevamente) ..4 >>`,
      '(that|the|my) stop (was|is) (a|an|by) (mistake|accident|error)',
      `<< [please|pls|can you|could you|you can|you may|{iwant}] [to] (reinstate|restore|reactivate|
        reenable|re enable|enable|renew|unmute|unblock|unsuspend|turn on|switch on|join|rejoin|
        begin|activate) ..2 (me|us|texts|text|messages|notifications|alerts|reminders|texting)
        [again|back|please|now] [please|thanks] >>`,
      '<< [please|pls] (reactivate|rejoin|reenroll|re enroll|begin|resub|reinstate) [please|me] >>',
      `<< (id like|i would like|i want|{iwant}|can i|how do i) [to] (rejoin|join again|be back|come
        back|get back) [on] [to] [your|the] [list|texts|text list|text club|alerts] [please] [?]
        >>`,
      `<< [please] (send|start sending) me [your|the] (deals|specials|coupons|offers|texts|messages|
        promos|updates|alerts) again [please] >>`,
      `<< [si|ok|ya|por favor] [me] (pueden|puede|puedes) [volver a] (mandarme|enviarme|mandar|
        enviar|
        escribirme|textearme) ..2 ({esmensajes}|otra vez|de nuevo|>) >>`,
      `<< [si] quiero (recibir|que me manden|que me envien) ..2 {esmensajes} [otra vez|de nuevo|
        nuevamente|por favor] >>`,
      `<< [oui] je (veux|voudrais|souhaite|desire) [bien|encore] (recevoir|avoir) ..2 {frmessages}
        [encore|de nouveau|a nouveau|svp] >>`,
      `<< (recommencez|reprenez|continuez|vous pouvez (recommencer|reprendre|continuer)) a (m
        envoyer|m ecrire|envoyer) ..3 >>`,
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
