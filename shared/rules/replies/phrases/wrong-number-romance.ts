import type { PhraseRule } from '../reader/phrase-rule.ts';

const STRANGER = 'Says that the phone is not the person we meant (47 CFR 64.1200(m)).';

/** Spanish: this is not the person you are looking for. */
export const WRONG_NUMBER_SPANISH: readonly PhraseRule[] = [
  {
    id: 'es.wrong.number',
    because: STRANGER,
    like: 'número equivocado',
    says: [
      `(numero|telefono|persona|contacto|celular) (equivocado|equivocada|incorrecto|incorrecta|
        erroneo|ekivocado)`,
      `(se|te) [ha|han|has|habra|esta|estan] (equivocan|equivoca|equivocaron|equivoco|
        equivocaste|equivocado|equivocados|equivocando) [de (numero|persona|celular|telefono|
        contacto)|>]`,
      `(esta|estas|estan) [usted|ustedes|muy] (equivocado|equivocada|equivocados) [de (numero|
        persona)] [{escourtesy}] [,|.] [senor|senora|senorita|joven|amigo|amiga|no] [{escourtesy}]
        >>1`,
      '<< [{escourtesy}|disculpe|perdon|lo siento] (equivocado|equivocada) [{escourtesy}] >>',
      '(no soy|no me llamo) [la senora|el senor|ningun|ninguna|la|el] {firstname}',
      '<< [no] [,] [yo] (no soy|no me llamo) {name} [{escourtesy}] >>',
      `(aqui|aca) no (vive|esta|hay|es|trabaja) [la|el|ningun|ninguna|nadie|ese|esa|con] [{name}|
        numero|nadie|aqui|persona|que|ese|esa]`,
      `(no es|ya no es|no pertenece) [el|mi|su|a] [numero|telefono|celular] [de|a] ({name}|ella|
        esa persona)`,
      '(este|ese|ya) no es (el|mi|su) (nombre|numero de|telefono de|celular de)',
      '(este|ese) (no|ya no) es [el|su] (numero|telefono|celular) (correcto|de|>)',
      '(este|ese) (ya no es|era) (su|el) (numero|telefono) [de]',
      'no es el (numero|telefono) correcto',
      '(ella|el|ellos|esa persona) (ya no|no) (tiene|usa|vive|tienen) (este|aqui)',
      '(me|nos) (confunde|confunden|confundes|esta confundiendo|estan confundiendo) con',
      '(busca|buscan|esta buscando|estan buscando|quiere|buscas) a (otra persona|alguien mas)',
      `(no conozco|no conocemos|no se quien es|no hay) [a] (ningun|ninguna|nadie|ese|esa|la|al|
        {name}) [senor|senora|persona] ({name}|llamado|llamada|con|que se llame|nombre|aqui)`,
      '(no conozco|no conocemos|no se quien es) [a] {name}',
      'no conozco (ese|a ese|a nadie con ese|a esa|esa) (nombre|persona|senor|senora)',
      'no soy (esa|la|ese|el|a) (persona|quien) [que] [busca|buscan|>]',
      'no soy (quien|la que|el que) [usted|ustedes] (busca|buscan|creen|piensan)',
      '<< [yo] no soy (el|ella|esa|ese) [{escourtesy}] >>',
      `(acabo de|acaban de|apenas|recien|recientemente) [me] (obtener|dar|adquirir|conseguir|sacar|
        asignar|comprar|darme|tengo|consegui|obtuve|dieron) este (numero|telefono|celular)`,
      'tengo este (numero|telefono|celular) (hace|desde)',
      'este (numero|telefono|celular) es nuevo',
      '(mensaje|texto|esto) no (es|era|fue|va) para (mi|nosotros)',
      '(nadie|ninguna persona) (se llama|con ese nombre|de ese nombre|llamada|llamado)',
      'cual {name} [?|,]',
      'no soy (cliente|paciente|inquilino|inquilina) (de|suyo|suya|con|ahi|su)',
      '(este|el) (numero|telefono|celular) [antes|ahora] (era|es|fue) (de|mio|del|nuevo)',
      `no soy (la|el) (mama|papa|esposo|esposa|hijo|hija|hermano|hermana|tia|tio|dueno|duena|
        senora|senor) de`,
      '(dieron|dio|diste|anotaron|apuntaron|pusieron) mal (el|mi|un|su) (numero|telefono)',
      `(dieron|dio|diste|anotaron|pusieron) (el|mi|un|su) (numero|telefono) (mal|equivocado|
        incorrecto)`,
      `(nunca|jamas) (he|hemos) (ido|estado|comprado|visitado|entrado|sido) ..5 (ahi|alli|esa|ese|
        su|con ustedes|cliente|paciente|ustedes)`,
      '(nunca|jamas) (fui|compre|estuve|visite) ..4 (ahi|alli|esa|ese|su|con ustedes|ustedes)',
      `(hablan|escriben|mandan|buscan|textean|llaman|marcan|escribe|habla|busca) a (otra persona|
        alguien mas|otro)`,
      '(se|te) (confundio|confundiste|confundieron|confunden|confunde) [de (numero|persona)|con]',
      '(no soy yo|ese no soy yo|esa no soy yo|no soy la persona)',
      '(este|el) (numero|telefono) (ya no|no) (es de|le pertenece|pertenece)',
      '(numero|telefono) (ahora es mio|cambio de dueno)',
      '{name} (ya no|no) (tiene|usa|vive|es dueno) [este|aqui|mas|el]',
    ],
    unlessBefore: [
      '(si|tengo el|di el|dije el|marque el|es este el|es el|puse el|esta|es)',
      '(di|dio|dieron|puse|mande|tenia|mandaron|me) [el|un|mi|la|de]',
      '(factura|direccion|precio|fecha|talla|pieza)',
    ],
    // "se equivocaron de llanta"
    unlessNext: ['de'],
  },
];

