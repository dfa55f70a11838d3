/** A word that asks to end texts when it is all the person writes. */
export interface StopWord {
  readonly word: string;
  /** The name of the word for a person, if it is not a word. */
  readonly shownAs?: string;
  readonly language: 'en' | 'es' | 'fr';
  /** The source by which this word counts. */
  readonly source: string;
  /** Whether a sentence of its own is enough inside a longer text (`Not interested. Stop.`). */
  readonly standsAlone?: true;
  /** Whether it may also be about a visit, so that the representative gets an alert. */
  readonly mayMeanTheVisit?: true;
}

const FCC = '47 CFR 64.1200(a)(10), words the rule names';
const PROVIDERS = 'keyword lists of US messaging providers';
const SEED = 'iViP marketing rules 2014, consequence 3';
const PLAIN = 'plain meaning to a reasonable person, 47 CFR 64.1200(a)(10)';

/**
 * The words. CANCEL and END are named by the FCC rule, so they end texts even when the person meant
 * the visit; the representative gets an alert, and can check the visit.
 */
export const STOP_WORDS: readonly StopWord[] = [
  { word: 'stop', language: 'en', source: FCC, standsAlone: true },
  { word: 'quit', language: 'en', source: FCC },
  { word: 'end', language: 'en', source: FCC, mayMeanTheVisit: true },
  { word: 'revoke', language: 'en', source: FCC },
  { word: 'optout', language: 'en', source: FCC, standsAlone: true },
  { word: 'cancel', language: 'en', source: FCC, mayMeanTheVisit: true },
  { word: 'unsubscribe', language: 'en', source: FCC, standsAlone: true },
  { word: 'x', language: 'en', source: SEED },
  { word: 'stopall', language: 'en', source: PROVIDERS, standsAlone: true },
  { word: 'remove', language: 'en', source: PROVIDERS, standsAlone: true },
  { word: 'td', language: 'en', source: PROVIDERS },
  { word: 'exit', language: 'en', source: PLAIN },
  { word: 'abort', language: 'en', source: PLAIN, mayMeanTheVisit: true },
  { word: 'out', language: 'en', source: PLAIN },
  { word: 'terminate', language: 'en', source: PLAIN },
  { word: 'unregister', language: 'en', source: PLAIN },
  { word: 'deactivate', language: 'en', source: PLAIN },
  { word: 'arret', language: 'fr', source: PROVIDERS, standsAlone: true },
  { word: 'arrete', language: 'fr', source: PROVIDERS },
  { word: 'arretez', language: 'fr', source: PROVIDERS, standsAlone: true },
  { word: 'arreter', language: 'fr', source: PLAIN },
  { word: 'arrett', language: 'fr', source: PROVIDERS },
  { word: 'unsubscribed', language: 'en', source: PLAIN },
  { word: 'optedout', language: 'en', source: PLAIN },
  { word: 'unenroll', language: 'en', source: PLAIN },
  { word: 'unfollow', language: 'en', source: PLAIN },
  { word: 'scram', language: 'en', source: PLAIN },
  { word: 'disenroll', language: 'en', source: PLAIN },
  { word: 'off', language: 'en', source: PLAIN },
  { word: 'revoked', language: 'en', source: PLAIN },
  { word: 'halt', language: 'en', source: PLAIN },
  { word: 'desist', language: 'en', source: PLAIN },
  { word: 'cease', language: 'en', source: PLAIN },
  { word: 'discontinue', language: 'en', source: PLAIN },
  { word: 'delete', language: 'en', source: PLAIN },
  { word: 'nomore', language: 'en', source: PLAIN },
  { word: 'dnc', language: 'en', source: PLAIN },
  { word: 'enough', language: 'en', source: PLAIN },
  { word: 'alto', language: 'es', source: PLAIN },
  { word: 'parar', language: 'es', source: PLAIN, standsAlone: true },
  { word: 'pare', language: 'es', source: PLAIN },
  { word: 'paren', language: 'es', source: PLAIN, standsAlone: true },
  { word: 'para', language: 'es', source: PLAIN },
  { word: 'basta', language: 'es', source: PLAIN, standsAlone: true },
  { word: 'nomas', language: 'es', source: PLAIN },
  { word: 'baja', language: 'es', source: PLAIN },
  { word: 'cancelar', language: 'es', source: PLAIN, mayMeanTheVisit: true },
  { word: 'cancelen', language: 'es', source: PLAIN, mayMeanTheVisit: true },
  { word: 'cancele', language: 'es', source: PLAIN, mayMeanTheVisit: true },
  { word: 'cancela', language: 'es', source: PLAIN, mayMeanTheVisit: true },
  { word: 'detener', language: 'es', source: PLAIN },
  { word: 'detengan', language: 'es', source: PLAIN },
  { word: 'detenerse', language: 'es', source: PLAIN },
  { word: 'detenganse', language: 'es', source: PLAIN },
  { word: 'detengase', language: 'es', source: PLAIN },
  { word: 'detenga', language: 'es', source: PLAIN },
  { word: 'detente', language: 'es', source: PLAIN },
  { word: 'eliminar', language: 'es', source: PLAIN },
  { word: 'borrar', language: 'es', source: PLAIN },
  { word: 'bloquear', language: 'es', source: PLAIN },
  { word: 'salir', language: 'es', source: PLAIN },
  { word: 'terminar', language: 'es', source: PLAIN },
  { word: 'desuscribir', language: 'es', source: PLAIN, standsAlone: true },
  { word: 'desuscribirme', language: 'es', source: PLAIN, standsAlone: true },
  { word: 'desinscribir', language: 'es', source: PLAIN },
  { word: 'desactivar', language: 'es', source: PLAIN },
  { word: 'quitar', language: 'es', source: PLAIN },
  { word: 'quitame', language: 'es', source: PLAIN },
  { word: 'quitenme', language: 'es', source: PLAIN },
  { word: 'borrame', language: 'es', source: PLAIN },
  { word: 'borrenme', language: 'es', source: PLAIN },
  { word: 'sacame', language: 'es', source: PLAIN },
  { word: 'saquenme', language: 'es', source: PLAIN },
  { word: 'eliminame', language: 'es', source: PLAIN },
  { word: 'eliminenme', language: 'es', source: PLAIN },
  { word: 'desapuntame', language: 'es', source: PLAIN },
  { word: 'desabonar', language: 'es', source: PLAIN },
  { word: 'suficiente', language: 'es', source: PLAIN },
  { word: 'cesen', language: 'es', source: PLAIN },
  { word: 'quitter', language: 'fr', source: PLAIN },
  { word: 'stopper', language: 'fr', source: PLAIN },
  { word: 'cesser', language: 'fr', source: PLAIN },
  { word: 'stoppez', language: 'fr', source: PLAIN, standsAlone: true },
  { word: 'desabonner', language: 'fr', source: PLAIN, standsAlone: true },
  { word: 'desabonne', language: 'fr', source: PLAIN },
  { word: 'desabonnez', language: 'fr', source: PLAIN, standsAlone: true },
  { word: 'desabonnement', language: 'fr', source: PLAIN, standsAlone: true },
  { word: 'desinscrire', language: 'fr', source: PLAIN, standsAlone: true },
  { word: 'desinscription', language: 'fr', source: PLAIN, standsAlone: true },
  { word: 'desinscrivez', language: 'fr', source: PLAIN },
  { word: 'resilier', language: 'fr', source: PLAIN },
  { word: 'annuler', language: 'fr', source: PLAIN, mayMeanTheVisit: true },
  { word: 'annulez', language: 'fr', source: PLAIN, mayMeanTheVisit: true },
  { word: 'fin', language: 'fr', source: PLAIN },
  { word: 'cessez', language: 'fr', source: PLAIN },
  { word: 'supprimer', language: 'fr', source: PLAIN },
  { word: 'supprimez', language: 'fr', source: PLAIN },
  { word: 'retirer', language: 'fr', source: PLAIN },
  {
    word: 'stopsign',
    shownAs: 'an emoji that means stop',
    language: 'en',
    source: PLAIN,
  },
];

