import type { PhraseRule } from './phrase-rule.ts';

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
      '(meant|mean|want|wanted|trying|supposed) to (text|reach|message|contact|get) ..3 (other|another|different) ({name}|person|_)',
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
      'im not {name} (patient|tenant|wife|husband|mom|mother|dad|father|son|daughter|brother|sister)',
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
  {
    id: 'en.wrong.noSuchPerson',
    because: STRANGER,
    like: "I don't know any Dave",
    says: [
      '{dontknow} (a|an|any|who|no) {name}',
      '{dontknow} {name} [{over}] >',
      `{dontknow} (anyone|anybody|someone|a person|no one|nobody) ..1 (named|called|by|with|of)
        ({name}|that|the|this)`,
      '{dontknow} (this|that|the) (person|man|woman|guy|lady|individual|name)',
      '{dontknow} (him|her|them) >',
      '{dontknow} who ({name} is|that is|thats|he is|she is|this is|those people are) [?|.|,]',
      '(no one|nobody|noone|no person|no body|none) ..5 (by that|that|this|by the) name',
      `(no one|nobody|noone|no person|no body|none) [here] [is|goes by] (named|is called|
        called {firstname}|{firstname})`,
      'no such person',
      '(he|she|they|{name}) {nolonger} [longer] (work|works) here',
      '(dont|there isnt|there is not|isnt) [have] (anyone|anybody) [here] by that name',
      `(theres|there is|there isnt|there aint|we have|got|there are) (no|nobody|no one|noone|not
        a|anyone|any) [one|person|such person] [here] [named|called|by|with] [the] [that|this]
        ({name}|name|here|person)`,
      '(no|not) ({name}|_) at this (number|phone|address)',
      '(no|not) {name} (here|on this|lives here)',
      `{name} ({nolonger}|cant|cannot) [longer] ..2 (at|on|with) this [{which}] (number|phone)`,
      `{name} [has|have] (changed|switched|got|gotten|has) [a|his|her|their] [new|different|phone]
        (number|numbers|phone) [{sorry}] >`,
      `(i|we) [keep|always|still|also] (get|getting|got|receive|receiving) [all|a lot of|your|these]
        (texts|messages|calls|text messages|stuff|mail) for ({name}|someone|somebody|a person|this
        person)`,
      `{name} [has|have] {nolonger} [longer] [has|have|had|live|lives|work|works|own|owns|use|
        uses|be|at|reachable] [here|at|on|with] (this|that|here) [{which}] [number|phone|anymore]`,
      '{name} {nolonger} [longer] (have|has|own|had|use|uses) (it|this|that) [number|phone]',
      `(he|she|they|that person|this person) {nolonger} [longer] (live|lives|has|have|use|uses|
        own|had) [at|with] (here|this|that) [number|phone] [anymore|>]`,
      `(he|she|they|{name}) [has|have] (changed|got|gotten|has|have) (his|her|their|a) [new|
        different|phone] (number|numbers|phone)`,
      '(this|it) is no longer (his|her|their|{name}) [{theirs}]',
      '(who (is|the {hell} is)|whos) {name} [?|.] [you have] wrong',
    ],
    unlessBefore: ['(why|if|because|does|do)'],
    unlessNext: [
      'but',
      '[anymore] ?',
      '(well|very well|personally|but|yet|who (works|can|could)|schedule|s|told|took)',
      '[,] (can|could|but|his number|her number)',
    ],
  },
  {
    id: 'en.wrong.newOwner',
    because: 'Says that the number has passed to somebody else (47 CFR 64.1200(m)).',
    like: 'I just got this number, you must want the old owner',
    says: [
      '(this|its|it) is a (new|recycled|reassigned) number for (me|us)',
      '(recycled|reassigned|inherited) [this|phone|cell] [phone] number',
      `dont even (have|own|drive) (a|any) (car|truck|vehicle|dog|cat|pet|house|kid|child|baby|yard|
        pool|roof|lawn|boat|motorcycle|license|husband|wife|kids|pets)`,
      `(dont|never) [even] (rent|bank|lease|shop|live) (from|with|at|near|by|in) (you|yall|there|
        your _|that _) [{sorry}] >`,
      `(number|phone) (has been|was|got|is) [just|recently|newly|only|re] (recycled|reassigned|
        assigned|given|transferred|issued) [to (me|us|someone)]`,
      '(number|phone) [number] [has] (changed hands|changed owners|switched owners|is new to me)',
      '(this is|its) my (number|phone|phone number) now',
      `(i|we) [have] (just|only|recently|newly) (got|gotten|bought|received|inherited) this [{which}]
        (phone (last|yesterday|today|a (week|month))|number [and|but|,|.|so|{sorry}|{since}|last|a
        (week|month)|>])`,
      '(have|got|had|received) this number {number} (years|months|weeks|days)',
      `[i] (just|only|recently) [have|had] [just|only|recently] (got|gotten|received|acquired|
        have|had|inherited) this [{which}] number {since}`,
      `(i|we) [have|ve] [only|just|recently] (had|got|gotten|received|acquired) this [{which}]
        number [for] [over|about|only|like|almost] {since}`,
      'this [is] [{which}] number (used to|previously|formerly|once) ',
      '(i|they moved and i) have this number now',
      '<< (this|it|its|this is) [is] my number now',
      '(number|phone) (has been|was|got) (recycled|reassigned)',
      'new owner of this [{which}] (number|phone)',
      '(new|different|another) person (has|have|owns|got) this [{which}] number',
      'got this number from (the|my) (phone|cell) (company|carrier|provider)',
      '(used to|who) (have|had|own|owned) this [{which}] number',
      'previous owner (must|gave|probably|is|was)',
      `< [and|but|so] (i have|i|we|we have|have|ive) never [ever] [even] (been|shopped|bought|
        purchased|ordered|done|owned|had|visited|used|heard|dealt|gone|lived|stepped|set) ..5
        (from you|with you|your {whoever}|of you|to you|of your {whoever}) [in my life|before|
        ever] [{sorry}] >`,
      `never [ever|even] (been|shopped|visited) [to|at|in] ..3 in my life`,
      `< [and|but|so] (i have|i|we|we have|have) never [ever|even] (shopped|bought anything|been a
        (customer|patient|client|member)|done business|eaten|stayed|banked|ordered anything) [at|
        in|with|from] [there|here|your _|you|that _|yall] [{sorry}] >`,
      `never been [a (patient|customer|client)] (to|in|at|there|inside) [your] ({whoever}|clinic|
        salon|practice|there|>) [{sorry}|before] >`,
      `(number|phone) (no longer belongs|doesnt belong|was reassigned|has been reassigned|was
        recycled|has a new owner|has changed (owners|hands)|used to (be|belong))`,
      `(previous|prior|former|old|last) (owner|owners) [of|of this|of the] [{which}] (number|
        phone|>)`,
      `(want|looking for|reach|looking 4|for) [the] (previous|prior|former|old|last) (owner|
        person)`,
      `(previous|prior|former|old|last) (person|owner|guy|lady|user) (who|that|with|of) [had|has|
        have|used] (this|my) (number|phone)`,
      '(had|has|have|with|of|owned|used) this [{which}] (number|phone) before [me|us|>]',
      '(this|its) is a new (number|owner|phone) [,] (not|and im not|im not)',
      '<< new (number|owner|phone) [owner] [here] [,] not {name}',
      '(im|this is) [the|a] new owner of this [{which}] (number|phone)',
      `(not|never been|never was|isnt|was never) [a|your|one of your|an] (customer|client|patient|
        member) [of (yours|your|this|the)|there|here|at _] [{sorry}] >`,
    ],
    unlessBefore: ['(if|is|when|because) [you]', '(is|was)'],
    unlessNext: [
      `(else (can|to|who)|helping|before [,|.] how|of the (house|truck|car|home)|from (a|the|
        google|your|my)|off)`,
      '[,] (how|do you|are)',
    ],
    unlessHolds: ['not a (member|patient|client|customer) [yet] >'],
  },
];