/** French: this is not the person you are looking for. */
export const WRONG_NUMBER_FRENCH: readonly PhraseRule[] = [
  {
    id: 'fr.wrong.number',
    because: STRANGER,
    like: 'mauvais numéro',
    says: [
      '<< [desole|non] [,] [c est|ce n est|ce] pas (moi|lui|elle) [{svp}|desole] >>',
      `(viens|vient|venons) (d|de) (avoir|obtenir|recevoir|prendre|changer|m attribuer) [de] (ce|
        mon) (numero|telephone|cellulaire)`,
      '(y a|il y a|a) pas (de|d) {name} (ici|a ce|>)',
      `jamais (achete|ete|alle|visite|fait|mis|commande|magasine|loue) ..5 (chez vous|chez (eux|la)|
        la bas|avec vous|votre)`,
      '(avez|as) le numero (de|d) (quelqu un|une autre|un autre)',
      'erreur de (numero|personne|destinataire)',
      '(mauvais|faux|mauvaise) (numero|personne|contact|destinataire)',
      '(pas|n est pas) [le|la] (bon numero|bonne personne)',
      `(vous|tu) (vous|te) (trompez|trompes|etes trompe|etes trompee|es trompe) [de (numero|
        personne)|>]`,
      '(vous|tu) (faites|fais|avez fait) [une] erreur',
      '(vous|te) (devez|dois) (vous|te) tromper',
      '(me|m) (confondez|confonds) avec',
      '(cherchez|cherches|voulez) (quelqu un|une autre personne) [d autre]',
      '(message|texto) (n est pas|est pas) pour moi',
      'numero errone',
      '(m appelle|me nomme) pas _',
      '<< [je] connais pas [de|d] {name}',
      'erreur (de|sur le|sur la) (numero|personne|destinataire)',
      '(ne suis|je suis|j suis|suis|ce n est|c est|n est|moi c est) pas {firstname}',
      '<< (je ne suis|je suis|j suis|c est|ce n est) pas {name} [{frover}] >>',
      `(n est|c est) (pas|plus) (le|son|a|mon) (numero|telefone|telephone|cellulaire|nom) [de|d|a]
        [{name}|elle|lui|cette|>]`,
      '(ne connais|je connais) (pas|aucun|aucune) [de|d] ({name}|personne de|cette personne)',
      `(il n y a|y a|il y a|n y a) (personne de ce nom|pas de {name}|aucun {name}|aucune {name}|
        personne du nom)`,
      '(aucun|aucune|pas de) {name} (ici|a ce numero)',
      '(personne|aucun) (de ce nom|du nom)',
      `(ce numero|le numero) (n est plus|n appartient plus|ne lui appartient|appartient a|n est
        pas)`,
      '(c est|j ai) (ce|un|mon|le) [nouveau] numero (depuis|,)',
      '{name} (n a|n habite|ne vit|n est|a|est) plus (ce|ici|le|a)',
      '(ne suis|suis) pas (la personne|cette personne|la bonne personne|celui|celle)',
    ],
    unlessBefore: [
      '(si j ai|est ce|j ai|m avez donne|j ai compose|avais|ai) (le|un|la|une)',
      '(est ce|si c est) [le|un]',
    ],
    unlessNext: ['(pour|la|qui)', '[,] c est grave'],
  },
];