/**
 * One slip away from a keyword but a word or a name itself: `shop` is no misspelt STOP. Short words
 * that could be anything are here too. Checked only where they are the whole text.
 */
export const NOT_A_SLIP: ReadonlySet<string> = new Set(
  (
    'shop step top stow chop crop drop flop prop plop slop swop strop stomp stops stoops ' +
    'store stock stork storm story stoic sport spot soup stew stem staff soap swap snap post ' +
    'tops pots quiet quite quits quilt quip quid suit unit quoit quint remote removed removes ' +
    'remover revoked revokes evoke evoked remorse cancer cancels canceled cancelled chancel ' +
    'halts halo hall half salt malt hat hart haltt cased ceased ceases crease lease tease ' +
    'peace cease geese erase ease chase deleted deletes delite elite arrest arrets bata pasta ' +
    'vasta casta hasta busta basto bastas sali subir salid salio parir pagar pasar parra ' +
    'paris park parr part party pair pear par pas parec paree parez parea paran parada pars ' +
    'pared pares patron alt also auto alta altos caja faja raja bajo bajas haja balla baka ' +
    'paja detenr'
  ).split(' '),
);

/** Real misspellings that are too short, or too far away, for the one-slip rule. */
export const KNOWN_SLIPS: ReadonlyMap<string, string> = new Map([
  ...[
    'sto',
    'stp',
    'stoo',
    'stip',
    'sotop',
    'atop',
    'stoop',
    'wtop',
    'sgop',
    'stol',
    'soptt',
    'stopp',
    'sop',
    'dstop',
    'sti0p',
  ].map((slip) => [slip, 'stop'] as const),
  ...['wuit', 'qiut', 'quti', 'qit', 'quir', 'quut', 'qyit'].map((slip) => [slip, 'quit'] as const),
  ...['emd', 'edn', 'endd', 'wnd'].map((slip) => [slip, 'end'] as const),
]);

