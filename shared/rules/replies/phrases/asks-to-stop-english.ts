import type { PhraseRule } from '../reader/phrase-rule.ts';

const PLAIN = 'A reasonable person reads it as a request to stop (47 CFR 64.1200(a)(10)).';

/** The people that "stop texting" is about when it is not about us. */
const OTHERS = [
  '(him|her|them|everyone|everybody|girls|boys|strangers|each|my ex|your ex|my mom|people)',
  '{name}',
  '(and|while|n) (drive|driving)',
  'back',
];

/** English: asking us to stop, quit or cease. */
export const ASKS_TO_STOP_ENGLISH: readonly PhraseRule[] = [
  {
    id: 'en.stop.texting',
    because: PLAIN,
    like: 'please stop texting me',
    says: [
      '{stop} ..2 {texting} {me}',
      '{stop} _ [up] my (phone|cell|inbox|line)',
      `{stop} [{texting} and|{these}|constantly|always|with] {texting} [here|there|my {relative}|
        it] {over}`,
      `{stop} [{texting} and|{these}|constantly|always|with] {texting} (about|every|so|at|with|in|
        on|all|my|out|because|while|until|during)`,
      '{stop} ..1 (text|message|contact|call|bother|send|harass|spam|write|email) {me}',
      '{stop} (trying|attempting) to (contact|reach|text|call|sell|get|message|email)',
      '{stop} (talking|writing|speaking) to me',
      '{stop} asking [me] [{over}] >',
      '{stop} asking (me|us) (to|for|if|about)',
      '{stop} asking for (a|any|my|reviews|feedback|surveys)',
      '{stop} [{these}] {crap} {done}',
      '(why|how come) (wont|dont|cant) (these|this|the texts|{you}) [ever] stop',
      '(stop|quit) (hitting|hit) (me|my|us)',
      '(knock|cut) (it|this|that) [{crap}] (off|out)',
      'give it a rest',
      '({msgs}|my (phone|inbox)) [,|.] [{please}] {stop} (it|this|that) [{over}] >>',
      '{stop} [the|all|these] (calls|emails|calling) (and|or) [the] {messages}',
      '<< [{please}] (this|it|these) {must} stop [{over}] >>',
    ],
    unlessNext: [...OTHERS, ', {number}'],
  },
  {
    id: 'en.stop.sending',
    because: PLAIN,
    like: 'stop sending me these',
    says: [
      '{stop} ..2 sending ..5 {msgs}',
      `{stop} ..2 sending [to] {me} [{these}] ({messages}|{crap}|stuff|things|anything|links|pics|
        it|more)`,
      '{stop} ..2 sending [to] {me} _',
      '{stop} sending [{these}] {sendable}',
      'please {stop} sending _ >>',
      '{stop} ..2 sending (them|those|it|any|all of) {over}',
      '{stop} ..2 sending ..4 to (me|us|this (number|phone|address)|my (phone|number|cell))',
      '{stop} sending (him|her|them|my {relative}) [{these}] {msgs}',
      `{stop} [{these}] {textkind} (texts|messages|alerts|notifications|reminders|emails|blasts)`,
      `{stop} ..2 sending (>|[{these}] ({crap}|{messages}|stuff|things|anything|everything|this|
        these))`,
    ],
    unlessNext: ['(to|for) (him|her|them|my (old|son|daughter|email|wife|husband))', 'by mail'],
    unlessHolds: [
      'sending (me|us) (to|in|back|home|on|around|over|out|up|off|away|the wrong|a different)',
      'sending (me|us) (your|ur|the|my) {dataitem}',
    ],
  },
  {
    id: 'en.stop.theTexts',
    because: PLAIN,
    like: 'stop the texts',
    says: [
      '{stop} ..4 {msgs}',
      '{stop} [{these}] {messages} ({over}|with (me|us))',
      `{stop} (with|doing) [all] (these|those|this|them|all of (this|these|it|them)) [{crap}|
        stuff] {done}`,
      `(please|pls|kindly|{you}|to|should|must|just|<) {stop} [all] (these|those|them|all of (this|
        these|it|them)|all this) [{crap}|stuff] {done}`,
      '{stop} ..2 (contact|communication|communications|correspondence|outreach) {done}',
      '{stop} ..2 (contact|communication|communications) (with|to|from|at|by|via) ',
      '(cease|desist) ..2 (contact|communication|communications|communicating|outreach|all)',
      `(put|bring) (a stop|an end) to ..2 ({msgs}|this|these|it)`,
      `(an end|a stop|termination|cancellation|cessation) (to|of) ..3 ({msgs}|{messages}|these|
        contact)`,
      '(contact|communication|communications|correspondence) {must} (stop|cease|end)',
      '{stop} with [{these}] [{crap}] >',
      'stopall (of this|of these|of it|this|these|contact|communication)',
      'stop (contact|communication) {over}',
      '{stop} (receiving|getting) ..4 ({msgs}|>|from|these|this|them)',
      '({ending}|cancel) ..4 {msgs}',
      '({ending}|cancel) [{these}] {messages} {over}',
      '({ending}|cancel) [{these}] [{messages}] (subscription|conversation|chat) [with you] {over}',
      '<< [{please}] end (this|these) [{over}] >>',
      '<< [{please}] cancel (these|all of (these|them)) [{over}] >>',
      '(want|like|need) to (cancel|end) these [{over}] >',
      'want (this|it|these|them) stopped',
      '<< can (this|we|you|it) [please] stop [this|it|these] [please|now] >>',
      '(turn|shut|switch|call) off ..3 {msgs}',
      `(turn|shut|switch|call) [off] {these} (bot|bots|robot|robots|autoresponder|auto texter|
        system|machine|computer|texting|program) [off] [for|on|now|please|from|>]`,
      '(turn|shut|switch|call) {these} (bot|bots|robot|robots|system|machine|texting) off',
      `< [please|just|and|so|can you|could you|you need to|someone] [please] (tell|ask|get|have|
        make) ({name}|whoever|him|her|them|(your|the|that|this|whatever|those) _ [_]) [to] stop
        ({texting}|sending) (me|us|my (phone|number|cell))`,
      '(turn|shut|switch) ..3 {msgs} off',
      '<< [{please}] (turn|shut|switch) (this|these|them) off [{over}] >>',
      '{msgs} ..2 (stop|stopped|end|ended|cease|ceased|discontinued|stopping) {over}',
      '(make|want|like|get|need) [{these}] (it|this|these|them) [to] (stop|end|cease) {done}',
      '{msgs} to [please] (stop|end|cease)',
      '{msgs} ..4 {must} [please] (stop|end|cease)',
      `(texts|messages|texting|it|this) (is|are|has been|have been) (enough|getting old|out of
        hand) stop`,
      'subscription (cancel|stop|end)',
    ],
    unlessBefore: [
      '(when|what time|why) [does|do|will|did] [the|your|my]',
      'shift',
      '(did|has|have|does|do) (you|the|my|your|they)',
      '(until|til|before|when|if) (the|your|my)',
      'how [_|_ _] (i|you) [_]',
    ],
    unlessNext: [
      'if i',
      '(to|from) (him|her|my (son|daughter|email|old))',
      'i (signed|asked|wanted)',
    ],
    unlessWith: ['(alarm|security|app|panel|dash|login|software)'],
    unlessHolds: [
      '(coming|yet|work|working|delivery|service|car|for|at|and|sign|light|work order)',
      'in your app',
    ],
  },
  {
    id: 'en.stop.plea',
    because: 'Asks us to stop, and names nothing else that could stop.',
    like: 'can you please just stop',
    says: [
      `please [{please}|can you|will you|all of you] [please] (stop|quit|cease|desist) [it|this|
        that|all|them|these|those] {over}`,
      'please [{please}|can you|will you] [please] (discontinue|desist) {over}',
      `(can|could|would|will|wont) {you} [{please}] [{please}] (stop|quit|cease) [it|this|that]
        {over}`,
      `<< [{please}] [{please}] (stop|quit) (it|this|that|doing this) [{crap}] [{over}] [{over}]
        >>`,
      '{you} [really|all] {must} [{please}] (stop|quit|cease) [it|this] {over}',
      '{iasked} ..5 (to|you|would|should) [{please}] (stop|quit|cease) {over}',
      'asked {you} to text me stop',
      '(text|texted|texting|texts|messages|messaged) ** please stop haha >>',
      '(want|need|like|wish|demand|insist) [that] {you} [to|would] [{please}] (stop|quit|cease)',
      'if {you} (dont|cant|wont) ..2 (stop|quit|cease|remove|unsubscribe|leave me|take me|delete)',
      '(unless|until) {you} ..2 (stop|quit|cease|remove me|leave me|take me)',
      'enough (is enough|already|with|texting|{messages}) [{these}|{me}] [{messages}] {over}',
      '(i have had|had|i have had) enough of ({these} {messages}|you (people|guys)|your)',
      '<< (i have|i have|i) [had] enough [{over}] >>',
      `(god|heaven|heavens|christ|petes|gods|love|sake|mercy|ffs) [sake] [,] [{please}] stop
        {over}`,
    ],
    unlessBefore: ['it', 'haha [,]', '(did|does)', '(tell|told|ask|asked) {somebody} to'],
    unlessNext: ['(by|at|the|in|over|being|worrying|saying|making|before)', '[,|.] haha'],
    unlessHolds: ['(asked|told|asking) (him|her|my|the|me|us|them)', '(eating|drinking|smoking)'],
  },
  {
    id: 'en.stop.thenReason',
    because: 'Begins with STOP and goes on about us or the person, not about a place or a thing.',
    like: 'stop i never asked for this',
    says: [
      '<< [{opening}] (stop|stopall|quit) [stop|please|now|already] [,] {complaint}',
      '<< [{opening}] stop [,|.] {name} [{name}] >>',
      `<< [{opening}|{courtesy}] [,] (stop|stopall|unsubscribe) [,|.] {courtesy} [{courtesy}]
        [{courtesy}] [{courtesy}] [{courtesy}] >>`,
      '<< stop for the {number} time',
      '<< [please] stop for (both|all|this|my|our) ..2 (numbers|number|lines|phones|phone)',
      '<< stop [x|times|to] ({number}|infinity) [times|{number}] >>',
      '<< (replying|texting|sending|typing) stop [as|like|to|now] [_] [_] >>',
      'turn me off >',
      '<< [{please}] stop (before|or|b4) (i|im|ill|we)',
      '{decline} [,|.] [so|but|now|just|and] [please|just] (stop|stopall) {over}',
      '(so|ok|now|just|and|but|guys|guy|to|seriously|again|please|already) [please|just] stop >>',
      '(stop|quit) [,] (stop|quit) {over}',
      '(reply|replying|responding|texting|saying|sending|typing) stop [to|2] [{over}] [_] >>',
    ],
    unlessNext: ['?', '(cant (breathe|even)|love you)', '[,] haha'],
    unlessBefore: [
      '(bus|next|non|last)',
      `(going|need|needs|want|have|had|got|get|gets|like|used|able|trying|try|place|how|did|me|it|
        make) [_]`,
    ],
    unlessHolds: ['stop , its so', 'stop i (love|cant|will|think|was|am|got)', 'just stop'],
  },
  {
    id: 'en.stop.saidItBefore',
    because: 'Repeats an earlier STOP.',
    like: 'I already said stop',
    says: [
      `{isaid} [to|you to|{you} to|with|you] [please] (stop|end|quit) [{texting}] [{over}]
        [{often}]`,
      '< [already|just] (replied|texted|said|sent|typed) stop {over}',
      '< [already|just] (told|asked) {you} [to] (stop|quit|no|unsubscribe) {over}',
      '<< [{opening}] stop (to|2|at) {number} >>',
      `(replying|texting|sending|saying|typing) stop (didnt|doesnt|does not|isnt|would|wont|is
        not)`,
      'stop (doesnt|didnt|isnt) (work|working)',
      '{isaid} (nomore|no . nomore|enough|unsubscribe|remove me|optout|stopall)',
      '(what|which) part of (stop|unsubscribe|no)',
      'keep (texting|saying|replying|sending|typing|telling you) [to] [stop|unsubscribe] [to] stop',
      'keep (texting|saying|replying|sending|typing) (stop|unsubscribe)',
      '(did|didnt) you [not] (get|see|receive|read) my [last] (stop|stops|unsubscribe|optout)',
      '(stop|no) means (stop|no)',
      `(when|didnt|havent) i [already] (say|said|tell you|told you|ask you|asked you|text|texted)
        [to] stop`,
      'how many [more] times ..9 (stop|removed|unsubscribe|taken off)',
      `(last|final|{number}) [_|_ _|_ _ _|_ _ _ _] (stop|unsubscribe|remove|leave me|request [to
        stop])`,
      '(last|final|{number}) time ..5 (stop|unsubscribe|remove|leave me)',
    ],
    unlessBefore: [
      '(did|should|do|must|think|guess|can|may|if|when)',
      '(he|she|they) [has|have]',
      '(say|text|texting|if|message|says|what happens)',
    ],
    unlessNext: ['(by|at|in|the|on|for|eating|before)', '(accidentally|accidently)'],
    unlessHolds: ['{number} ..3 (stop|remove) [_]', '(i|he|she) asked (him|her)'],
  },
  {
    id: 'en.stop.how',
    because: 'Asks how to end the texts; the answer is that they have ended.',
    like: 'how do I stop these?',
    says: [
      `{howdo} ..1 (stop|end|cancel|block|turn off|disable|shut off|quit|avoid) ..3 ({msgs}|
        (you|this|these|them) {over})`,
      '{howdo} ..1 (stop|avoid|quit) ..2 {receiving}',
      `{howdo} ..1 (get off|get out of|be removed|get removed|getting removed|be taken off|get
        myself off|getting off)`,
      `{howdo} ..1 (get|make|have) ..3 ({msgs}|this|these|you|{mydata}|me|people) ..3 (stop|off|
        removed|taken|out|leave me)`,
      '{howdo} ..1 (turn|shut|switch) (these|this|them) off',
      '<< {howdo} stop [it] >>',
      '(can|could|may) i [please] stop (these|this|them|{these} {msgs}) (?|.|>)',
      `(whats|what is|is there|wheres|where is) [the|an|a|your|any] (optout|unsubscribe) [word|code|
        link|option|button|process|keyword|here] (?|>>)`,
      '(which|what) (word|command|keyword) (stops|ends|cancels) (these|this|them|it|the texts)',
      '{howdo} make (these|this|them) stop',
      '{howdo} ..1 (remove|delete|take) ({me}|myself|my)',
      `{waythere} ..3 (stop|end|turn off|block|avoid) [getting|receiving] [{these}] ({msgs}|this|
        these|you)`,
      '{waythere} ..3 (get off|be removed|be taken off|get removed|get out) ',
      '(do you|would you|wouldnt you|will you|dont you|<) [please] mind ..1 {removing} ..1 {me}',
      '(do you|would you|will you) [please] mind ..1 stopping',
    ],
    unlessNext: ['(drinking|smoking|by|at|for|in your app)', '(the|my) _', 'quote'],
    unlessWith: ['(alarm|security|app|panel|dash|login|software)'],
  },
];
