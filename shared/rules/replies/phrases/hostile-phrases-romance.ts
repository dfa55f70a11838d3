import type { PhraseRule } from '../reader/phrase-rule.ts';

const SEED = 'An unhappy recipient (iViP rules 2014, consequence 2: automated filters).';

/** Spanish: abuse, accusations and threats aimed at us. */
export const HOSTILE_SPANISH: readonly PhraseRule[] = [
  {
    id: 'es.hostile.abuse',
    because: SEED,
    like: 'váyanse al diablo',
    says: [
      '(chinga|chinguen|chingue|chingar|chingas) [a] [tu|su] [puta|pinche] (madre|padre)',
      '(hijo|hijos|hija|bola|bolas) de (puta|perra|la chingada|{esinsult}|la gran puta|sus)',
      `(vete|vayanse|vayase|andate|vayan|largate|larguense) [todos|mucho|mejor] (a la|al|a)
        {esplace}`,
      '(a la|al) (mierda|chingada|diablo|carajo|verga) (con ustedes|ustedes|contigo|todos)',
      `(jodanse|jodete|jodase|pudranse|pudrete|metetelo|metanselo|callense|callate|larguense|
        mueranse|mamense)`,
      '(metanse|metete|metanselo|metaselo) [_|_ _|_ _ _] (por|en) [donde|el|su] ',
      '(come|coman|comete|traguen) mierda',
      'me cago en (ustedes|tu|su|todos)',
      '(vayan|vete|vayase|anda|vayanse) a (molestar|fregar|joder|chingar) [a]',
      '(a la|al) (verga|mierda|chingada|carajo) con (sus|tus|su|ustedes|esto)',
      '(tu|su) (puta|pinche) madre',
      '(empresa|compania|servicio|mentirosos|{esinsult}) de mierda',
      'mierda de (empresa|compania|servicio|gente)',
      'me vale (madre|madres|verga|gorro|un|su|la) [su|sus|la]',
      '(me|nos) (hartaron|hartan|tienen hasta|canse de|cansaron)',
      `(que|son) [gente] [tan|muy|bien] (molestos|molesta|latosos|pesados|encimosos|fastidiosos|
        insistentes)`,
      'no (sean|seas) {esinsult}',
      'no sean (molestos|pesados|latosos|encimosos)',
      '(partida|punado|monton|banda) de {esinsult}',
      '(son|eres|es|ustedes|sois) [{esjust}] [{esjust}] [{esjust}] {esinsult} {esstopword}',
      '(;|<|.) [{esjust}] [{esjust}] {esinsult} [{escourtesy}] >',
      '<< [viejo|vieja|viejos|par de|{esjust}] {esinsult} [y|,] {esinsult} >>',
      '<< [ya|oigan|oye|miren|hola|bueno] [,] [{esjust}] [{esjust}] {esinsult} [{esinsult}] >>',
      `ojala [que] ..4 (quiebren|quiebre|mueran|pudran|hundan|cierren|queme|quemen|caiga|hunda|
        pudra)`,
      '(partir|romper) (la|su|tu) (madre|cara|hocico)',
      '(que|tienen|no tienen) (poca madre|poca verguenza|descaro)',
      '(empresa|compania|servicio|gente|atencion|negocio) de (porqueria|quinta|basura|cuarta)',
      '<< [que|no|gracias|pinche] [,] [{esjust}] [{esjust}] {esinsult} [{escourtesy}] >>1',
      `(pinche|pinches|malditos|maldita|maldito|puta|jodidos|putos|puto|jodida) (gente|empresa|
        compania|mensajes|spam|mensaje|textos|vendedores|publicidad|{esinsult})`,
      `(me tienen|estoy|ya estoy|estamos) (harto|harta|hartos|hasta la madre|hasta los huevos) (de
        (ustedes|sus|tus|tantos|tanto|que)|con (ustedes|sus|tantos)|>)`,
      'ya me tienen (harto|harta|hasta)',
      'que (les|te|le) (den|jodan|parta)',
      `que (asco|fastidio|verguenza|descaro|molestia|porqueria) (de (empresa|compania|gente|
        servicio|mensajes|ustedes)|con ustedes|>>)`,
      `(no jodan|no mamen|no chinguen|no jodas|no chingues|no me jodan|no me chinguen|dejen de
        (joder|chingar))`,
      `(ojala|espero que) (se|te|les|los|quiebren) ..2 (mueran|pudran|quiebren|demanden|cierren|
        pudra|vaya|caiga)`,
      '(como se atreven|como te atreves|dan asco|son lo peor|no tienen verguenza|no tienen madre)',
    ],
    unlessBefore: ['(un|el|mi|los|unos|era|son|es|fue|le dije|dile)', 'el otro _ [era|es]'],
    unlessNext: ['(que (buen|rapido|chingon|bonito)|haha|?)', '[,] que (buen|bien)'],
    unlessHolds: ['(esta|es) (molesto|ridiculo)', 'es [un|una] (molesto|basura) (que|el|la)'],
  },
  {
    id: 'es.hostile.threat',
    because: SEED,
    like: 'los voy a demandar',
    says: [
      `(esto|eso|ustedes) (es|son) [un|una|puro|pura|unos] (estafa|spam|fraude|acoso|ilegal|robo|
        abuso|basura|hostigamiento|ilegales)`,
      `<< [que|puro|pura|puras|es|son] [una|un] (estafa|estafas|spam|fraude|fraudes|acoso|robo|
        hostigamiento) [{escourtesy}] >>`,
      `<< [ya|numero|y|estan|estas|quedan] (bloqueado|bloqueados|reportado|reportados|denunciados|
        bloqueada) [y] [bloqueado|reportado|bloqueados|reportados|{escourtesy}] [{esinsult}] >>`,
      '(los|las|te|lo|les|la) (voy a|vamos a|acabo de|estoy|pienso|puedo) [a] {esreport}',
      '(voy|vamos|pienso) [a] {esreport}',
      `(voy|vamos|pienso) a (poner|meter|presentar|levantar) [una] (denuncia|demanda|queja|
        reporte) [{escourtesy}|por|contra|en|con|>]`,
      `(los|lo|te|les) (reporto|reporte|demando|demande|denuncio|denuncie|bloqueo|bloquee|
        demandare|denunciare|reportare) `,
      `(hablar|contactar|llamar|llamare|hablare|hable|saber) [con|a|de] mi abogado (>|los|les|se|
        por|va|sobre)`,
      '(es|esto es) (ilegal|acoso|hostigamiento|un delito) (>|que|mandar|lo que hacen)',
      `(quien|que|como|por que) {escurse} (es|son|eres|quieren|quiere|consiguieron|me|siguen|
        molestan|tienen|les|le)`,
      `por que (me siguen|siguen|sigues|me estan|tanto|insisten|me) (molestando|mandando|
        escribiendo|acosando|enviando|molestan|acosan|hostigando|en)`,
      '(me estan|ustedes estan|nos estan) (acosando|hostigando|molestando)',
      '(llamar|llamo|llamare) a la policia',
      'mi abogado (los|les|se|lo) (va|contactara|llamara|pondra)',
      '(reportando|bloqueando|denunciando) (este|el|su) (numero|mensaje|spam)',
    ],
    unlessBefore: ['(si|no se si|pense que|creia que|parece|es|no) [esto|era|esta]', '(si|no)'],
    unlessNext: ['(o|?)', '(el accidente|al seguro|mi seguro)'],
  },
];

