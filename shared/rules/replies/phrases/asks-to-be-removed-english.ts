import type { PhraseRule } from '../reader/phrase-rule.ts';

const PLAIN = 'A reasonable person reads it as a request to be taken off (47 CFR 64.1200(a)(10)).';

/** About something past, or about what must not happen. */
const PAST_OR_NOT = [
  `(did|why|who|have|has|was|were|been|had) (you|they|i|we) (take|took|taken|get|got|remove|
    removed|put)`,
  '(took|taken|takes|taking|got|keep|put|kept|whyd|whod|howd) [you|yall]',
  '(did|why|who|have|has|was|were|been|had) (you|they|i|we|my name) [already|been|just]',
  '(was|were|got|been|they|who|accidentally) [already|accidentally]',
  '(dont|didnt|never|not|without|wont) [ever|please|just] ',
];

/** English: unsubscribed, taken off the list, number deleted, left alone, do-not-call. */
export const ASKS_TO_BE_REMOVED_ENGLISH: readonly PhraseRule[] = [
  {
    id: 'en.remove.unsubscribe',
    because: 'UNSUBSCRIBE and OPT OUT mean one thing wherever they stand (47 CFR 64.1200(a)(10)).',
    like: 'would someone please unsubscribe me from whatever this is',
    says: [
      '(unsubscribe|unsubscribing)',
      'unsubscribed',
      '(optout|optingout|optedout) {pauseafter}',
      `(optout|optingout|optedout) (of|from|on) ..3
        ({msgs}|{list}|this|these|it|everything|all|future|
        any)`,
      '(opt|opting) (me|us|this number|my number) (out|off|>)',
      'my (unsubscribe|optout) (request|notice|>)',
      '(want|need|like|wish|choose) [to] [be] [opt|opted] out of {these} ({msgs}|{list})',
    ],
    unlessBefore: [
      `(email|emails|people|who|anyone|if|did|not|never|dont|didnt|havent|the|an|your|or|he|she|
        they)`,
      '(my|our) (wife|husband|mom|dad|son|daughter|sister|brother|friend)',
    ],
    unlessNext: [
      'from [my] (spotify|netflix|hulu|youtube|amazon|prime|disney|apple|icloud)',
      '(photo|photos|trip|class|lesson|rate|plan|gift|party|thing)',
      '(button|link|rate|back|in|up|form|fee|emails)',
    ],
  },
  {
    id: 'en.remove.me',
    because: PLAIN,
    like: 'remove me please',
    says: [
      `<< [{please}|can you|could you] (remove|delete|take off|opt
        out|optout|unsubscribe|stop|unlist)
        [this|my|the|my number|number|phone|cell|,] [,] {number} [,] [{number}] [,] [{number}] [,]
        [{number}] [from (your|the|this) list|off|{please}] >>`,
      `<< [{please}] take ..2 {number} [,] [{number}] [,] [{number}] [,] [{number}] off
        [{these}] [{list}] >>`,
      '{remove} [all|all of] {mydata}',
      `{remove} (his|her|their|dads|moms|husbands|wifes) [{which}] (number|info|name|phone)
        [{over}|from]`,
      '(throw|rip|tear|trash|toss) ..1 {mydata}',
      '(please|kindly) (drop|remove|delete|unlist) [me|us|and confirm] [{over}] >>',
      '(confirm|verify) [that] [i|my|you|me] ..3 (removed|removal|deleted|off|taken off)',
      '(request|requesting|process|confirm|want|need|demand) ..1 removal',
      '<< removal (please|request|requested|now) [please] >>',
      'removal (of|from) ({mydata}|{these} {list}|me)',
      '(shouldnt|should not|dont) (be|belong|have been) (on|added to) {these} {list}',
      '{decline} [,|.] [so|and|please|just] (remove|delete) >>',
      '(remove|delete|erase|exclude|unlist|unenroll|rmv|rm) {me} [{over}] >',
      '(yank|pull|nuke|kill|cut) {mydata} {done}',
      '(remove|delete|erase|exclude|unlist|rmv) (me|us) {over}',
      `(remove|delete|erase|exclude|cancel|drop|strike|purge|scrub|rmv|scratch|withdraw) ..6 {from}
        ..3 {list}`,
      `(withdraw|withdrawing|resigning|unenrolling|resign|bow out|drop out|check out) from {these}
        {list}`,
      '(remove|delete|erase) (it|this|them|everything) {from} (your|all|this) [{these}] {list}',
      `{remove} ..2 {from} (getting|receiving|future|all|everything|this|your (texts|phone|end|
        calls))`,
      '(phone|line|number|private|listed) [please] (remove|delete) (it|me)',
      '{mydata} ..5 remove it',
      `(have|get|want|see|sure|need|like|confirm|request|ensure) [that] ({mydata}|me|us|im|i|we|my
        name) [is|to be|be|gets|am|have been|has been|are] [please] {removed}`,
      `(can|could|may|might) (i|we) [please] (be|get) [please] {removed} {done}`,
      `(i|we|id) [need|want|would like|have|ask|expect|wish|demand|should like|like] [to] (be|get)
        [please] {removed} {done}`,
      '(i|we) should be [please] {removed} {done}',
      '< [please|just] (want|need|like|would like|wish) [to] (be|get) [please] {removed} {done}',
      '{iwant} to (be|get) {removed} {from} ..3 {list}',
      '(i|we) (should|would) like to be {removed}',
      '{mydata} (should be|needs to be|must be|to be|be|has to be) [please] {removed}',
      '{mydata} (should|needs to|must|has to|shall) [not] be (on|in|{removed}) ',
      '{mydata} {removed} {from}',
      '(be|being|get|been) (removed|unsubscribed|deleted|dropped|erased) {from}',
      '{iwant} [that i] [to] [be|get|being] [please] (removed|taken off|deleted|taken out)',
      '{iasked} ..6 (removed|taken off|deleted|taken out)',
      '{iasked} ..4 to (remove|delete|unsubscribe) (me|us|my)',
      `(expect|insist|trust|asking|ask|want) [you|yall] [will|to|that you|on] ..2 (be|being|
        remove|delete|take) ..1 (removed|taken off|{mydata}|me)`,
      'you will (remove|delete|take) {me}',
      '(can|may|could|should) (i|we|my number) [please] be (removed|taken off|deleted|excluded)',
      '(can|could|will|would) {you} [please|kindly] (remove|delete) (me|us|>)',
      '<< [please] (remove|delete) (number|contact|info|name) [{over}] >>',
      '<< [please] (number|contact|name) (remove|delete) >>',
      '{remove} (number|contact|info|contact info) {done}',
      '(delete|remove) my account [{over}] >',
      'get rid of {mydata}',
      'get rid of me from',
    ],
    unlessNext: [
      '(and|but) (add|use|put|keep)',
      `{from} [the|my|our|his|her] (loan|title|policy|deed|lease|co|co signer|cosigner|mortgage|
        insurance|class|schedule|credit|bill|trust|will|waitlist)`,
      'in error',
    ],
    unlessBefore: [...PAST_OR_NOT, '< to'],
  },
  {
    id: 'en.remove.deleteIt',
    because: PLAIN,
    like: 'How did you get my number? Remove it.',
    says: [
      `{yourthings} ..4 (?|.|;|but|so|and|please) [please|just] (remove|delete|erase|take|lose|
        forget) (it|me|us|mine|>)`,
      'my number [from] [,|.|but|so|and] [please|just] (lose|delete|remove|erase) it',
    ],
  },
  {
    id: 'en.remove.offTheList',
    because: PLAIN,
    like: 'take me off your list',
    says: [
      '<< [{please}] ({take}|{remove}) (off|from) [of] [the|your|this] (list|lists) [{please}] >>',
      `{take} ({mydata}|me|us|my {relative}|number|name|this number) [please|the {hell}] {from}
        [of] ..4 {list}`,
      `(take|get) ({mydata}|me|us|my {relative}|this number) [please|the {hell}] off (>|{over}|
        this|that|these|it|there|of)`,
      '(take|get) {mydata} [please] (off|out|down)',
      'take off {mydata}',
      '(leave|keep) {mydata} out {done}',
      '(me|us) off [of] (your|the|this|that|any) [{listkind}] (list|lists|texts|database|system)',
      'me lose from {these} {list}',
      `{mydata} (from|off|out of) (your|the|this|all) [{listkind}] (list|lists|database|texts|
        system)`,
      `(take|remove|delete|get) {name} [number|phone|name] (off|from|out of) [your|the]
        [{listkind}] {list}`,
      '(.|?|,) i want (off|out) [please] >>',
      '(wheres|where is|need|no|find) [the|an|your|a] unsubscribe (button|link|option)',
      '(take|get) (mine|ours) off',
      `{take} (him|her|them) (off|from|out of) your [{listkind}] (list|lists|system|database|
        records|contacts|texts)`,
      '{iwant} (off|out) [of] (this|these|it|here) {done}',
      `(take|get|remove|delete|drop|scratch|erase) (his|her|their|my {relative}|our|the) [{which}]
        (number|info|name|phone) [please] {from} [of] [{these}] {list}`,
      'take (it|this) (off|out of|from) your [{these}] {list}',
      '(want|get|need|like|let (me|us)) (off|out of|off of|out) [of] {these} ({list}|{msgs})',
      '(count|leave|let) me (out|off) of ..2 ({list}|{msgs})',
      '{mydata} off [{these}] [{list}] [{over}] >',
      `(take|get|sign|cross|scratch|knock|boot|kick|pull|drop|unsubscribe|leave|keep) (me|us|
        {mydata}|this (phone|line)) (off|out) [of] (this|these|it|there|here|them|that) {done}`,
      '(take|get|leave|keep) this (phone|line|cell) (off|out) [of] {these} {list}',
      '<< i want (off|out) [{over}] >>',
      '<< [{please}] off [of] {these} {list} [{over}] [{over}] >>',
      '(off|off of) [{these}] list (please|now|thanks|asap) [{over}] >>',
      '(any way|how) to (get|be) off [of] {these} {list}',
      '(block|blacklist|ban) (my number|this number|me) from',
      '<< [please] block my number [{over}] ',
      '(taken|take me|be) off [of] {these} {list}',
    ],
    unlessNext: [
      'for (the|{day})',
      '[,|.] (joke|jk|kidding)',
      '(work|the hook|the plane|at {number}|hold|track|guard|topic|schedule)',
    ],
    unlessBefore: PAST_OR_NOT,
    unlessHolds: ['(get|take) (me|us) off (at|on|from work)', 'get (me|us) off and'],
  },
  {
    id: 'en.remove.loseMyNumber',
    because: PLAIN,
    like: 'lose my number',
    says: [
      `(lose|forget|discard|toss|ditch|trash|burn|shred|drop|scrap|scratch|destroy|disregard|
        delete) [about] {mydata} [{over}]`,
      '(take down|throw away|throw out|get rid of) {mydata}',
      'forget ..3 (have|had|got|know|save|saved) (my|this) [{which}] (number|info)',
      'forget (i|we|my number|this number) [ever] (exist|existed|exists)',
      '(lose|forget) (the|that|this) number {over}',
      '(lose|forget) (you|that you) [ever] (have|had|got|know|saw) my number',
      '(dont|stop|quit|never) [ever] (use|using|keep|keeping|save|saving) {mydata} [{over}] [_] >',
      '(dont|stop|quit|never) (use|using) this (number|phone|line) {over}',
      `(dont|stop|quit|never) (use|using) {mydata} for (texts|texting|marketing|this|messages|ads|
        promos)`,
      '{remove} this (number|contact|phone|line)',
      `(please|kindly) (remove|delete|unsubscribe) {number} {number} [{number}] [from] [{these}]
        [{list}] >>`,
      '(remove|delete) number >',
    ],
    unlessBefore: [
      `(dont|didnt|did|if you|i|not|wont|we|they|ill|going to|do you|did you|when you|why would
        you|how could you) [ever|always]`,
    ],
    unlessHolds: ['my old', 'use my [_] number [,] use'],
    unlessNext: ['[,] use', 'for the claim'],
  },
  {
    id: 'en.remove.leaveMeAlone',
    because: 'Asks to be left alone.',
    like: 'leave me alone',
    says: [
      'leave (me|us|my phone|my family|this number|people) [the {hell}|please|just|tf] (alone|be)',
      `(stay|get|keep|back) [the {hell}] (off|out of|off of|away from) (my|our) [{which}] (phone|
        inbox|line|cell|number|messages|texts|mobile) [{insult}|{crook}] {done}`,
      'stay [the {hell}] away from (me|us|my (family|phone|wife|kids)) {done}',
      'leave (me|us|my _) and ..3 alone',
      'leave my ({relative}|family|parents|grandma|kids|wife|husband) alone',
      '< [please|just] forget [about] me {done}',
      '(release|free|excuse|let) me [go] from {these} ({list}|{msgs})',
      `thought (i was|i had been|i got|you had|you) (removed|unsubscribed|taken off|off|optedout|
        removed me|took me off)`,
      'leave me [the {hell}] out of (this|your|it)',
      '(let|leave) (me|us) (be|in peace|alone) {done}',
      '(want|wants|wish|prefer|like|ask) [just] [to] be left alone',
      '< [{please}] [{please}] go [the {hell}] away [{over}] >',
      'why (wont|dont|cant) (you|yall) [people|guys] [just] (leave me|go away)',
    ],
    unlessBefore: ['(dont|didnt|not|never|wont|cant) [ever|just]', '(he|she|they|it) [_]'],
    unlessNext: ['(at|in|with|for|on) (the|my|a)', '(all|in) (alone|day)', 'haha'],
  },
  {
    id: 'en.remove.doNotCall',
    because: 'Asks for, or names, a do-not-call list.',
    like: 'put me on your do not call list',
    says: [
      `(add|put|place|get|include|move|list) ..2 (to|on|in|onto) ..3 (do not|dont|no|donot)
        [{contact}] [or {contact}] [list]`,
      '(im|i|we|were|number is|phone is|am|are|been) [_|_ _] on ..3 (do not|dont|no) {contact}',
      '(national|federal|state) (do not|dont) {contact} (list|registry)',
      '(the|your) (do not|dont) {contact} (list|registry)',
      '(to|on|onto) your _ (dnc|dont call|dont contact)',
      '(on|to) (the|your) (dnc|no call list|no contact list|no text list)',
      'mark ..2 as (do not|dont|dnc|no)',
      'dnc (me|us|this|my|number|list|please|now)',
      '(me|us|number|this|it) (on|to|onto) [the|your|ur] (dnc|do not call|no call|no contact)',
      '(cease and desist|cease desist)',
    ],
    unlessBefore: ['(calls|texts|is|are you)'],
    unlessNext: ['letter'],
  },
];
