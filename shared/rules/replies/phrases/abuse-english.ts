import type { PhraseRule } from '../reader/phrase-rule.ts';

const SEED = 'An unhappy recipient (iViP rules 2014, consequence 2: automated filters).';

/** About somebody else, or about the person themself. */
const NOT_US = [
  'know',
  '(he|she|they|it|who|im|i was|was|were|my|the|some|an|other|that|his|her|being|this) [_]',
  '(such|as|like|drunk as|for) (a|an|the)',
  '(like|such|for|some|check)',
  'haha [,|.]',
];
/** Words of a text about somebody or something else, or of a joke. */
const ABOUT_OTHERS = [
  '(i|im|my|me|he|she|him|his|hes|shes|her|haha|ex|neighbor|driver|mechanic|traffic|insurance)',
  '(the|this|that|some|an|other|another) (other|guy|car|truck|dealer|shop|driver|one|place|light)',
  `(stole|hit|start|died|broke|again|car|truck|phone|light|boss|brother|sister|dog|cat|took my|
    rear ended)`,
];

/** English: abuse aimed at us. Cursing at nobody is not included. */
export const ABUSE_ENGLISH: readonly PhraseRule[] = [
  {
    id: 'en.abuse.curseYou',
    because: SEED,
    like: 'fuck off',
    says: [
      '(fuck|screw|f|eff) (you|yall|yourself|yourselves|your|ya|all of you|urself)',
      '(fuck|f|piss|eff|bugger|sod|naff|frig|screw|bug) [right|the fuck|all the way|all the] off',
      '(fuck|get|gtfo|gtf) (out of|outta) here {withthat}',
      '(fuck|screw|f) (this|that|these) {ourthings}',
      '<< (fuck|screw|f) this >>',
      '(fuck|screw|damn) all [of] (you|yall|you people)',
      'do the (world|planet|town|community) a favor',
      '< (buzz|back|hop|jog|bug) off [{over}|{insult}|mate] >>',
      '{go} (fuck|screw|f|eff|shoot|hang|kill|play with) (yourself|yourselves)',
      '< go (fuck|screw) a _',
      '{go} [straight] (die|choke|rot|to hell|play in traffic|pound sand|drop dead|kick rocks)',
      '{go} (take a hike|fly a kite|jump [off|in]|eat (shit|dirt|glass|a)|suck (a|my|on|it))',
      '{go} (bother|harass|annoy|spam|text|bug|scam) (someone|somebody|some one|anybody) else',
      '(bother|harass|bug|annoy|spam) (someone|somebody) else',
      'find (someone|somebody) else to (harass|bother|annoy|spam|scam|bug)',
      '(go|straight|rot|burn|see you) [to|in|straight to] hell',
      '(hell with|to hell with|the hell with) ..3 (you|yall|your)',
      '(go|straight|rot|burn|head) [to|in|straight to] (blazes|the devil|hades|hell)',
      '< [just|please|you can|yall can] {getlost} [{over}|{insult}|{crook}|you|and] [{insult}] >>1',
      `<< [{exclaim}] [,] [{exclaim}] (bite me|beat it|try me|up yours|f o|fo|gfys|gfy|f you|f off)
        [{insult}|{crook}] >>`,
      '<< [{exclaim}] [,] [{exclaim}] {getlost} [{insult}|{crook}|you] [{insult}|{crook}] >>',
      '<< [{exclaim}] (damn|curse) (you|yall|you all|you people|your (eyes|company)) >>',
      'say (that|it|this) to my face',
      '(sick|messed up|not right|wrong) in the head [{over}] >>',
      `(get|gave|got|have|has|using|share|sell|sold) [you] my (damn|fucking|goddamn|freaking|effing)
        (number|info|information)`,
      '< up yours',
      '<< (rot|choke) >>',
      '<< (die|go die|just die) [{insult}|{crook}|{over}] >>1',
      '(kiss|suck|lick|eat|bite) my [whole|entire|fat|hairy] (ass|butt|behind|dick|balls|nuts)',
      '(shove|stick|stuff|cram) ..4 (up your|where the sun|up yours|your ass)',
      '< [you can|just|yall can|go] (shove|stick|stuff) (it|that|this|your _) [{over}] >>',
      'take (your|a) ..3 and (shove|stick|choke|go|fuck)',
      `< [just|please|oh|you] shut [the {hell}] (up|your mouth|it|your trap) [{insult}|{crook}|
        already|you] >>`,
      'shut the {hell} up',
      'shut (your|yo|yalls) ..1 (ass|mouth|face|trap|mouths|pie hole) [up]',
      '({bs}|{bad}|trash|garbage|ass) and so (are|is|r) (you|your)',
      '(middlefinger|poop {whoever})',
      '<< [{over}] cursing [cursing] [cursing] >>',
      '(get|got) the {hell} (out|off|away|lost)',
      '(get|go) (out|away) (of here|you) ({insult}|pest|{crook})',
      'take a long walk off',
      'f . you [.]',
    ],
    unlessBefore: [
      '(also|oh|haha|omg|like|as) [,]',
      '(tell|told|said) {somebody} to',
      '{neg}',
      '(can|could) [at least|just] get {somebody}',
      '[this|that|a|the] (dude|guy|girl|man) to',
      'i [_]',
      '(he|she|they) [_]',
      '(you|and you|gonna|to)',
    ],
    unlessNext: [
      '[and your (family|dog)] for (going|leaving|getting|being|having)',
      '[,|.] (haha|i love|thats (amazing|awesome|great)|that is|no way|and take my money)',
      '(the|my) (road|shelf|lot|wall|exit|bus|highway|clock|truck)',
      '(think is up|gorgeous|cap|top|lid|driver)',
    ],
    unlessHolds: ['haha', '(fuck|screw) your [_] (up|over)'],
  },
  {
    id: 'en.abuse.insult',
    because: SEED,
    like: 'you people are idiots',
    says: [
      '{youare} [{just}] [{curse}] [{curse}] [of] ({insult}|{crook})',
      '{youare} [{just}] _ [_] ({insult}|{crook}) [{over}] >>',
      'your {whoever} (is|are|was|were) ..3 ({insult}|{crook}) [{over}] >',
      'your _ [_] (is|are) [{just}] [{curse}] [{curse}] {insult}',
      'your _ [_] (is|are) (a|an|such a|just a|all|nothing but) [{curse}] [{curse}] {crook}',
      'blow (it|that|this) out your',
      `what (kind|sort|type) of [a] [{curse}] [{curse}] ({insult}|(people|person|company|business|
        {whoever}) (does|do|would|texts|sends|harasses|treats|sells|keeps|are you|spams|bothers))`,
      '(sorry|pathetic|poor|pitiful) excuse for a',
      '{youare} [{just}] [{curse}] {bad} {pause}',
      '{youare} [{just}] (a|an) (disgrace|embarrassment|stain|menace|plague|cancer)',
      `{youare} (sick|disturbed|twisted|demented) (person|people|individual|freaks|freak|bunch|
        fucks)`,
      '{youare} [{just}] (fake|phony|bogus|a fake)',
      '(you people|you guys|yall) are (sick|unbelievable|unreal|something else) >>',
      '(you|ya|yall) [{curse}] [{curse}] [{curse}] ({insult}|{crook}) {pause}',
      '(you|yall) (all|guys|people) [{curse}] [{curse}] ({insult}|{crook})',
      '(yall|you|ya) [are] (some|a bunch of|bunch of) [{curse}] ({insult}|{crook})',
      '<< (you|your|youre) [so] (dumb|stupid|pathetic|gross|disgusting|trash|sick) >>',
      'your {whoever} (is|are) [{just}] [full of] [{curse}] ({insult}|{crook}|{bad})',
      '; [{curse}] [{curse}] ({insult}|{crook}) [{sorry}] >>',
      `(you|yall|your {whoever}|these texts|this company) [all|guys|people] [really|fucking]
        (suck|sucks|stink|stinks) [{over}|{insult}|ass|balls] >>1`,
      '(you|yall) [guys|people|all] (disgust me|make me sick|make me puke)',
      `(you|yall|they) [guys|people|all] (should|need to|ought to|must|belong) [be|go] [to|in]
        (jail|prison|shut down|arrested|ashamed|fired|banned|fined)`,
      `i [fucking|really|absolutely|so|do] (hate|despise|loathe|detest|cant stand) (you|yall|you
        all) {pause}`,
      '<< (hate|we hate|i hate) (you|yall|you all|you guys|your texts) >>',
      `(hate|despise|loathe|detest|cant stand) (your [{curse}]
        (company|texts|messages|business|spam|guts)|you people|you guys|
        these (texts|messages)|spam|companies like|this {whoever}|
        telemarketers|spammers|scammers)`,
      '(hope|wish|pray) [that] your [whole|entire|_] {whoever} {harm}',
      '(get|gets|getting) (whats|what is|what you have) coming',
      `(hope|wish|pray) [that] your _ [_] (dies|die|rots|rot|fails|fail|folds|burst|bursts|
        crashes|explodes|tanks|crumbles)`,
      '(belong|belongs|rot|see you|deserve to be|should be) in (jail|prison|hell)',
      '(hope|wish|pray) [that] ({you}|your {whoever}) [all|people|guys|both|all of you] {harm}',
      '(hope|wish) ..1 (shut|shuts|fines|fine|sues|sue|gets|get) (you|yall)',
      '[bad|the] karma (will|gets|is gonna|is going to|is coming)',
      '{dontwant} your (shit|crap|garbage|bullshit|trash|junk)',
      `(are|r) ({you}|you guys) [{curse}|that|really|this|just|all] (stupid|dumb|deaf|mental|
        blind|insane|illiterate|braindead|slow|out of your mind|nuts) [or|in the|?|>]`,
      '({you}) must be [really|that|so] (stupid|dumb|deaf|desperate|insane)',
      'how (stupid|dumb|desperate|pathetic|low) (can|are|do) (you|yall)',
      '(shame on|ashamed of) (you|yourself|yourselves|yall|your)',
      '({you}) [have|have got|got] (no|zero) (shame|decency|respect)',
      '< (have some|have you no|have you any|no|zero|show some|some) (shame|decency|respect)',
      '(zero|no) respect for (you|your)',
      '(the|some|a lot of|have some|got some|hell of a) nerve',
      `(what is|whats|what the {hell} is) (wrong with {you}|your [{curse}] (problem|deal|
        malfunction))`,
      '(get|need) a (life|real job|job|clue|grip|hint) {pause}',
      '(cant|cannot|why cant) {you} [just] take (a|the) hint',
      '(do i look|you think im|think i am) [that] (stupid|dumb|an idiot)',
      'keep your {curse} _ [{over}] >>',
      'what a [_] (joke|disgrace|excuse|scam) (of|for) a {whoever}',
      'lower than (dirt|scum|a snake)',
      '{you} [just] dont get it',
      '(mind your own|none of your) business',
      '(nobody|no one|noone) likes (you|yall)',
      '(piece|pieces) of work >>',
      '{you} [just] (dont quit|dont know when to quit|dont take no|never give up)',
    ],
    unlessBefore: NOT_US,
    unlessNext: [
      '[,|.] haha',
      '(influence|good|with (these|those|your) prices|at (texting|this))',
      '(haha|car|truck|thing|phone|light|driver|insurance|folder|filter|box)',
      '(but|and) (i love|we love|thanks)',
    ],
    unlessHolds: ['haha', 'take a hint babe', 'hope you (get|never) (better|well|some|a)'],
  },
  {
    id: 'en.abuse.youInsult',
    because: SEED,
    like: 'you ruined my floor you hacks',
    says: [
      'you [{curse}] [{curse}] ({insult}|{crook}) (.|;|>>)',
      '<< [{curse}] [{curse}] [{curse}] {insult} [,|.] (all|every one|each one|the lot) of you',
      'arent (you|yall) [just] [a] [{curse}] [{curse}] ({insult}|{crook})',
      'what [a] [{curse}] ({insult}|{crook}) (you|yall) are',
      `(youre|being|you are) ..3 the (worst|dumbest|rudest|stupidest|laziest|shadiest|slimiest)
        ..3 ({whoever}|humans|human beings|bunch|excuse)`,
      'your _ (is|are) (a|an|such a) [{curse}] (pig|monster|animal|snake|rat|dog)',
      '(spit|piss|shit|crap) on (you|your _) {over}',
      'youre dead to me',
      '(murderers|killers|butchers) >>',
    ],
    unlessBefore: ['(love|miss|hate|thank|hey|haha|like|hi|ok|all|told|called|tell|that|omg|see)'],
    unlessWith: ['haha', '(love|miss|baby|babe|beer|party|bro|dude|wanna)'],
  },
  {
    id: 'en.abuse.shortInsult',
    because: SEED,
    like: 'bunch of clowns',
    atMostWords: 5,
    says: [
      '{insult}',
      '(take a|get the) hint',
      'what a {crook}',
      'what a [_] joke of',
      '(ripoff|crook|scam|shady) {whoever}',
      '({bad}|{curse}|shitty|trashy|crap|pos|trash|sketchy|shady) [ass] {whoever} {pause}',
      `<< [{just}] (worst|dumbest|rudest|sleaziest|shadiest) ({whoever}|people|texts) [ever|alive|
        around|in (town|the _)] >>`,
      `<< [{just}] (useless|shameful|crooked|dumb|stupid|rude|evil|corrupt) [as (hell|rocks|shit|
        fuck)] >>`,
      '<< full of (shit|crap|it|lies)',
      '<< worst . (company|dealer|dealership|service|store|place|business) . ever',
      'what (a|an) (joke|scam|shitty|fraud|disgrace|pathetic|scammer|loser|ripoff)',
      `<< [so|how|just|this is|absolutely|simply|really|you are|youre|thats] [{just}] (disgusting|
        pathetic|shameful|shameless|despicable|disgraceful|creepy|gross|predatory) [af|
        people|behavior|{whoever}|as hell|{over}|haha] >>`,
      `<< [so|too|very|how|youre] [damn|fucking|freaking|really] annoying [af|as hell|as fuck|
        {whoever}|you people|{msgs}|{over}] >>`,
      'load of (crap|bs|bullshit|shit)',
      'such a {crook}',
      '<< (shame|for shame|such shame) >>',
      'annoying (you people|people|{whoever})',
      '<< zero stars',
      'your mom >>',
    ],
    unlessWith: [
      ...ABOUT_OTHERS,
      '(weather|noise|smell|day|price|prices|hill|out|mileage|birthday|droppings|field|system)',
      '(machine|terminal|roast|attic|problem|down|party|?)',
    ],
  },
];