/** French: abuse, accusations and threats aimed at us. */
export const HOSTILE_FRENCH: readonly PhraseRule[] = [
  {
    id: 'fr.hostile.abuse',
    because: SEED,
    like: 'allez vous faire foutre',
    says: [
      '(va|allez|vas) [donc] (te|vous) faire (foutre|voir|enculer|mettre|cuire)',
      `(allez|va|vas) [tous|donc|vous|tout|toutes] (au diable|en enfer|chier|crever|te pendre|voir
        ailleurs|mourir)`,
      '(mange|mangez) [de|un|donc|d] [la|char] (marde|merde|char)',
      `(ta gueule|ta yeule|farme ta gueule|foutez moi le camp|vos gueules|fermez la|ferme la|ferme
        ta gueule|fermez vos gueules|degagez|degage|decalissez|crevez|decrissez|decrisse|cassez
        vous|casse toi|barrez vous|foutez le camp|fous le camp|fichez le camp)`,
      '(vous etes|t es|tu es|etes|vous) [{frjust}] [{frjust}] [{frjust}] {frinsult}',
      `(vous etes|t es|tu es|etes) [{frjust}] [{frjust}] (malhonnetes|fatigants|fatiguants|
        ridicules|incompetents|pathetiques|insupportables|degueulasses|honteux|minables|nuls|
        malades|fatigant|epais|penibles|lourds|agressants)`,
      '(bande|gang|espece|especes|tas|gagne) (de|d) {frinsult}',
      '(<|;) [{frjust}] [{frjust}] {frinsult} [{svp}] >',
      '(pire|pires) (vendeurs|compagnie|service|entreprise|concessionnaire|gens) (au|du|de|en|que)',
      '(vous etes|t es|tu es|etes) [{frjust}] [{frjust}] _ et [{frjust}] {frinsult}',
      '(nique|niquez|nik) (ta|vos|ta mere|toi|vous)',
      '(espere|souhaite) que vous (ferez|allez faire|fassiez) faillite',
      '(votre|vos) _ [_] (c est|est|sont) (de la|une|un|des) (marde|merde|honte|arnaque|farce)',
      '<< (criss|ostie|esti|tabarnak|calisse|maudits|sacre|hostie) [de|d] {frinsult} [_] >>',
      '(fils|enfants|enfant) de (pute|putes|chienne|salaud)',
      `(criss|crisse|calisse|tabarnak|ostie|esti|maudits|maudite|maudit|putain) de (spam|messages|
        textos|fatigants|compagnie|{frinsult}|pub)`,
      '(maudits|maudite|maudit) (spam|messages|textos|fatigants|compagnie|{frinsult}|pubs)',
      `(tabarnak|calisse|crisse|criss|ciboire|ostie|putain|bordel) [de] (laissez|arretez|
        decrissez|lachez|arrete|qu est ce que vous)`,
      `(vous me|tu me|vos textos me|vous nous) (faites chier|fais chier|font chier|gonflez|gossez|
        faites suer|degoutez|cassez les|emmerdez|gosses|ecoeurez|harcelez|spammez|arnaquez|
        achalez|derangez)`,
      '(je vous|on vous) (deteste|hais|emmerde|maudis)',
      `(honte a vous|vous devriez avoir honte|vous n avez pas honte|devriez avoir honte|aucune
        honte|aucun respect)`,
      `<< (c est|quelle|c est tellement) [vraiment] (honteux|une honte|degueulasse|honte|
        degoutant) >>`,
      '(votre|vos|ta) [_] (arnaque|spam|pourriel|harcelement|merde|marde|pub de merde)',
    ],
    unlessBefore: [
      '(c etait|etaient|garage|sont|est|autre) [des|un|une]',
      '(un|une|le|mon|les|des|mes) [_]',
    ],
  },
  {
    id: 'fr.hostile.threat',
    because: SEED,
    like: 'je vais porter plainte',
    says: [
      `(c est|ceci est|ca c est|cest) [de l|du|une|un|de la|d|carrement|juste] [du|une|de la|de l]
        {frscam}`,
      `<< [quelle|c est du|c est une|c est de l|pur|une|encore de l|du] (arnaque|harcelement|spam|
        pourriel|fraude|escroquerie|harcelement) [{svp}] >>`,
      '<< (bloque|signale|bloques|signales|bloquee) [et] [signale|bloque|{svp}] >>',
      '(bloque|signale) et (signale|bloque)',
      `(porter|porte|porterai|depose|deposer|deposerai|faire|fais) [une] plainte (>|contre|au|a|a
        la|pour)`,
      '(trainer|amener|voir) en cour',
      'plainte (deposee|au crtc|a la police)',
      'mon avocat (va|vous|s) ..3 (vous|occuper|contacter)',
      '(vos|ces|cette|votre) {frmessages} ..2 inadmissible',
      '<< [c est|vraiment|tout simplement] inadmissible [{svp}] >>',
      '(on se|je vous|on va se) (voit|verra|verrai|voir) en cour',
      '(signale|signaler) (comme|en tant que) (spam|pourriel|fraude|indesirable)',
      '<< (c est|de la|quelle) [de la] (merde|marde) >>',
      '(vous|te) (ai|vais) (signale|denonce|bloque|rapporte|signaler|denoncer|poursuivre|bloquer)',
      'vais (vous|te) (signaler|denoncer|poursuivre|bloquer|rapporter|attaquer)',
      `(je|j|on) [vous|vais|vais vous] (signale|denonce|poursuis|bloque|rapporte|signalerai|
        poursuivrai|denoncerai|bloquerai|signaler|denoncer|poursuivre|bloquer|rapporter) [vous|ce
        numero|au|a la|votre|en justice|ca|>]`,
      '(aurez|recevrez|avoir|auras) [affaire|des nouvelles] (a|de|avec) mon avocat',
      '(contacter|appeler|appelle|contacte|parler a|transfere a) mon avocat',
      'mon avocat (>|va vous (contacter|appeler|poursuivre)|vous contactera|communiquera)',
      '(numero|vous etes|t es) (bloque|bloques|signale|signales)',
      '(comment osez|vous n avez pas le droit|de quel droit|vous avez pas le droit)',
      '(appeler|appelle|contacter|contacte|aviser|avise) la police (>|si|pour vous|{svp})',
      `pourquoi ..3 (vous|tu) ..2 (continuez|arretez|harcelez|harceler|envoyez|textez|achalez|
        derangez)`,
      '(recours collectif|poursuites judiciaires|action en justice|mise en demeure)',
      `(c est qui|qui est ce|qui etes vous|vous etes qui|vous voulez quoi) (bordel|tabarnak|
        putain|calisse|crisse|caliss|ca tabarnak)`,
    ],
    unlessBefore: [
      '(est ce|si|pensais que|croyais que|peut etre) [que|c est]',
      'est ce que',
      '(m|ne|nous)',
    ],
    unlessNext: ['(chez|?|comme prix|ce que l autre|ce prix|pas)'],
  },
];