/** Politeness and impatience: they change nothing around any keyword. */
export const FILLING: ReadonlySet<string> = new Set(
  (
    'newline linebreak bruh bro dude fam homie sis hun period exclamation point mark comma ' +
    'question smiley face whatever ' +
    'beaucoup bcp stp plis se muchas mil ' +
    'dammit damnit goddammit goddamnit goddamn hell jesus christ bloody carajo cono bordel ' +
    'merde tabarnak tabarnac calisse putain caramba ' +
    'please kindly now just hi hey hello thanks thank you immediately asap all everything sir ' +
    'maam from alerts notifications updates text texts message messages sms por favor ya ' +
    'gracias todo todos mensajes mensaje hola svp merci s il vous te plait plais bonjour tout'
  ).split(' '),
);

/**
 * Words that introduce a request (`ok so I want you to ...`). They are filling words around clear
 * keywords; around CANCEL or END they would make a sentence about a visit.
 */
export const FRAMING: ReadonlySet<string> = new Set(
  (
    'ok okay okey yes yeah yep no nope nah guys bro dude already instantly forever ' +
    'permanently today and so sorry again seriously really ffs god omg wow fr real yall mean ' +
    'it deadass ugh man cursing middlefinger uh um uhh lord good back with answer vote is ' +
    'folks dear ill i im id want would like to we must need reply replying respond responding ' +
    'send sending texting messaging type typing much appreciated goodbye bye peace me word ' +
    'keyword as soon possible right away the these this damn fucking fuck good morning ' +
    'afternoon evening day kind regards cheers means mean said say at once subscription my ' +
    'for now si quiero deseo inmediatamente ahora textos de una vez buenos dias buenas tardes ' +
    'los maintenant suite immediatement oui envoi envois moi veux je les'
  ).split(' '),
);
