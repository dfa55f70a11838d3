/**
 * How people spell on a phone, and the one spelling the phrase tables use. A word is looked up
 * whole, after accents and apostrophes are gone, so `don't`, `don’t` and `dont` are already one.
 * Only spellings that are not ordinary words of their own are here: `sto` and `stp` are judged
 * where a whole text is nothing else (`spot-stop-word.ts`).
 */
const SPELLINGS_BY_WORD: Readonly<Record<string, string>> = {
  // --- asking to stop
  take: 'tkae taek tak',
  stop:
    'stap stpo sotp tsop dtop srop syop stopp sstop sttop st0p sropp stiop stopo stopl ' +
    'stpp stahp stawp staph ztop',
  stopall: 'stopal stoppall',
  unsubscribe:
    'unscribe uncribe unsubribe unsubsubscribe unsubcrive unsubscibed unsub unsubs ' +
    'unsubscrb unsubscrbe unsubbing unsubing unsubbed unsbscribe unsubscrib unsubscrub ' +
    'unsuscibe unsucribe unsuscrib unsubscribeme',
  cancel: 'cancle cancell cancal cacel canel cancek camcel cansel cancelt',
  optout: 'optingout opout opt0ut otpout optiut outout',
  quit: 'quitt qiut quti',
  before: 'b4 befor',
  delete: 'delet delelte deleet dlete',
  remove: 'remv rmv remov romove rmeove remvoe removee rmove',
  be: 'b',
  what: 'wat wut wht',
  'i dont': 'ion iont',
  'im going to': 'imma ima imna',
  'je veux': 'jveux jveu',
  'je suis': 'jsuis chuis',
  'c est': 'cest',
  please: 'pls plz plez plse pleaz plzz plss',
  texting: 'txtn txtng txtin txing',
  text: 'tetx txt tex txet texr txtt textt',
  texts: 'texty textz textx txts texs texst textes txets',
  texted: 'txted',
  message: 'msg mssg mesg massege',
  messages: 'msgs mssgs msges mesagges masseges',
  messaging: 'msging msgin',
  harassing: 'harrasing harrass1ng',
  harassment: 'harrasment',
  harass: 'harrass',
  bothering: 'boterhing',
  calling: 'callin caling',
  number: 'nmbr nbr',
  phone: 'fone fon phn',
  leave: 'leav leve laeve',
  alone: 'allone alon',
  list: 'lst',
  lose: 'loose',
  wrong: 'rong worng wrng wrog',
  interested: 'intrested interrested intersted',
  again: 'agian agin agen agn',
  anymore: 'anymor anymoe animore',
  dont: 'dnt donot doant dony donr dotn dond doont dontt',
  didnt: 'didnot didint',
  cant: 'cannot cnt cantt',
  // --- small words
  you: 'u yu yuo youu uu',
  your: 'ur yur',
  youre: 'yure yore ure',
  yall: 'yal yall',
  are: 'r',
  why: 'whyy',
  people: 'ppl peeps peeple pple',
  thanks: 'thx tks thnx tnx thanx thxs thks ty tyvm thanku',
  with: 'w wit',
  because: 'cuz bc becuz coz',
  and: 'nd',
  from: 'fom frm',
  out: 'outt owt',
  'm envoyez': 'menvoyez',
  'n envoyez': 'nenvoyez',
  'm ecrivez': 'mecrivez',
  this: 'thsi dis ths thiis tihs ts',
  the: 'teh tha',
  im: 'iam',
  'i have': 'ive',
  'you have': 'youve',
  'we have': 'weve',
  'they have': 'theyve',
  'thank you': 'thankyou',
  'going to': 'gonna gunna',
  'want to': 'wanna',
  'got to': 'gotta',
  'out of': 'outta',
  'let me': 'lemme',
  'give me': 'gimme',
  'kind of': 'kinda',
  'a lot': 'alot',
  'right now': 'rn',
  'i dont know': 'idk',
  'shut the fuck up': 'stfu',
  'get the fuck out': 'gtfo',
  'what the fuck': 'wtf wtaf',
  'fuck off': 'foff fuckoff fukoff feckoff',
  'fuck you': 'fu fuckyou fuku fuq fucku fku',
  'go fuck yourself': 'gfy',
  bullshit: 'bullsht bullcrap',
  fuck: 'fck fuk fuq fvck phuck fuc phuk fuckk fook',
  fucking: 'fckng fuckin fking fukin fuking fkn fckin effin fn fckn fricking frickin',
  asshole: 'ahole assh0le azzhole',
  bitch: 'biatch bich btch beotch',
  idiots: 'idots idoits',
  haha:
    'lol lmao lmfao rofl hahaha hehe lolol jaja jajaja jeje mdr ptdr hahahaha ahaha ' +
    'hehehe lolz',
  // --- Spanish
  'por favor': 'porfavor porfa xfavor xfa porfis',
  que: 'q qe',
  mensajes: 'msjs mensages menajes mensjes',
  mensaje: 'msj mensage',
  numero: 'numro',
  mas: 'maz',
  // --- French
};

/** Each spelling with the spelling that the phrases use. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS_BY_WORD).flatMap(([word, spellings]) =>
    spellings.split(' ').map((spelling) => [spelling, word] as const),
  ),
);
