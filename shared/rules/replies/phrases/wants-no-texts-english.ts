import type { PhraseRule } from '../reader/phrase-rule.ts';

const PLAIN = 'A reasonable person reads it as wanting no more texts (47 CFR 64.1200(a)(10)).';

/** English: do not contact, no more texts, I do not want these, I never agreed. */
export const WANTS_NO_TEXTS_ENGLISH: readonly PhraseRule[] = [
  {
    id: 'en.no.dontContact',
    because: PLAIN,
    like: "don't text me again",
    says: [
      `<< [{please}|hey|and] dont (call|phone) [me|us|here|this number] [again|anymore|ever|please|
        ever again|thanks] >>`,
      `dont (call|phone|ring) [me|us] [,|.|and|or] dont (text|message|contact|write|email) [me|us]
        [again|anymore] [{please}]`,
      `dont (text|message|contact|write|email) [me|us] [,|.|and|or] dont (call|phone|ring) [me|us]
        [again|anymore]`,
      `<< [{please}] no (calls|phone calls|calls or texts|calls [,] no texts|texts [,] no calls) [,]
        [no emails|no email] [{please}] >>`,
      `<< [{please}|hey] (email|call|phone|mail|write) me instead of (texting|messaging|texts|a text|
        text messages) [me] [{please}|from now on] >>`,
      `(only contact me|contact me only|you may only contact me|only reach me|reach me only) (by|via|
        through) (email|e mail|mail|letter) [from now on|{please}|and] `,
      '<< [{please}] contact me (by|via) (email|e mail|mail|letter) only [{please}|from now on] >>',
      '<< [your|these|the] [texts|messages] [are] (unwanted|not wanted|not welcome|unwelcome) >>',
      '<< i said (dont|no) (call|text|contact|calls|texts) [me] [{please}] >>',
      '<< [{please}] no (calls|calling|phone calls) [{please}] >>',
      '<< [{please}] dont (call|phone) (my|this) [{which}] (phone|cell|number|line) [{please}] >>',
      '{dont} {reach} {me}',
      'you dont {reach} {me} >>',
      '{dont} {writeto} ({over}|here|us|dont|nor|this)',
      '(phone|number|line|cell|landline) [,|.|so] [{please}] dont {writeto} it',
      '{dont} (call|phone|ring) ({me}|>) ..2 {again}',
      '{dont} (call|phone|ring) [me|us] or {reach}',
      '{dont} (reach|hit) (out|me up|us up|my line|my phone) [to {me}] [{over}]',
      '{dont} (write|send|text|speak|talk|message|advertise|market|respond) [anything] to {me}',
      `{dont} (send|sending) [to] {me} [{these}] ({messages}|{msgs}|>|{crap}|anything|stuff|this|
        these|{over})`,
      '{dont} (send|sending) [{these}] ({messages}|{msgs}|{crap}|anything else|another) {over}',
      '{dont} (send|sending) [{these}] ({msgs}|anything else) [here|to]',
      '{dont} (send|sending) (anymore|nomore|any) {over}',
      'dont (ever|waste) ..4 (me|us) again',
      '{dont} (send|sending) {these} (to {me}|anymore|again|>)',
      'dont hmu',
      `{dont} (continue|keep|go on) (to (text|contact|message|write|call)|texting|messaging|
        contacting) {over}`,
      '{dont} (write|reach out|bother|contact|text|message|follow up) (again|anymore)',
      '{dont} tell (me|us) about ..3 (anymore|again|ever)',
      '< [please|just|go|kindly] [and] (text|contact|message|pester|write) (someone|somebody) else',
      '(find|get) (someone|somebody) else to (text|message|contact|call)',
      'save your ({msgs}|{messages}|breath) for',
      '{dont} (use|using) ({mydata}|this (number|phone|line)) {done}',
      '{dont} (send|sending) (these|those|this|it|them|stuff|things|anything) [to me] {done}',
      'dont [ever] (be|keep|start) (hitting (me|us) up|blowing ..2 phone)',
      'dont [ever] (be|keep|start|bother) {texting} {me}',
      'dont [ever] (be|keep|start) (texting|messaging|spamming|contacting) {over}',
      '(please|no|not) (no|not) {writeto} (me|us|here)',
      '<< not {writeto} (me|us|here)',
      '< no {writeto} (me|us)',
    ],
    unlessNext: [
      '[,] use (this|my|the)',
      '(back|until|when|unless|late|here because|about the (ring|surprise|party))',
      '(if (you dont|its not|theres no|youre not|im not))',
      'at (work|night|{number})',
      `[,|.] (im|its|i have) (driving|at work|in (a|the|class|surgery|court)|busy|asleep|sleeping|
        working)`,
      '{onlythen}',
      'with (the|my) (results|estimate)',
      '(the|a|my|his|her) {dataitem}',
      '[,|.] (call|phone) (my|the)',
    ],
    unlessBefore: [
      `(i|you|they|he|she|we|people|who|yall|ill|id|i have|and i) [really|also|just|still|can|
        usually|will]`,
      '(why|if (you|they|we)) [guys|people]',
      '(tell|told|ask|asked) (him|her|them|my _)',
      '(please|why|and) {neg}',
    ],
    unlessHolds: ['(husband|wife) ', 'my (boss|sister|ex)', '(dont|not) call (us|me) back'],
  },
  {
    id: 'en.no.notTo',
    because: PLAIN,
    like: 'could you not text me',
    says: [
      `(can|could|would|will|may) {you} [please|like|maybe|just|kindly] [please] (not|never)
        [ever] {reach} {me}`,
      '(can|could|would|will) {you} [please] (not|never) (send|sending) (me|us)',
      '(private|work|business|personal|this) (number|phone|line) [please] dont {writeto} it',
      '{iasked} [you|yall|you guys] [please] not to {reach} {me}',
      '{iasked} not to be {contacted}',
      '(would|do) you mind not {texting} {me}',
      '(never|not) to {reach} (me|us|this number) [again|anymore]',
      'no longer [to] {reach} {me}',
      '(request|wish|ask|want|prefer|like) to not be {contacted}',
      '(text|message|contact|call) me never',
      'never again {reach} {me}',
      '(you|yall) (shall|must|may|will|should|can) not [ever] {reach} {me}',
      '(dont|not|never) [to] [{please}] be {contacted} (again|anymore|by|at)',
      '(bother|{writeto}) (me|us) nomore',
      `no need (to|for) ..2 ({contact}|{msgs}|{texting}|send ..1 {msgs}) ..2 (again|anymore|
        further|nomore|{over})`,
      '(theres|there is|its|is) no need to keep {texting}',
      '{noneed} [for you] [to] (send|text|contact|message|reach|write|call|keep) ..4 {never}',
      '(dont|not) (need|have) to (keep|be) {texting} (me|us)',
      '(dont|not) (need|have) to {contact} (me|us) (again|anymore)',
      '(wish|prefer|rather|ask) (you|that you) [would|do] (not|didnt|dont|wouldnt) {reach} (me|us)',
    ],
    unlessNext: ['(back|until|when|about the)', '{onlythen}', 'if'],
    unlessBefore: ['(i|he|she) told (him|her|them)'],
  },
  {
    id: 'en.no.moreTexts',
    because: PLAIN,
    like: 'no more texts please',
    says: [
      `(nomore|no further|no additional|not another|zero more) [more] [of] [{these}] ({messages}|
        {msgs}|texting|contact)`,
      `(nomore|no further|zero) (calls|emails|calls or|calls and) [or|and] [texts|messages|
        texting]`,
      `<< [please|and|ok|nope|nah] [,|.] no [{these}] ({messages}|{msgs}) [{over}] [{over}|to
        {me}|from you] [{over}] >>`,
      '< no [{textkind}] {msgs} ({over}|to {me}|from (you|yall|your)|just|only|email|call)',
      `< no [{textkind}] (text|contact|solicitation|solicitors|solicitor|telemarketers|texting|
        messaging|soliciting) {over}`,
      '< no message (please|anymore|again|thanks|to {me})',
      'dont disturb (me|us|>>)',
      '(no thanks|no thank you) to [{these}] [{textkind}] {messages}',
      '(only|fine|ok|okay|but|please|good) [,] (no|not) (texts|texting|text messages|sms) {done}',
      '(i have had|had|i have) it with ({these} {msgs}|your {msgs}|you)',
      '(thats|that is|more than|quite) enough [of] [{these}] {msgs}',
      '(no longer|dont) (want|need) these >>',
      `(to|prefer|preference|preferences) no (texts|messages|text messages|texting|contact|
        communication) {done}`,
      '(contact|communication|text|texting|texts) (preference|preferences) [,|is] none',
      'nomore follow (up|ups)',
      '< [i|we] (no|not) want [{these}] ({messages}|{msgs})',
      '(please|want|wanting) [for] (no|nomore|zero) [more|{these}] ({messages}|{msgs})',
      `(spare me|enough of|over|i cant take|cant keep getting|no use for|object to|refuse|decline|
        fed up with) [any|more|anymore|all|of] [of] {these} ({msgs}|{messages} from you|these|
        those) {done}`,
      '(no one|nobody|noone) [here|in this house] (wants|needs) {these} (texts|messages)',
      '<< [{please}] [please] nomore [{over}] [{over}|{courtesy}] [{courtesy}] [{courtesy}] >>',
      '< [{courtesy}] [,] [please|and] nomore [of] [your|these] {sendable}',
      '<< nomore . (im|i|thats|ok|please)',
      '(text|message|call|contact|bother) (me|us) nomore',
      '(done|finished|through) (with|receiving|getting) [{these}] ({msgs}|these|you (people|guys))',
      `(tired|sick|fed up|sick and tired) (of|with) (getting|receiving|hearing from|[all] (these|
        your|the|this) [_] {msgs})`,
      `(nothing more|nothing else|nothing further) from (you|yall|your|this) {done}`,
    ],
    unlessBefore: [
      `(there|have|had|got|getting|is|are|been|see|received|says|be|get|theres|i have|were|was)
        [_]`,
    ],
    unlessWith: ['nomore (specials|deals|openings|sales|coupons) [_|_ _|_ _ _] ?'],
    unlessHolds: ['(sick|tired|fed up) _ _ _ [_] (spam|harassment)', '(tired|sick) ..4 spam'],
    unlessNext: [
      '(left|yet|on my end|came|received|back|today|tonight|until|before|after|til|during|while)',
    ],
  },
  {
    id: 'en.no.moreAfterTexts',
    because: 'Speaks of texts, and then says: no more.',
    like: 'You texted me 14 times since Sunday. No more.',
    says: [
      `(text|texts|texted|texting|messages|messaged) ** (.|;) nomore [please|thanks|thank you]
        [haha] >>`,
      `(text|texts|texted|messages|message) ** {dontwant} (anymore|nomore|another) [please|thanks|
        thank you|ok] >`,
    ],
  },
  {
    id: 'en.no.dontWant',
    because: PLAIN,
    like: "I don't want these messages anymore",
    says: [
      '{dontwant} ..5 {msgs}',
      '{dontwant} {these} ({messages}|contact|communication) [{over}]',
      '{dontwant} to (see|hear) (these|this) [{messages}] (anymore|again|nomore)',
      `{dontwant} ..3 (anymore|more|another|all|any) [of] (these|this|those|them|it|your) [{msgs}|
        {messages}|{crap}|stuff] {done}`,
      `{dontwant} to [keep] (get|receive|getting|receiving) (anything|these|this|any|nomore|them)
        [else|more|texts] (>|from (you|this|your)|{again}|on my phone)`,
      '{dontwant} (these|this|any of this|them) (anymore|again|on my phone|nomore|ever)',
      '{dontwant} [to] {receive} ..3 from (you|yall|your|this|anyone)',
      `{dontwant} ..2 {you} [to|be|ever|keep] [{contact}|{texting}|{reach}|sending|send] (me|us|
        anything|>)`,
      `{dontwant} [to] (be|being|get|getting) ..1 ({contacted}|on {these} {list}|part of {these}
        {list}|subscribed)`,
      `(make sure|ensure|see to it|see|confirm|guarantee|promise) [that] ..3 (not|never|dont|no
        longer|nomore) [to|be|being|get|ever] [to|be|being|get|receive] ..1 ({contacted}|
        {msgs}|{list}|these|this)`,
      `(i|we|id|{mydata}) [do|would|should|have] (should|must|shall|will|better|am|is|are|want|
        wish|like|prefer|request|ask|asked|rather|said|shouldnt|mustnt) (not|never|no longer|to not|
        not to|to no longer|to never|be) [to] [be|get|receive|being] ..1 ({contacted} {done}|
        {contacted} (again|by|at|for|about))`,
      `(i|we|id|{mydata}) [do|would|should] (should|must|want|wish|like|prefer|request|ask|asked|
        rather|shouldnt) (not|never|no longer|to not|not to|to no longer|be) [to] be ..1 (on|in)
        {these} {list}`,
      `(have not|havent|never|didnt|not) (agreed|agree|asked|ask|consented|consent|requested|
        authorized|signed up|sign up) [to|for] (be|being|get|getting) ..1 {contacted}`,
      '{dontwant} (anything|nothing|any of this) from (you|yall|your)',
      '{dontwant} (any|no|nothing) part of (this|your)',
      '{dontwant} to (be|stay) ..2 (on|in|of) ..2 ({list}|this [group|list|thread]|your _) [_] >',
      `(dont|never) (include|add|put|keep|list|enroll) (me|us|my number|my name) (in|on|to) ..3
        ({list}|{msgs}|group)`,
      '({dontwant}|want|not) ..1 (another|one more) (text|message) [from you] {over}',
      '(prefer|want) (no|nomore) {messages}',
      'no longer (receive|get) (these|this|anything|any of these)',
      '< no (calls|emails) [,] (or|and|no|nor) [no] (texts|texting|messages) {over}',
      'no {consent} (given|granted|was given)',
      '(no longer|dont|do not|never) consent {done}',
      '(nobody|no one|noone) gave you {consent}',
      '{dontwant} to (hear|know|read|learn) [anything] about your',
      '(wouldnt|would not|id not) like ..3 ({msgs}|{contacted})',
      '(could|can|may) i not (get|receive|see) (these|this|your|any) [{msgs}]',
      '(so|so that) i dont [have to] (get|receive|see) [{these}] ({msgs}|these|this|them|anymore)',
      '(shouldnt|should not) be (getting|receiving) (these|this|your|texts)',
      `(decline|refuse|reject) [to] [receive|get|all|any|further|future|these|your] ..1 ({msgs}|
        {messages})`,
      `(want|wants|wanted|wish) (nomore|no more|no|zero|nothing more) [{these}] ({messages}|
        {msgs})`,
      '(no|not) (interest|interested|desire|wish|need) (in|to|for) ..3 {msgs}',
      '(no|not) (interest|interested|desire) in (receiving|getting|hearing|being {contacted})',
      'no longer ..4 ({msgs}|{contacted}|hear from (you|your)|on {these} {list})',
      `(rather|prefer|prefers) [it] [if|that] [you|we|i] [would|could|did|do] (not|didnt|dont|
        wouldnt|no longer|never|stop|stopped|nomore) [to] [{contact}|{receive}|{receiving}|be|
        sending|send] ..3 (me|us|{msgs}|{contacted})`,
      `(rather|prefer|wish|want|like|care|need) (not to|to not|not|to never|never to) hear ..2
        from (you|yall|your|this)`,
      '{dontwant} to hear ..2 from (you|yall|your|this)',
      `(let|make) this [be] (the|your) (last|final) (text|message|time|one|contact)`,
      `(this|that) (better be|should be|needs to be|had better be|must be|will be|is) (the|your)
        (last|final) (text|message) (you|i|we|that|from|to me|>)`,
      `(rather|prefer) [to] not [to] (be|get|receive|have|being|getting|receiving) ..2
        ({contacted}|{msgs}|these|this|on {these} {list})`,
      `(dont|not) (care|wish|need|interested) [to|for|in] [{receive}|{receiving}] [{these}]
        ({messages}|{msgs}) (from|anymore|please|thanks|>)`,
      `{msgs} (are|is) [very|so] (unwanted|unwelcome|not wanted|not welcome|unsolicited|not
        appreciated)`,
      '(aint|not) (tryna|trying to) (get|receive|see|read|hear)',
    ],
    unlessNext: ['(yet|until|before|about (the other|that one|it yet))'],
    unlessBefore: ['(if|unless|because|so) (you|they|he|she)', '(he|she|they|why)', 'if i'],
    unlessHolds: [
      'need (a|the) (reminder|text)',
      '(miss|lose|stop|end|missing|ignore)',
      '(like|want) (the|that|it) ',
      '(more texts like|less)',
      'text (you|him|her|them)',
    ],
  },
  {
    id: 'en.no.grateful',
    because: PLAIN,
    like: 'I would appreciate it if you would stop',
    says: [
      `{grateful} ..4 (stop|stopped|stopping|discontinue|discontinued|quit|cease|ceased|refrain)
        {over}`,
      `{grateful} ..4 (stop|stopped|stopping|discontinue|discontinued|quit|cease|refrain) ..3
        ({texting}|{msgs}|sending)`,
      '{grateful} ..4 {msgs} ..1 (ended|stopped|ceased|stop|end)',
      `{grateful} ..4 (not|no longer|didnt|nomore|dont|wouldnt) ..3 ({texting}|{reach} {me}|
        {contacted}|{msgs})`,
      `{grateful} ..4 (remove|removed|removing|take|took|taking|leave|left|delete|deleted) (me|my|
        us|this number)`,
      '{grateful} ..2 (not|being) ..1 ({contacted}|taken off|removed)',
    ],
    unlessNext: ['(by|in|over) '],
  },
];
