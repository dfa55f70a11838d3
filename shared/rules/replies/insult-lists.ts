/** Word lists for angry replies; they belong to `word-lists.ts` and are written the same way. */
export const INSULT_LISTS: Readonly<Record<string, readonly string[]>> = {
  just: [
    any('borderline straight nearly practically'),
    any('all both just such really literally nothing so very the a an some being fucking truly'),
    '(nothing but|a bunch of|a pack of|a bunch|bunch of|kind of|a bit)',
  ],
  curse: [
    any('fucking damn goddamn fing effing freaking bloody dumb stupid dirty lying sorry filthy'),
    any('pathetic worthless useless cheap greedy sleazy shady crooked disgusting ugly sick total'),
    any('complete real rotten nasty dishonest annoying thieving scamming fat miserable rude'),
    any('ignorant sleezy two bit lowlife desperate goddam bunch of big huge absolute'),
  ],
  insult: [
    any('asshole assholes bitch bitches bastard bastards dick dicks dickhead dickheads pos scum'),
    any('motherfucker motherfuckers mf mfs mofo fucker fuckers fuckface shithead shitheads scums'),
    any('douche douchebag douchebags jackass jackasses dumbass dumbasses dipshit dipshits prick'),
    any('pricks cunt cunts scumbag scumbags dirtbag dirtbags sleazebag sleazebags creep creeps'),
    any('pervert perverts moron morons idiot idiots imbecile imbeciles loser losers clown clowns'),
    any('jerk jerks jerkoff stalker stalkers parasite parasites vultures leeches twat twats'),
    any(
      'wanker wankers sicko sickos psycho psychos lowlife lowlifes asswipe asswipes asshat vermin weirdos',
    ),
    any('sleazeballs fucks fuckers cocksuckers cocksucker dumbfuck dumbfucks fuckwit fuckwits'),
    'piece of (shit|crap|trash|garbage)',
    'pieces of (shit|crap|trash|garbage)',
    'dumb (fuck|fucks|shit|shits|bitch|ass)',
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
    any('desperate aggravating irritating vile scum fake retarded'),
    '(a joke|a disgrace|the worst|a nuisance|a pest|out of your mind|the devil|full of (shit|crap|it))',
  ],
  authority: [
    any(
      'fcc ftc bbb ag police cops authorities feds crtc sheriff fbi verizon att tmobile dmv news',
    ),
    any('carrier government spam state donotcall ic3'),
    '(better business bureau|attorney general|phone company|consumer protection|cell provider)',
    '(attorney generals office|do not call registry|dont call registry|consumer affairs|do not call)',
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
  go: [
    '(go|please go|just go|yall go|you can [all] [go]|you can|kindly|go and|why dont you [go]|yall can [go])',
  ],
};

/** Several words as one entry. */
function any(words: string): string {
  return `(${words.split(' ').join('|')})`;
}
