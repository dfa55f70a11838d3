import type { PhraseRule } from '../reader/phrase-rule.ts';

const PLAIN = 'A reasonable person reads it as a request to stop (47 CFR 64.1200(a)(10)).';

/** Another hour or another way: not an end of texts. */
const ONLY_THEN = [
  '(avant|apres|pendant|quand|la nuit|le soir|le matin|ce soir|demain|trop|si tard|si tot|entre)',
  `(au travail|le {jour}|a la maison|aujourd|hui|cet apres midi|ce matin|lundi|mardi|maintenant
    je)`,
  '[,|.] [je prefere] (textez|texte|ecrivez|envoyez|un texto|les textos|par texto|textez moi)',
];

/** French: asking to stop, to be taken off, or wanting no more texts. */
export const STOP_PHRASES_FRENCH: readonly PhraseRule[] = [
  {
    id: 'fr.stop.arretez',
    because: PLAIN,
    like: "arrêtez de m'envoyer des messages",
    says: [
      '{frstop} [donc|{svp}] (de|d) [me|m|nous|l] {frwrite}',
      '{frstop} [{svp}] [{frdet}] [{frdet}] ({frmessages}|envois|harcelement)',
      'stop [{frdet}] [{frdet}] (textos|pub|pubs|publicite|publicites|promos|courriels|rappels)',
      'arret [{frdet}] [{frdet}] {frmessages}',
      'stop (aux|les|vos|ces|avec|de m|de me) [{frdet}] ({frmessages}|{frwrite})',
      '(pouvez|pourriez|voulez|peux|pourrais) (vous|tu) [svp|bien] (arreter|cesser|stopper)',
      `(pouvez|pourriez|voulez|peux|pourrais) (vous|tu) [svp|bien] (me|m) (retirer|enlever|
        supprimer|desabonner|desinscrire|oter)`,
      `(laissez|laisse|fichez|foutez|fous|fiche|lachez|lache) (moi|nous) [donc|svp|la]
        (tranquille|tranquilles|paix|la paix|en paix|>|{svp})`,
      `(fin|mettez fin|mettre fin|un terme|stoppez) (a|aux|de|des) [{frdet}] [{frdet}]
        ({frmessages}|envois|tout ca)`,
      '(ca suffit|c est assez|assez) (avec|de|les|vos|>) [{frdet}] [{frmessages}]',
      '{frstop} (ca|cela|tout|s il|{svp}) [{frdet}] ',
    ],
    unlessBefore: ['(pas|n|jamais|peux|qui|ca|moteur)'],
    unlessNext: ['(le|la) (moteur|bruit|voiture|travail)'],
    unlessHolds: ['laissez moi >', '(arreter|arrete|arretez) tout seul'],
  },
  {
    id: 'fr.stop.neMePlus',
    because: PLAIN,
    like: "ne m'envoyez plus de messages",
    says: [
      '(ne|n) (me|m|nous|l) {frwrite} (plus|jamais)',
      '(interesse|interessee|merci) [,|.] [{svp}] (arretez|arreter|cessez|stop) [{svp}] >>',
      `(ok|mais|bonjour|desole|merci|svp|plait|non) [,] [de] (plus|aucun) [de] [{frdet}]
        {frmessages} {frover}`,
      '<< [{svp}] plus rien [{svp}] >>',
      '<< [{svp}] {frwrite} (plus|pas|jamais) (rien|jamais|{svp}|>) [{svp}] >>',
      '(ne|n) (me|m|nous|l) {frwrite} pas [svp] [{frdet}] [{frdet}] ({frmessages}|{frover})',
      '(ne|n) (plus|pas|jamais) [jamais] (me|m|nous|l) {frwrite}',
      `(ne|n) {frwrite} (plus|pas|jamais) [rien|jamais] [{frdet}] [{frdet}] ({frmessages}|avec
        moi|a ce numero|sur ce numero|>)`,
      '< [{svp}] (me|m) {frwrite} (plus|pas|jamais) [jamais] [{frover}]',
      `{frwrite} (moi|nous) [s en] (plus|pas|jamais) [rien|jamais] [{frdet}] [{frdet}]
        ({frmessages}|{frover})`,
      `< [{svp}] (plus|pu|pus|aucun|aucune|pas|jamais) [jamais] [{frdet}] [{frdet}] {frmessages}
        ({frover}|sur)`,
      `ne (plus|pas) (envoyer|contacter|ecrire|texter|recevoir|solliciter) [{frdet}] [{frdet}]
        [{frmessages}]`,
      `{polite} [bien] [vouloir] [de|d] (ne plus|ne pas|cesser|arreter|me retirer|m enlever|me
        supprimer|me desabonner|me desinscrire|supprimer mon|retirer mon|enlever mon|effacer mon)`,
    ],
    unlessNext: ONLY_THEN,
    unlessBefore: [
      '(vous|tu|ils|il|elle|pourquoi|si|on|qui) [ne|n]',
      '(vous|tu) [ne]',
      '(y a|avoir|ai)',
    ],
    unlessHolds: [
      '(appelez|appeler|venez|venir) [_] (moi|me|m)',
      '(ne|n) (m|me) (appelez|appelle) pas >',
    ],
  },
  {
    id: 'fr.stop.neVeuxPlus',
    because: PLAIN,
    like: 'je ne veux plus recevoir vos textos',
    says: [
      `{frwant} (plus|pas) [jamais] [recevoir|avoir|voir|lire] [{frdet}] [{frdet}] [{frdet}]
        {frmessages}`,
      `{frwant} (plus|pas) [jamais] [rien] (recevoir|entendre parler|etre (contacte|contactee|
        derange|derangee|sollicite|sollicitee|sur)) `,
      '[je|j] [ne|n] {frwish} (plus|pas|rien) [etre|rien] (contacte|contactee|recevoir|de vous)',
      '{frwant} que (ca|vous) (arrete|arretiez|cesse|cessiez|stoppe)',
      '(j|je) [n] en veux plus [de (vos|ces) {frmessages}|>]',
      '(j|je) veux plus (de (vos|ces|tes) {frmessages}|>)',
      `(me|m) [suis|etais] [jamais|pas] [jamais] (inscrit|abonne|inscrite|abonnee) [a (ca|cela|ce|
        vos)|>]`,
      '{frwant} (a|d|le) [etre] (retire|retiree|retrait|enleve|supprime|desabonne)',
      '{frwant} (plus|pas) que (vous|tu|l on|on) [me|m] {frwrite}',
      `{frwant} [que vous|etre|bien] [me|m] (desabonner|desabonne|desinscrire|desinscrit|retirer|
        retire|retiree|enleve|enlever|supprime|desabonnee|retiriez|enleviez|supprimiez)`,
      '(comment|ou) ..3 (desabonner|desinscrire|desabonne|desinscris|retirer de)',
      `comment ..3 (arreter|stopper|cesser|bloquer|plus recevoir) ..3 ({frmessages}|ca|cela|
        recevoir)`,
      '(plus|pas) besoin de (vos|ces|tes) {frmessages}',
      '(refuse|refusons) (de|d) (recevoir|etre) ..2 ({frmessages}|contacte)',
      `(je|j) (retire|revoque|annule) mon (consentement|autorisation|accord|abonnement|
        inscription)`,
      `(j|je) [n] (ai|avais) [jamais|pas] (jamais|pas|rien) [donne|consenti|accepte|demande|
        autorise|sollicite] [mon|a|de|ces|vos|la] [{frdet}] (consentement|permission|accord|
        autorisation|recevoir|{frmessages})`,
      `(annulez|annuler|desactivez|desactiver|resilier|resiliez|terminer) [{frdet}] [mon]
        (abonnement|inscription|{frmessages})`,
      '(je me|se|me) (desabonne|desinscris|desabonner|desinscrire)',
    ],
    unlessNext: ['(avant|apres|par courriel)'],
  },
  {
    id: 'fr.stop.liste',
    because: PLAIN,
    like: 'retirez-moi de votre liste',
    says: [
      '{frtake} (moi|nous|me|m) [{svp}] [de|des|d|du] [{frdet}] [{frdet}] ({frlist}|>|{svp}) ',
      '{frtake} (de|des|du) [{frdet}] {frlist} [{svp}] >',
      '(,|.|<) {frtake} {svp} [{svp}] >>',
      '< pas de (sollicitation|solicitation|demarchage) [{svp}] >',
      `{frtake} [{svp}] (mon|ce|notre|mes) (numero|num|no|nom|contact|cellulaire|telephone|cell|
        coordonnees|infos|informations)`,
      `(me|m) (retirer|enlever|supprimer|desabonner|desinscrire|oter|effacer|rayer) [de|des|du]
        [{frdet}] ({frlist}|>)`,
      '(numero) [,|.] (effacez|supprimez|enlevez|retirez) le',
      '(ne|n) (utilisez|utiliser|gardez) (plus|pas) (ce|mon) numero',
      `(ajoutez|mettez) (moi|mon numero) ..4 (liste|lnnte) [{frdet}] (ne pas|d exclusion|
        nationale|noire)`,
      '(desabonnement|desinscription|desabonnez|desinscrivez) ({svp}|moi|immediat|immediate)',
    ],
    unlessNext: ['(attente|d attente|rendez vous|l assurance|du rendez vous|le rendez)'],
    unlessBefore: ['(pas|n|jamais)'],
  },
];
