import type { PhraseRule } from '../reader/phrase-rule.ts';

const SEED = 'An unhappy recipient (iViP rules 2014, consequence 2: automated filters).';

/** A question whether we are real, or a story about another's spam, accuses nobody. */
const ASKING_OR_TELLING = [
  '?',
  '(is|if|was|wonder|whether|assumed|thought|sure|hope|legit|real|safe|link|makes|seems) ',
  `(folder|filter|likely|calls|blocker|protection|risk|musubi|box|dept|department|alert on|going
    around|proof|hold)`,
  '(my|his|her|our|mom|dad|card|bank|insurance|phone|google|caller|someone|somebody|other|got|had)',
  '(haha|not|isnt|dont|get|getting|so much|lots of|much|many|check|called|call|report)',
];

/** English: calling us spam, scam, harassment, or asking in anger why we write. */
export const ACCUSATIONS_ENGLISH: readonly PhraseRule[] = [
  {
    id: 'en.accuse.short',
    because: SEED,
    like: 'obvious scam',
    atMostWords: 7,
    says: [
      '({crook}|harassment|phishing|bullshit)',
      '<< [{exclaim}] (bs|crap|fraud|garbage|trash|fake|nonsense|junk) [{exclaim}|{whoever}] >>1',
      `(fake|unsolicited|unwanted|illegal|junk|predatory) (text|texts|message|number|company|
        offer|spam|business)`,
    ],
    unlessBefore: ['(weather|traffic|service|the|a|in|to|parking)'],
    unlessNext: ['(weather|traffic|day|disposal|can|truck|pickup|bag)'],
    unlessWith: ASKING_OR_TELLING,
  },
  {
    id: 'en.accuse.spamOrScam',
    because: SEED,
    like: 'this is spam and you know it',
    says: [
      `{thistext} (is|are|has to be|must be|looks like|sounds like|a) [{just}] [{just}] [{curse}]
        [{curse}|obvious] ({crook}|{bs}|illegal|unlawful|unethical|criminal|unsolicited)`,
      '(its|thats|this|these) [{just}] [{just}] [{curse}] ({crook}|{bs}|illegal)',
      '(this|it|its|thats|texting me|what you are doing) [is] against the law',
      'what (youre|you are|yall are) doing is (illegal|wrong|harassment|against|a crime|criminal)',
      '(load|bunch|pile|crock) of (crap|bs|bullshit|shit|garbage)',
      '<< (bullshit|scam|spam|harassment|lies) (.|;)',
      `<< [{curse}] [{curse}] (scammers|scammer|crooks|thieves|liars|spammers|frauds|criminals)
        (.|;)`,
      '. {crook} >>',
      '{msgs} (are|is) (illegal|against the law|harassment)',
      `(your|this|these|the) [{curse}] ({messages}|{msgs}|calls|deals|prices) (is|are) [{just}]
        [{just}] [{curse}|so] ({bs}|{bad}|{crook})`,
      '(your|these) [{curse}] ({msgs}|deals|prices|offers) suck',
      `(what|whatever) [kind of|type of] [{curse}] (scam|spam|bullshit|shit|crap) [is] (is|this|
        you)`,
      'what is this [{curse}] (shit|bullshit|crap|spam|nonsense)',
      '(another|more|any more|anymore) [{curse}] (spam|scam|bullshit) {pause}',
      '(i know|im not stupid i know) (this|its|thats) ..2 scam',
      'fall for this (scam|crap|shit)',
      '{notinterested} [,|.] [{exclaim}] [{curse}] [{curse}] ({insult}|{crook}) >>1',
    ],
    unlessBefore: [
      `(is|if|wonder|whether|figured|assumed|hope|not|isnt|wasnt|sure|makes|because|know) (this|
        that|it|they|these|its|thats)`,
      '(is|are) [this|that|it|you|these|yall] [_]',
      '(thought|think|worried|afraid|assumed|wondering) [maybe|that|it|this|its|these]',
      '(not|isnt|since|but|wasnt|hope|some|in|my|get|getting|got|lots of|much|many|had|a|check)',
    ],
    unlessNext: [
      '(folder|filter|risk|likely|call|calls|blocker|protection|going around|attempt|musubi|box)',
      '[,|.] haha',
      '[,|.] (in (a|the) good way|i love|love it)',
      '(or (real|not|legit|is|a)|[haha] ?|day|price haha|disposal)',
      'to (drive|park|tint|turn)',
      '(on (the|my) (car|bill|brakes|card)|what the other|how expensive|that|you charge)',
      '[,|.] (i (never|didnt) (bought|buy|make|made|authorize|ordered|order|use)|somebody|someone)',
    ],
  },
  {
    id: 'en.accuse.nobodyCares',
    because: SEED,
    like: 'nobody gives a damn about your sale',
    says: [
      `(nobody|no one|noone|who) (wants|want|needs|need|asked for|asked|cares|care|gives a) [a]
        [{hell}|damn] [about] [any of|any more of|more of] [your] ({curse}|shit|crap|spam|garbage|
        bullshit|junk|you|sale|deals|>)`,
      `(dont|couldnt|nobody|no one) (give|care|gives|cares) [less] [a] [flying] [{hell}|damn|rats
        ass] about (your|you) [{curse}] (sale|deals|company|offer|offers|spam|stupid|dumb|crap|
        coupons|business)`,
      `(dont|nobody|no one|not) (give|gives) a [flying] ({hell}|damn|rats ass) about (your|you|
        this)`,
      'idgaf',
      'falling for (your|this) [_] (scam|scams|spam|bullshit|shit|crap)',
      'wasting my time (with|on) (you|your|this|scammers|spam|these)',
      `(sick|tired|sick and tired|fed up) (of|with) (your [{curse}] (spam|shit|bullshit|crap|
        garbage|harassment)|you (people|guys|all)|yall)`,
      '(fucking|goddamn|damn|effing) (spam|spammers|scammers|scam|telemarketers)',
      '(fucking|goddamn) (text|texts|message|messages|texting) {pause}',
      '(kidding|shitting|fucking with) me with (these|this|your)',
      '(got to|gotta) be fucking kidding',
      '<< [{exclaim}] (fuck no|f no|fuck this|fuck that|what the fuck) [shit] [{insult}] >>',
    ],
    unlessBefore: ['(my|the|get|getting|so much)'],
    unlessNext: ['(calls|light|phone|call|folder)', '[,|.] haha'],
  },
  {
    id: 'en.accuse.harassing',
    because: SEED,
    like: 'you keep harassing me',
    says: [
      `{you} [are|keep|keep on|have been|been|just keep|guys are|have] [on] [{curse}|constantly|
        always|literally|now] [been] {harassing} (me|us|my|people|>)`,
      '(youre|your) [{curse}|constantly|always|literally|now|just] {harassing} (me|us|my|people|>)',
      `{you} [just|always|constantly|still|will not|wont|dont|never|cant|continue] (keep|to) [on|
        to] {botherwords}`,
      '{you} (wont|never|cant) stop {botherwords}',
      '{you} never (stop|quit) [{pause}]',
      `(why|how come) [in|on] [the {hell}|earth] (do|are|dont|would) [the {hell}] (you|yall|your
        company) [people|guys|all|idiots] (still|keep|constantly|continue to|always|even|keep on|
        have to|{curse}) [{curse}] {botherwords}`,
      `(why|how come) (on earth|in the {hell}|the {hell}) (do|are|would) (you|yall|your company)
        [people|guys|all] {botherwords}`,
      `(why|how come) (do|are|would) [the {hell}] (you|yall|your company) [people|guys|all|idiots]
        (harassing|bothering|spamming|bugging|annoying|bother|harass|spam|hounding|stalking|
        soliciting|
        pestering|lying)`,
      '(why|how come) (are|do) (you|yall) (idiots|morons|clowns|people) {botherwords}',
      '(why|how come) do i keep (getting|receiving) ..4 (from you|crap|shit|spam|bullshit)',
      `(who|what|how|where) [in] (tf|the {hell}) (is (this|it|texting)|are (you|yall)|do you|did
        you|gave you|you want|you people|would you)`,
      'why [in] (tf|the {hell}) (are|do|would|did|is) (you|yall|your|this number)',
      'what the fuck (is this|do you|are you|you want|why)',
      'what the fuck [,|.|?] (who|whos|why|how|leave)',
      `how dare (you|yall) (people|guys|text|contact|call|send|spam|harass|use|sell|bother|
        message)`,
      '<< how dare (you|yall) >>',
      '({you}|your company) (have|had|got) no right',
      '(who|what) (gave|gives) (you|yall) [people|guys] [the] (right|permission)',
      '(who|whos) [the {hell}] (do|does) (you|yall) [people] think (you|yall|youre)',
      `(stalking|violating|violates|breaking|invaded|invading|violated|violate) (me|the (law|tcpa|
        do not)|my (privacy|rights)|federal|privacy|state law)`,
      '(youre|you are|your) [in] (violation|violating|breaking)',
      '(invasion|violation) of [my|our|the|federal] (privacy|rights|tcpa|law)',
      `(texting|contacting|spamming|harassing|messaging) (me|people|us) ..4 (is|was) [{just}]
        (illegal|harassment|against|a violation|spam|unlawful|wrong)`,
      `(illegal|unlawful|against the law|a violation|a crime) (for you|to) [to] (text|contact|
        send|message|spam|call)`,
      '(quit|stop) (wasting my|lying (to|you|>>)|lying . >>)',
      '(waste|wasting) (of my|my) (time|data) {pause}',
    ],
    unlessBefore: [
      '(he|she|they|ex|who|if|my _|someone|somebody|sorry for|sorry to) [is|was|keeps]',
      '(hate|dont|sorry|not|didnt|dont want) to',
      '(please|do|did|can|could|would)',
    ],
    unlessNext: [
      '(put|add|make|cook)',
      '(back|to get this done|(change|closing|my) (my|the))',
      '(happened|to my)',
      'haha',
      'cabin',
    ],
    unlessHolds: [
      '(what|how) the {hell} (is|did) (a|wrong|happened)',
      'what the {hell} (lets|why not)',
    ],
    unlessWith: ['stop lying haha', '(noise|cabin|light on)'],
  },
];
