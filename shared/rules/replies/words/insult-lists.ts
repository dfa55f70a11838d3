import { any } from '../reader/any-of.ts';

/** Word lists for angry replies; they belong to `word-lists.ts` and are written the same way. */
export const INSULT_LISTS: Readonly<Record<string, readonly string[]>> = {
  just: [
    any('obviously clearly definitely totally borderline straight nearly practically'),
    any('all both just such really literally nothing so very the a an some being fucking truly'),
    '(nothing but|a bunch of|a pack of|a bunch|bunch of|kind of|a bit)',
  ],
  curse: [
    any('fucking damn goddamn fing effing freaking bloody dumb stupid dirty lying sorry filthy'),
    any('pathetic worthless useless cheap greedy sleazy shady crooked disgusting ugly sick total'),
    any('complete real rotten nasty dishonest annoying thieving scamming fat miserable rude'),
    any('ignorant sleezy lowlife desperate goddam bunch of big huge absolute'),
    'two bit',
    any('cheating thieving conniving scheming slimy sleazy disgusting smug snotty lousy'),
    any('nasty little old no good bald rotten weak evil sick twisted sad sorry ass washed up'),
    any('horrible terrible awful disgraceful ripoff crummy trashy tacky arrogant pushy smug'),
  ],
  insult: [
    any('asshole assholes bitch bitches bastard bastards dick dicks dickhead dickheads pos scum'),
    any('motherfucker motherfuckers mf mfs mofo fucker fuckers fuckface shithead shitheads scums'),
    any('douche douchebag douchebags jackass jackasses dumbass dumbasses dipshit dipshits prick'),
    any('pricks cunt cunts scumbag scumbags dirtbag dirtbags sleazebag sleazebags creep creeps'),
    any('pervert perverts moron morons idiot idiots imbecile imbeciles loser losers clown clowns'),
    any('jerk jerks jerkoff stalker stalkers parasite parasites vultures leeches twat twats'),
    any(
      `wanker wankers sicko sickos psycho psychos lowlife lowlifes asswipe asswipes asshat vermin
        weirdos`,
    ),
    any('bums bum witch witches bozo bozos trolls troll rats weasel weasels snakes goons thugs'),
    any('buffoon buffoons nitwit nitwits dunce dimwit dimwits halfwit fools jokers bullies bully'),
    any('ghouls ghoul jagoff jagoffs dingus dipstick turd turds slimeball slimeballs cheapskates'),
    any('charlatan charlatans quacks quack hoodlums animals savages monsters degenerate'),
    any('degenerates deadbeats deadbeat rascals maggots maggot roaches cockroaches skank hag'),
    '(horses|jacks) ass',
    '(good for nothing|good for nothings|no goods|nogood)',
    '(waste of (space|oxygen|skin|air|breath)|excuse for a (business|company|human))',
    any('whores tossers mfers wankers dipsticks imbeciles pests leech vulture sleazes bozos hacks'),
    any('sleazeballs fucks fuckers cocksuckers cocksucker dumbfuck dumbfucks fuckwit fuckwits'),
    'piece of (shit|crap|trash|garbage)',
    'pieces of (shit|crap|trash|garbage)',
    'dumb (fuck|fucks|shit|shits|bitch|ass)',
    '(sack|sacks|bag|bags) of (shit|crap|dicks|trash)',
    '(bottom feeders|sons of bitches|son of a bitch|stupid fucks|sick fucks)',
  ],
  crook: [
    any('scammer scammers spammer spammers crook crooks thief thieves liar liars fraud frauds'),
    any('fraudster fraudsters hacker hackers criminal criminals conmen phonies harassers robbers'),
    any('swindlers ripoff scam scams spam cons cheats predators telemarketers'),
    '(scam|con|rip off) (artist|artists|men|man)',
  ],
  bad: [
    any('terrible horrible awful pathetic disgusting worthless useless disgraceful despicable'),
    any('rude shady sleazy evil incompetent shameless relentless trash garbage creepy obnoxious'),
    any('unprofessional dishonest annoying ridiculous insane dumb stupid intrusive crooked'),
    any(
      `scummy crappy slimy greedy lame vicious desperate aggravating irritating vile scum retarded
        gross malicious`,
    ),
    any('immoral corrupt repulsive repugnant deplorable inhuman heartless soulless spineless'),
    any('nasty hateful wicked clueless brainless insufferable infuriating unbearable sickening'),
    any('predatory loathsome appalling atrocious abysmal deceitful fraudulent untrustworthy'),
    any('unhinged deranged delusional stupid moronic idiotic'),
    '(a|an) (disgrace|joke|shame|embarrassment|menace|cancer|plague|nuisance|pest|stain) [to|on]',
    'the (worst|most annoying|scum|dumbest|rudest|most ridiculous)',
    'the most _ (company|business|people|dealership)',
    'lower than ..3 (belly|dirt|scum|snake|gutter)',
    `(a joke|a disgrace|the worst|a nuisance|a pest|out of your mind|the devil|full of (shit|crap|
      it))`,
  ],
  authority: [
    any(
      'fcc ftc bbb ag police cops authorities feds crtc sheriff fbi verizon att tmobile dmv news',
    ),
    any('carrier government spam state donotcall ic3 legal'),
    '(better business bureau|attorney general|phone company|consumer protection|cell provider)',
    `(attorney generals office|do not call registry|dont call registry|consumer affairs|do not
      call)`,
    '(federal (trade|communications) commission|proper authorities|dont call list|phone carrier)',
  ],
  lawyer: [any('lawyer lawyers attorney attorneys solicitor')],
  hell: [any('hell fuck heck f shit frick freak eff devil')],
  /** Where an insult may end: the clause, or a word that adds nothing. */
  pause: [
    '>',
    any('and but texting so i im if stop leave haha at all who people guys as omg please'),
  ],
  exclaim: [
    any('seriously listen look honestly now well right then man dude bro'),
    any('oh ok okay hey wow omg no nope yes yeah bye goodbye goodby nice another more fake total'),
    any(
      'obvious clearly just such pure fucking lol haha stupid good try text alert message artist',
    ),
    any('whatever hello hi please thanks and the a you your all of them it to this is now me us'),
    any('how so really all very my god jesus what again be get sounds looks like big complete'),
    any('lying dirty straight up one dumb fat cheap typical damn goddamn bot here unsolicited'),
    '(nothing but|bunch of)',
  ],
  bs: [any('bullshit bs crap harassment fraud garbage phishing illegal fake nonsense trash')],
  whoever: [
    any('company companies people dealership business store shop place team staff boss salesman'),
    any('salespeople salesmen owner manager service outfit employees guys dealer clinic office'),
    any('receptionist mechanic mechanics technician technicians dentist hygienist stylist doctor'),
    any('salesperson salesguy salesgirl saleslady saleswoman rep reps crew advisor front desk'),
    any('nurse agent agents broker landlord restaurant bar gym hotel bank school waiter cashier'),
    any('man woman guy lady girl driver secretary management organization business folks'),
  ],
  harassing: [
    any('harassing spamming stalking scamming annoying bothering pestering soliciting hounding'),
    any('bugging invading lying robbing irritating ripping'),
  ],
  botherwords: [
    any('texting harassing bothering spamming messaging contacting sending bugging annoying'),
    any('calling send text bother harass spam hounding message contact stalking soliciting'),
    any('pestering lying'),
  ],
  blockobj: [
    any('and reported blocked deleted reporting blocking report deleting block as to you now this'),
    any('spam number junk for your text bye loser have a nice day the fcc ftc bbb then scam fraud'),
    any('company attorney general asshole assholes idiots scammers scammer from me life'),
  ],
  notinterested: [
    '(not interested|no thanks|no thank you|no|nope|whatever|ok|bye|who is this|nice try|good try)',
    '(go away|go to hell|leave me alone|not buying|not today|not falling for it|hell no|get lost)',
    '(not interested in your|whos this|get a real job|get a job)',
  ],
  ourthings: [
    any('company place shit dealership salon text store spam sale deal offer texting list'),
  ],
  withthat: ['>', 'with (this|that|your)', any('you scammer scammers asshole bitch')],
  getlost: [
    '(drop dead|kys|kill yourself|get bent|get stuffed|get lost|get fucked|eat shit|eat a _)',
    `(suck it|suck a _|suck my _|blow me|pound sand|choke on|take a hike|kick rocks|go die|get
      out)`,
  ],
  harm: [
    any('die rot choke burn burns fail fails goes lose suffer crash never rots tanks dies closes'),
    any('collapses sinks crumbles floods explodes'),
    `(go|get|gets|step) (out of business|under|sued|cancer|bankrupt|on|fined|fired|hit|hacked|to
      jail|shut)`,
    'go [to] [hell|broke]',
  ],
  thistext: [
    '(this|that|these|its|thats|it|they|those|texting me|your texts|your messages)',
    '(this|your) [{curse}] ({whoever}|text|message|number|whole thing)',
  ],
  badreview: [
    `(bad|negative|terrible|horrible|1 star|one star|scathing|zero star|nasty|awful) (review|
      reviews)`,
    '(bad|negative|1 star|one star|zero star) (rating|ratings)',
  ],
  deal: [
    '(do|doing|buy|buying|shop|shopping|use|using|set foot|setting foot|step foot|stepping foot)',
    '(come|coming|going|go|return|returning|be back|spend|give)',
  ],
  withus: [
    '(with you|from you|here again|there again|you people|you again|yall|with yall)',
    'your (company|store|shop|dealership|place|business|salon|office)',
    '(from|with) a (company|place|dealer) like',
  ],
  violence: [
    '(kick|beat|whoop|whip) your (ass|face|butt)',
    '(beat you|find you and|hunt you|punch you|kill you|shoot you|slap you|ruin you|end you)',
    'burn (your|that|this|it) (place|shop|store|house|dealership|down|building)',
    '(come to your house|where (you|yall) (live|work|are|sleep)|break your|smash your|fuck you up)',
    'make you (pay|regret|sorry)',
    'shove ..4 your',
  ],
  go: [
    `(go|please go|just go|yall go|you can [all] [go]|you can|kindly|go and|why dont you [go]|yall
      can [go])`,
  ],
};
