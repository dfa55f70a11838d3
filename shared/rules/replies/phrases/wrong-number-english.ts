import type { PhraseRule } from '../reader/phrase-rule.ts';

const STRANGER = 'Says that the phone is not the person we meant (47 CFR 64.1200(m)).';

/** English: this is not the person you are looking for. */
export const WRONG_NUMBER_ENGLISH: readonly PhraseRule[] = [
  {
    id: 'en.wrong.number',
    because: STRANGER,
    like: 'wrong number',
    says: [
      '<<4 wrong [{which}] {whom} [?|.|,] >>4',
      '< [{softly}] [{softly}] wrong [{which}] (number|person|guy|contact) (?|.|;)',
      '(must|may|might|probably) have the wrong {whom}',
      '{you} have me (confused|mistaken|mixed up)',
      '{you} [have] (mixed|confused) me up',
      '{you} [{maybe}] [{maybe}] {have} (the|a|me at the|your|ur|da) wrong [{which}] ({whom}|>)',
      '{you} [{maybe}] [{maybe}] {have} wrong [{which}] {whom}',
      '(youre|your) ..3 (the|a) wrong [{which}] {whom}',
      `(texted|texting|messaging|messaged|contacting|contacted|reached|calling|called) (the|a)
        wrong [{which}] {whom}`,
      '(this|that|it) (is|must be|might be) (the|a) wrong [{which}] {whom}',
      '(its|thats|must be|appears to be|looks like) (the|a) wrong [{which}] {whom}',
      `(number|contact|info|information|record|phone) [you have] is [the] (wrong|incorrect|not
        correct)`,
      '(not|isnt|wasnt) the (right|correct) (number|person|phone|contact)',
      `(not|isnt) (who|the (one|person|guy|lady|woman|man|girl|customer|individual)) ..4 (think|
        want|need|looking|meant|mean|seek|reach|after|trying)`,
      '(incorrect|mistaken|invalid) (number|person|contact)',
      '<< [sorry|this is] [a] (bad number|different person [now]|new owner [now|here]) [sorry] >>',
      '(you have|this is) [reached|texted] [a|the] (different|another) (person|number)',
      '(misdialed|misdialled|mistexted|misdial|mis dialed)',
      `(message|text|this|it) ..3 (reached|sent to|came to|got to|went to) (me|us|this (number|
        phone)|my phone|the wrong _) ..2 (in error|by (mistake|accident)|mistakenly)`,
      `(texted|messaged|contacted|reached|sent to) (me|us|this number) (in error|by (mistake|
        accident))`,
      `(typed|dialed|entered|keyed|copied|wrote|put) [in|it|my|the|a|that|down] [number] [down|in]
        (wrong|incorrectly) [{sorry}] >`,
      '; wrong [{which}] {whom} [{sorry}] [{sorry}] >>',
      '(you|yall) (got|have|want|need) the wrong (one|1|kid|dude|bro|chick|family|house|lady)',
      '<< [{softly}] wrong (kid|dude|family|house|lady|girl|guy|one|1) [{sorry}] >',
      'who (tf|the {hell}) is {name}',
      'who (you|are you|yall) ..2 (looking for|want|need|trying to reach) [?|.|,] not me',
      'not the (intended|correct|right) (recipient|person|party|contact)',
      '(number|info|information) you have is (old|outdated|no good|out of date|bad|not current)',
      'mistaken identity',
      '(isnt|aint|not) who you think (it is|this is|i am|im|its|youre texting)',
      '<< wrong (customer|patient|client|numb|1|numer|identity) [{sorry}] >>',
      '<< (mistaken identity|different person here|(im|this is) a different person)',
      '(got|have|texted) (the|da) wrong 1',
    ],
    unlessBefore: [
      `(i|we|he|she|they) [just|must|might|accidentally|may|have|think i] {gave} [you|them|to]
        [the|a|my]`,
      '(if|my|did|or|was) [the|a]',
      '(i|we|he|she) [just|accidentally|must have|may have]',
      'is (this|that|it) [the|a]',
      '(if|think|thought|sure) (this|that|it) [was|is] [the|a]',
      '(do|did|if|sorry if|think|does) i (have|got|texted|called|am)',
      '(oops|omg|whoops|my bad|ignore that|ignore) [,|.] [sorry]',
      'ignore _ [_|_ _] [,|.]',
    ],
    unlessNext: [
      '(of|to ask|part|in your|was|helped|on (my|the) (invoice|account|file|receipt|order))',
      '[,|.] (i meant|ignore|that was|meant|please ignore|disregard|it should|sorry i meant)',
      'for (parts|service|my)',
      '(on (your|the|google)|is (on|listed))',
      '(is|are) on',
      'haha (ignore|sorry ignore)',
    ],
  },
  {
    id: 'en.wrong.atTheEnd',
    because: STRANGER,
    like: 'this is a fax line wrong number',
    says: ['wrong [{which}] (number|person|num) [{sorry}] [{sorry}] >>'],
    unlessBefore: [
      '(the|a|my|was|is|or|that|this|your|it|on|in) [_]',
      '(put|gave|typed|have|had|got|called|sent|texted|oops|ignore|disregard) [_|_ _] [,|.]',
      '(oops|omg|whoops|my bad)',
    ],
    unlessNext: ['?'],
  },
  {
    id: 'en.wrong.someoneElse',
    because: STRANGER,
    like: 'I think this was meant for someone else',
    says: [
      `(sent|sending|send|meant|went|came|coming|going|delivered) [this|it|that|these] (to|for)
        [the|a] (wrong|incorrect|different) [{which}] {whom}`,
      '(.|?|but|haha|fr|and|so|think) wrong [{which}] {whom} [{sorry}] [{sorry}] >>',
      '(.|?) wrong (one|1) [{sorry}] >>',
      '(number|phone) [now] belongs to (a|my) _',
      '(this|that) (isnt|aint) {firstname} [{theirs}] {sorry} >',
      '(this|that) (isnt|aint) {firstname} [{theirs}] (.|?|>>)',
      '(never was|never been|never will be) {firstname}',
      '(used to (be|belong to)|was) ..4 {name} [old] (number|phone|cell)',
      '(get|getting|gets|receive) (her|his|their|{firstname}) (messages|texts|calls)',
      `(person|guy|lady|one|woman|man) you ..2 (want|need|are looking for|looking for|trying to
        reach) (had|has|moved|changed|isnt|no longer|doesnt|must)`,
      '{you} [{maybe}] (have|got|have got) {another} [number|phone]',
      '{you} (have|got|have got) me (confused|mistaken|mixed up)',
      'not the (parent|mother|father|mom|dad|owner|spouse|wife|husband|guardian) of',
      `(meant|mean|wanted|trying|supposed) to (send|text|be sending) ..2 to (my (ex|neighbor|
        roommate|brother|sister|old)|someone|somebody|a different)`,
      `(not sure|dont know|no idea|no clue|unsure) who ({you} (are|were)|youre|{you}) (looking for|
        trying|want|texting|mean|think|after|need)`,
      `(someone|somebody|they|he|she|whoever|people|person) ..3 (put|wrote|gave|entered|listed|typed)
        [down] (the|a|my) wrong [phone] number`,
      'you have (reached|called|texted) (a|an|the) _',
      `(meant|mean|want|wanted|trying|supposed) to (text|reach|message|contact|get) ..3 (other|
        another|different) ({name}|person|_)`,
      `(must|has to|got to|might|may) be ({another}|for {another}|some (mistake|mixup|mix up|
        error)|a (mistake|mixup|mix up|mixed up number))`,
      '({you}|youre) ..5 (looking for|to reach|texting|reach|meant|want) ..3 {another}',
      `({you}|youre) ..4 (confused|confusing|mistaken|mistaking|mixed|mixing) (me|my number) [up]
        (for|with)`,
      '{you} (meant|mean|intended) ..4 (to|for) {another}',
      '{you} [are] texting {another}',
      '(meant|intended|supposed) [to be] [to go] (for|to) {another}',
      '(meant|intended) (to go|to be|for) (for|to) {another}',
      '(must|probably) be (looking for|for|trying to reach) {another}',
      '(isnt|wasnt|not) (meant|intended|supposed to be) for me >',
      '(message|text|this) (isnt|wasnt|not) for me',
      '(message|text|this) (is|was|must be|must have been) for {another}',
      '<< [youre] looking for {another}',
      `(meant|intended) (for|to reach) my (neighbor|roommate|ex|brother|sister|mother|father|son|
        daughter|husband|wife|mom|dad|tenant) [,] (not|im not|but) [me|this|him|her]`,
      `(number|phone) [now|no longer] [doesnt|not] (belongs|belong|belonged) [now] to [a|the]
        ({another}|me|him|her|them|that|{name})`,
      '(number|phone) (is mine|belongs to me|is now mine)',
      '{you} [{maybe}] (have|got) {another} [number|phone]',
      '{you} [{maybe}] be (thinking|looking) (of|for) {another}',
      `(trying to reach|looking for|trying to contact|trying to find) my (neighbor|ex|roommate|
        brother|sister|mother|father|tenant)`,
      `(getting|get|receiving) (texts|messages|calls) for ({name}|someone named|somebody named|
        this person|another person)`,
      '(not|isnt|wasnt) meant for me',
      '(youre|you) looking for {name} [?|.|;] not me',
      `{another} [else] (gave|gives|is giving|must have given|has given) [you|out] (my|the wrong|
        this) number`,
      `(somebody|someone|he|she|they|whoever) (gave|must have given|is giving) [you|out] (my|the
        wrong|this) number`,
      `(gave|given|giving|give|gives) (you|yall|out) [guys] (a|the|some) (bad|wrong|fake|false|
        incorrect|old|phony|different) [{which}] number`,
    ],
    unlessBefore: ['(i|we|if|can|he|she)'],
    unlessNext: ['(by|from) (the|your)'],
  },
  {
    id: 'en.wrong.notThem',
    because: STRANGER,
    like: 'this is not his number',
    says: [
      '(im|i) (not|aint) {name} [{sorry}|anymore|and|but you|and never] >',
      '(im|i) (not|aint) {name} (and (i|never)|but (you|this|youre))',
      'not the {name} (you|yall|youre) _',
      '(this|it|number|phone) (used to be|was|was once|belonged to) {name} [old] {theirs}',
      '(used to be|was) (someone|somebody) (elses|else) [old] (number|phone)',
      '(mean|want|need|looking for|for) [a|the] {name} (?|.|;) not me [{sorry}] [{sorry}] >>',
      '(isnt|not|arent|aint) (them|him|her|the person you want) [{sorry}] >>',
      '(this|that|it|number|phone) (isnt|aint|wasnt) {name} [{theirs}]',
      '(number|phone) (isnt|aint|is not|was) (his|hers|her|theirs|{name}) [{theirs}|but]',
      '(this is|im|my name is|you reached) {name} [,|.] [im|this is] not {name}',
      '(thats|its|that is) not my name',
      'not {name} [,] (this is|im) {name}',
      `(thats|this is|that was|you have|you got|have got|old) [an|a] (his|her|their|{name}) old
        number`,
      'old number (of|for) (his|hers|her|him|theirs|them|{name})',
      '(no idea|no clue|not sure|dont know|never heard) who {name} is',
      '(not familiar with|dont recognize|dont know) that name',
      'who that person is',
      `im not {name} (patient|tenant|wife|husband|mom|mother|dad|father|son|daughter|brother|
        sister)`,
      'dont live (at|in|there|on) ..5 (and never (did|have)|never did|nor have i)',
      'not your (tenant|customer|client|patient|student|member|parent|neighbor|guy|girl|mom|dad)',
      '(dont|do not|didnt|never) (have|had|opened|open) an account (with you|there|with your _)',
      '< [i have] no account with (you|yall|your _)',
      '<< [im] not a (patient|customer|client|tenant|parent|student) [{sorry}] >>',
      `(dont|do not|never) (have|own|had|owned) (a|any) _ [,|.] (nor|and) (have i ever|have i|i
        never have|never have|never did)`,
      '(its|thats) not {name} [{theirs}]',
      '(im|i) (not|aint) {firstname} ({over}|sorry|haha|but|anymore|you have|bro|or|who|.|;)',
      '<<3 im (not|aint) {name} [{sorry}] [{sorry}] >>',
      '<<3 (not|isnt|aint) {firstname} [{theirs}] [{sorry}] [{sorry}] >>',
      '(not|isnt|for) {name} (number|phone|cell|line|mobile)',
      '(not|isnt) the (number|phone|cell) (for|of) {name}',
      '(different|wrong) {firstname}',
      '(not|isnt) the right {name}',
      'reached {name} [,] not {name}',
      `(this|that|it) (isnt|aint) (him|her|them|that person|the person|whoever|whomever|my name|me
        >)`,
      'dont think (this|that|your|it) [text|message|one] [is|was] [meant|intended] for me',
      '(thats|its) not (me|him|her|them|my name) >',
      '<<2 not (me|her|him|them|my name) >>1',
      '(not|isnt|arent|no longer) (his|her|their) (number|phone|cell)',
      'my name (isnt|aint|is not) _',
      `(who is|whos) {name} [?|,|.] (this is|im|my name is) [not] {name}`,
      'this is {name} not {name}',
      'im not (that person|the person|whoever|this person|him|her|whomever|the one >|who)',
      'not {name} [,|.] [this is] wrong',
    ],
    unlessNext: [
      '[,] (im|but im) (his|her|their|the)',
      '(s (mom|dad)|but (i|he|she|im)|right now|(ready|available|home))',
      '(on|in) the',
    ],
    unlessBefore: ['(if|is|why|who|but|its|when)', '{name}'],
    unlessHolds: ['my name isnt (on|in|correct|right|spelled|there|listed|showing|first)'],
  },
];
