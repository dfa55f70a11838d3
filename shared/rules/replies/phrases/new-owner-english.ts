import type { PhraseRule } from '../reader/phrase-rule.ts';

const STRANGER = 'Says that the phone is not the person we meant (47 CFR 64.1200(m)).';

/** English: nobody of that name here, or the number is somebody else's now. */
export const NEW_OWNER_ENGLISH: readonly PhraseRule[] = [
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
      '{dontknow} who ({name} is|that is|thats|he is|she is|those people are) [?|.|,]',
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
      `(i|we) [have] (just|only|recently|newly) (got|gotten|bought|received|inherited) this
        [{which}]
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
