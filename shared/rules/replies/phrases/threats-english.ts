import type { PhraseRule } from '../reader/phrase-rule.ts';

const SEED = 'An unhappy recipient (iViP rules 2014, consequence 2: automated filters).';

/** Law and police in contexts that have nothing to do with us. */
const OTHER_MATTERS = [
  '(accident|insurance|closing|divorce|settlement|estate|claim|landlord|estimate|invoice|photos)',
  '(pictures|quotes|paperwork|papers|damage|leak|tow|crash|wreck|break in|stolen|stole|ticket)',
  '(other driver|the other|his lawyer|her lawyer|needs|wants|asked|said|says|told|jury|deed)',
];

/** English: reporting, blocking, suing, threatening, and warning others. */
export const THREATS_ENGLISH: readonly PhraseRule[] = [
  {
    id: 'en.threat.report',
    because: SEED,
    like: "I'm reporting you",
    says: [
      `(reporting|report|reported) (you|yall|this number|this company|your (company|number|ass)|
        this text|this spam|your texts)`,
      `(will be|im|gonna|i am|just|have|going to|be|am|already|about to|gotta|i|will|ill)
        (reporting|report|reported) (this|it|these|>)`,
      `(reporting|report|reported|forwarded|forwarding|forward|sending|send|sent|submitted) [this|
        it|these|you|your _] [text|texts|number|message|messages] (to|as|with) [the|my]
        ({authority}|7726|junk|scam|fraud|phishing|harassment|abuse)`,
      `(going|contacting|calling|contact|call|complain|complained|complaining|complaint) [to|with]
        [the] {authority} (about (you|this|your)|on you|if|>|and|for)`,
      `(reported|marked|marking|flagged|flagging|mark|flag|reporting) [you|this|it|your|number]
        [number|text|message] as (spam|junk|scam|fraud|harassment)`,
      `(file|filing|filed|make|making|lodge|lodging|submit|submitting|put in) ..3 (complaint|
        report|lawsuit|claim) ..2 (with the|against (you|your|yall)|to the|on (you|this number)|
        for harassment|about (you|this (text|number)|these texts))`,
      `(will be|im|gonna|going to|will|just) (filing|file|filed) [a|an] [formal|official]
        complaint`,
      'turning you in',
      '(report|reporting) (spam|junk) >>',
      'to spam you go',
    ],
    unlessBefore: [
      '(not|dont|didnt|wont|never) [going to|want to|have to]',
      '(he|she|they|somebody|someone|insurance|bank|phone|carrier) [_]',
      '(should|do|can|could|need to|have to|had to|where (do|can)|how (do|can)) [i|we]',
      '(my|the|a|your) [_]',
    ],
    unlessHolds: ['going to [the] spam'],
    unlessNext: [
      'to (my insurance|insurance|my landlord|the landlord|the dmv|him|her|them|carfax|work)',
      'about the (accident|leak|car|damage|claim)',
      '(card|date|number is|back|ready|for duty|in)',
      'as [a] spam call',
    ],
  },
  {
    id: 'en.threat.block',
    because: SEED,
    like: 'I am blocking this number',
    says: [
      `(blocking|block|blocked) (you|yall|this (number|spam|text|company)|your (number|ass|
        company))`,
      `(im|ill|will|gonna|going to|just|about to|have|am|be|guess ill) (block|blocking|blocked)
        (>|and|you|this|your|them|all)`,
      `(you|youre|your|you are|number is|number has been|consider (yourself|this number)) [now|
        officially|being|been|just|getting|about to be|going to be] [being|been|got|get] (blocked|
        reported)`,
      'enjoy (being|the|your) (blocked|block)',
      'on my block list',
    ],
    unlessBefore: [
      '(not|dont|didnt|wont|never) [going to|want to|have to]',
      '(he|she|they|somebody|someone|insurance|bank|phone|carrier|who) [_]',
      '(should|do|can|could|have to|had to) [i|we]',
      '(my|the|a|driveway|road|truck) [_]',
    ],
    unlessNext: ['(in|out|off|from getting out)', '[,] can you move', 'nose'],
  },
  {
    id: 'en.threat.reportedFirst',
    because: SEED,
    like: 'reported lol',
    atMostWords: 6,
    says: [
      '<< (reported|blocked) (haha|bye|bozo|as (spam|junk)|loser|get|goodbye|to|{insult}|{crook})',
    ],
    unlessWith: ['?', '(was|by|the|my|in|at)'],
  },
  {
    id: 'en.threat.shortBlockOrReport',
    because: SEED,
    like: 'reported and blocked',
    atMostWords: 6,
    says: [
      '< [{exclaim}|and|officially|been|getting] (blocked|blocking|reported)',
      `(youre|you|and|be|been|getting|number|officially|just|im|ill|consider|now|u|so|also|have)
        [_] (blocked|blocking|reported)`,
      'reporting (this|it|you|now|>)',
      '< (block|report|delete) [and|,|.] (block|report|delete|blocked)',
      '<< block >>',
    ],
    unlessWith: [
      '?',
      `(road|driveway|drain|nose|sinus|sinuses|engine|heater|car|truck|street|sewer|toilet|line|
        party)`,
      `(hour|hours|day|date|out|off|in|my|our|me|accident|insurance|credit|card|inspection|bug|
        end)`,
      `(someone|somebody|he|she|they|entrance|exit|door|vent|filter|pipe|sink|gate|calendar|ears|
        ear)`,
      '(was|were|how|can|did|is|got|gets|getting|haha|landlord|dmv|carfax|manager|city|leak)',
      `(clogged|jury|duty|bank|caller|arteries|charge|ads|number is|shot|passport|site|website|
        account|roads|view|traffic|monday|tuesday|wednesday|thursday|friday)`,
    ],
  },
  {
    id: 'en.threat.law',
    because: SEED,
    like: 'the FCC will hear about this',
    says: [
      'complaint filed',
      'documenting (this|every|these|all)',
      '(fcc|ftc|tcpa|crtc|lawsuit|lawsuits|attorney general|better business bureau|bbb)',
      '(legal action|class action|small claims|press charges|pressing charges|file charges)',
      '(restraining order|statutory damages|cease and desist letter|lawyering up|lawyered up)',
      '(be|get|gonna get|getting) sued',
      '(take|taking|see|seeing|meet) you [all|guys|people] [to|in] [small claims] court',
      '(500|1500|1 500) [dollars] (per|a|for each|for every|each|you owe|text|for this)',
      '{messages} is (500|1500)',
    ],
    unlessBefore: ['(not|dont|wont) [going to]', '(he|she|they|no|your) [_]'],
    unlessNext: ['(rating|accredited|a month)'],
    unlessWith: OTHER_MATTERS,
  },
  {
    id: 'en.threat.sue',
    because: SEED,
    like: 'I will sue you',
    says: [
      '(sue|suing) (you|yall|your|for (this|harassment)|the (shit|hell|pants))',
      '(will|going to|ill|can|could|im|am|be|about to|i|and i) (sue|suing) {pause}',
      '<< (sue|suing) [you] >>',
    ],
    unlessBefore: ['(not|dont|wont) [going to]', '(he|she|they|ask|tell|hi|with|her)'],
    unlessNext: ['(the|my|his|her|him|them|over|said|is|will|has)'],
    unlessWith: OTHER_MATTERS,
  },
  {
    id: 'en.threat.lawyer',
    because: SEED,
    like: "I'm calling my lawyer",
    says: [
      '(hear|hearing|heard|expect|call|letter) ..3 from (my|our) ({lawyer}|legal team)',
      `(my|our) [{lawyer}] {lawyer} (will be [in touch|contacting|calling|hearing|on]|is going to|
        will (love|contact|call|be|hear|have)|would love|has been|have been|gets|loves)`,
      `(call|calling|contact|contacting|getting|get|speaking to|talking to|talk to|speak to|
        forward|forwarding|forwarded|sending|hiring|hire|notifying|seeing|consulting|turning|going
        to|goes to) ..2 [to] [my|a|an|our] ({lawyer}|legal team) (>|about (this (harassment|text|
        spam|>)|you|these|your)|(regarding|concerning|over|re) (you|your|this|these)|on you|if|
        and|you|{insult}|{crook}|now|today|first thing)`,
      '<< (i have|i got|ive got|my|a) [a|my] {lawyer} [{over}|have been notified|notified|up] >>',
      '(sent|forwarded|going|shown) [_] to my {lawyer}',
      '{lawyer} has your',
      '{lawyer} (have|has) been (notified|contacted|informed|retained|hired)',
      `(my|our) {lawyer} (will|is going to|is gonna|gonna|wants to|cant wait to) ..2 (you|your|
        yall)`,
      '<< [expect a|expect] {lawyer} [{over}|incoming|coming|pending|time] >>',
    ],
    unlessBefore: ['(should|do|need to|have to|had to|can) [i|we]', '(not|dont)'],
    unlessWith: OTHER_MATTERS,
  },
  {
    id: 'en.threat.police',
    because: SEED,
    like: 'I will have you arrested',
    says: [
      `(call|calling|contact|contacting|get|getting|notify|notifying|involve|going to) [to] the
        (cops|police|authorities|sheriff|fbi) [on (you|yall|your)|if you|>|about (this|you)|and|
        for harassment]`,
      '(cops|police|authorities) (will be (contacted|called|notified)|are (on the way|coming))',
      '(have|get|getting|having) you (arrested|fired|shut down|fined|investigated)',
      '({crook}|harassment|harassers) . [i|im|i have] (called|calling) the (police|cops|sheriff)',
      `i have [already] (called|notified|contacted) the (police|cops|authorities) (on you|about
        you)`,
      '(leaving|leave|going) in an ambulance',
      'shut (you|yall|your _|this place) [all] down',
      '(gun|shotgun|rifle|pistol|glock|bullet) ..6 (use it|if (you|your)|for you|with your)',
      '(police report|report) (for|about) (harassment|stalking|your texts)',
    ],
    unlessBefore: ['(had to|have to|should|need to|i had) [i|we]', '(he|she|they) [_]'],
    unlessNext: ['non emergency'],
    unlessWith: OTHER_MATTERS,
  },
  {
    id: 'en.threat.violence',
    because: SEED,
    like: 'watch your back',
    says: [
      '(ill|will|im|going to|gonna|coming|come) ..3 {violence}',
      '(ill|i will|im going to|im gonna|im coming) ..9 {violence}',
      '(pull|pulling|roll|rolling|show|showing) up (to|at) your ..6 {violence}',
      '(ill|will|going to|gonna) (find you|come down there)',
      '< (you better|yall better|better) watch (it|out|yourself|yourselves) [{over}] >>',
      '< watch (yourself|yourselves|your mouth) [{over}] >>',
      '(ill|im|coming|will) ..3 (your (store|shop|place|house|office)) ..4 (sorry|regret|pay)',
      `(watch your back|youll regret|you will regret|youll be sorry|you will be sorry|you will
        pay|youll pay for|coming for you)`,
      'i know where (you|yall) (live|work|are)',
      '(find out|finding out|better hope|figure out) ..5 where (you|yall) (live|work|are|sleep)',
      '(regret|sorry for) (messing|fucking|texting|screwing|bothering|contacting|crossing)',
      '(youre|you are) (going to|gonna) (regret|pay for|be sorry)',
      '(youre|you are|yall are) (cooked|toast|going down|fucked|screwed|done for) [{insult}] >>',
      'know who (youre|yall are) and where',
      '(dont|wanna|want to|you dont want to) (mess|fuck) with (me|us)',
      '(mess|fuck) (with me|around) and find out',
      '<< (dont test me|try me|keep it up) [{over}] >>',
      'keep it up and (see|ill|im|i)',
      '(keep|try) (texting|messaging|contacting|calling|spamming) me (and|again)',
      `(text|message|contact|call|try) me (again|one more time|once more) [and|,] (i|see|youll|you
        will|im|ill|your)`,
      '(one|1) more (text|message|time) [from you] and (i|im|ill|my|we|you)',
      'next (text|message) (goes|and|i|you send)',
      'i dare (you|yall)',
      'go ahead [and] (text|message) me again',
    ],
    unlessBefore: [
      '(he|she|they|do not|dont|to|can you|please|could you|will you|just|or)',
      'want me to',
    ],
    unlessNext: ['(at|when|after|tomorrow|later|on|in|great)'],
    unlessHolds: ['try me (tomorrow|today|first|also|too|later|at)'],
  },
  {
    id: 'en.threat.tellTheWorld',
    because: SEED,
    like: "I'll never do business with you again",
    says: [
      '(leave|leaving|write|writing|post|posting|give|giving|expect) ..3 {badreview}',
      '{badreview} (coming|incoming|for you|on)',
      `(tell|telling|warn|warning) everyone ..4 (avoid|not to|stay away|scam|scammers|thieves|
        crooks|awful|terrible|horrible)`,
      '(posted|posting|post) [all] about (you|this|yall) on',
      'with a (baseball bat|bat|crowbar|gun|hammer|shotgun) >>',
      '(posting|post|putting) (this|you|it) ..4 (scam|scammers|crooks|thieves|expose)',
      `(posting|sharing|putting) (this|these|your texts|all of this) [all] (everywhere|online|on
        (facebook|yelp|google|social media|reddit|twitter|tiktok|every _))`,
      `(news|media|newspaper|reporter|channel {number}) ..3 (hear about|know about|be hearing|
        told)`,
      '(blast|blasting|expose|exposing) (you|yall|this company)',
      '(never|not) [ever|again] [will i] [ever] {deal} ..4 {withus}',
      '(never|wouldnt|would never|id never) [ever] (buy|purchase|shop|do business) ..6 {withus}',
      '(lost|losing) (a (customer|client)|my business (>|for|forever)|me as a customer)',
      'worst {whoever} (ever|i|in|on)',
      `(you|yall) [guys|people] [have|just] (scammed|robbed|cheated|lied to|stole from|screwed|
        defrauded|rip off|ripped off|rip) (me|us|my|people)`,
      '(ripped|ripping|rip) (me|us|people) off',
      '(you|yall) [guys|people] stole (my|from|money)',
      'make sure (nobody|no one) (buys|shops|goes|uses)',
      '(zero|0) stars for',
    ],
    unlessBefore: [
      '(not|dont|didnt|wont) [going to|want to|have to]',
      '(he|she|they|someone|somebody|mechanic|shop|dealer|guy|place|insurance) [_]',
      '(my|the|a) [_]',
    ],
    unlessNext: ['(heart|card|anywhere)', '(rate|pin)'],
    unlessHolds: ['lost my business card'],
  },
];
