import { any } from '../reader/any-of.ts';

/** Word lists for requests; they belong to `word-lists.ts`, written the same way. */
export const ASKING_LISTS: Readonly<Record<string, readonly string[]>> = {
  // --- asking -------------------------------------------------------------------------------
  please: [any('please just kindly now fucking simply seriously')],
  from: [any('from form fom off of out')],
  removing: [
    any('removing taking deleting unsubscribing stopping leaving getting erasing dropping'),
    'not (texting|messaging|contacting|sending|calling)',
  ],
  removed: [
    any('removed deleted unsubscribed dropped erased purged optedout'),
    '(taken|struck|crossed|scratched|opted|left|kept|cut) (off|out)',
    '(off|out) [of] {these} {list}',
    '(blocked|excluded) from {these} ({list}|{msgs})',
    'left alone',
  ],
  stop: [
    any('stop quit cease halt discontinue desist refrain stopall'),
    '(stop|cease) [and desist] [all|any|with|from|all of]',
    '(pull the plug on|hang it up with|give it up with|call it quits with|ease up on|ease up with)',
    '(chill with|chill out with|back off with|back off on|slow your roll with|cool it with)',
    '(knock off|lay off|cut out|hold off on|quit with|desist from|refrain from)',
  ],
  remove: [
    any('remove delete erase unsubscribe drop strike purge scrub omit exclude wipe eliminate'),
    any('del unlist deactivate exempt withdraw discard disconnect unenroll clear rmv destroy'),
    any(
      `dump retire unlink untag suppress blacklist disregard unsave trash disenroll deregister
        unregister delist nuke`,
    ),
    '(take down|get rid of|throw (away|out))',
  ],
  take: [
    any('take get remove delete keep drop scratch pull cross cut strike knock leave scrub wipe'),
    any(
      `have kick taken unsubscribe erase want let count boot yank toss sign unenroll purge
        disenroll deregister delist`,
    ),
    any('exclude omit block slide move yeet mute launch eject bump dump retire strip chuck'),
    any('unlink unhook untag release free'),
  ],
  list: [
    any('list lists database databases system systems contacts records phonebook directory'),
    any('subscription subscriptions registry roster spreadsheet computer mailer distribution'),
    any('campaign campaigns program blast blasts distro crm thread texts messages alerts'),
    any('notifications mailings group files chain rolodex chat lista mail updates reminders'),
    any('sms marketing promotions promos promo club specials rotation campain emailer spam'),
    any('newsletters newsletter sequence automation feed channel mms'),
    '(whatever (this|it|that) is|this thing|all (this|these)|everything|all of (it|them|these))',
    `{listkind} (list|lists|text|texts|chat|thread|message|messages|database|blast|blasts|program|
      thing)`,
    '{listkind} (system|contacts|book|log|queue|roster)',
  ],
  listkind: [
    any('mailing text texting contact call calling marketing phone message messaging email'),
    any('distribution customer sms spam promo subscriber subscription client group mass lead'),
    any('sales blast address stupid damn robo loyalty vip rewards birthday'),
  ],
  over: [
    '>',
    any(
      'please now already immediately asap thanks thank ok okay again anymore forever period ever',
    ),
    any('from and or i im i have you to before at once today but because its'),
    '{done}',
  ],
  /** What may follow a complete request: its end, how soon, how long, or courtesy. */
  done: [
    '>',
    any('please now already immediately asap thanks thank ok okay again anymore forever period'),
    any('manually physically personally today tonight tomorrow first too also'),
    any('permanently completely altogether entirely seriously sir maam bro man dude guys folks'),
    any('haha effective cheers kindly promptly instantly today ffs damnit sincerely regards'),
    any('but because so since before or otherwise and k merci gracias guy yall jeez ugh'),
    '(right (now|away)|at (once|all)|for (good|real|ever|any reason)|in the future)',
    '(as soon as|from now on|going forward|moving forward|on this (phone|number|line)|to (me|us))',
    '(to this (phone|number|line)|if possible|i (beg|have|dont|already|never|am|do|will)|im|ill)',
    '(we (have|dont|already|are)|you (people|guys)|with (me|us)|at your earliest)',
  ],
  /** Not again, ever: with these even a mild "no need to text me" is a request. */
  never: [
    any('again anymore ever nomore further'),
    '(any (longer|further)|going forward|from now on|in the future|at all)',
  ],
  noneed: ['(no need|not necessary|no reason)', '(dont|you do not|no longer|not) (need|have|got)'],
  again: [
    `(ever again|any longer|from now on|no longer|in the future|at all|for any reason|going
      forward)`,
    any('again anymore ever nomore period further asap immediately please thanks thank'),
  ],
  neg: [
    any('dont didnt doesnt cant couldnt wont never not havent hasnt isnt wouldnt shouldnt arent'),
    any('aint wasnt'),
  ],
  iwant: [
    '(i want|we want|i need|i wish|id like|i would like|wish|want|would like|like|need)',
    '(id prefer|i prefer|i choose|i elect|i demand|i request|requesting|asking|i ask|trying)',
    `(i would prefer|id love|would love|id rather|i would rather|i asked|i have asked|i have
      asked)`,
  ],
  consent: [any('consent permission authorization approval agreement')],
  signedup: [
    '(sign|signed) up',
    any('signup subscribe subscribed optin optedin enroll enrolled register registered'),
    '(opted in|(give|gave|given) [you|yall|anyone|any] [guys|people|my|any] {consent})',
    '(opting in|signing up)',
    '(give|gave|given) [you|yall|anyone|out] [guys|people] my [{which}] (number|info|cell)',
  ],

  opening: ['(please|just|ok|hey|seriously|no|omg|hi|hello|yo|i said) [just]'],
  complaint: [
    `(i|i have|im|who|why|youre|your|you|its|ill) (dont|didnt|never|not|did|am|have|already|do|
      asked|are)`,
    '(i|you) (do|did|have|want|said|told|sent|opted|people|guys|keep|need to stop|got the wrong)',
    '(i have|im|its|youre|why|who|wrong|never|nobody|dont|lose my|thats) _',
    '(not interested|no interest|not me|busy)',
    `(this is|this isnt|this number|thats not|these are|these (texts|messages)|my (name|number)
      (is|isnt))`,
    '(leave|take|remove|delete) (me|us|my)',
    '(unsubscribe|remove|optout|or (i|im|ill|else)|before i|we (dont|are|never|have not|do not))',
    '(all (texts|messages|communication|contact|future)|any (more|further)|harassing|please|asap)',
    '(immediately|forever|already|means|for good|there is no|ask for|what do you want)',
  ],
  decline: [
    `(not interested|no interest|no thanks|no thank you|thank you|thanks|wrong number|wrong
      person)`,
    '(no longer interested|already bought one|already bought|i moved|sold it|im busy|so annoying)',
    '(annoying|dont care|dont need it|dont want it|whatever|im good|never mind|not for me)',
    'not interested in [_|_ _|_ _ _]',
  ],
  isaid: [
    '(i|i have|we|we have) [have] [already|just|literally|even|did|clearly] {said}',
    '(i|we) have [already|just|clearly] {said}',
  ],
  said: [
    any('said texted replied typed sent wrote responded asked text put reply hit pressed'),
    '(told|asked) {you}',
    '(texted|replied|responded|answered|wrote) (back|with)',
  ],
  often: [
    any('already multiple several twice many repeatedly yesterday before earlier times weeks'),
    '({number}|two|three|four|five|like|a few|a couple|so many|how many|last) [of|or|{number}] _',
  ],
  howdo: [
    'how [the {hell}] (do|can|would|could|to|does) [i|we|one|you]',
    'who (do|can|should|must) i (talk|speak|contact|call|ask|see) [to|with] [about|to]',
    'how (do|can|should) (i|we) go about',
    '(where|what) (do|can|should|must|would) i [do|say|text|reply|send|click|go|type] [to]',
    'what [do] i (have|need) to [do|say|text|reply] to',
    '(tell me|show me|know) how to',
  ],

  must: ['(need|needs|have|has|had better|got|ought) to', any('should must better can may')],
  ending: [
    any('end terminate cancel disable deactivate suspend kill discontinue pause mute cut ditch'),
    any('nix axe scrap shut lose'),
    '(do away with|shut down|get rid of|cut off)',
  ],
  waythere: ['(is there|isnt there|any|is it|would it be) [a|any] (way|possible|means|option)'],
  grateful: [
    '(appreciate|appreciated|grateful|thankful) [it|very much] [if|for]',
    '(great|nice|good|better|wonderful|lovely|helpful|best|cool) if (you|yall|i|these|we|this)',
    '(id|would) (like|love) it if',
  ],
  iasked: [
    '(ask|asked|asking|request|requested|requesting|told|telling|begged|begging|demand|demanding)',
  ],
  yourthings: [
    '(my|this|the) (number|info|information|name)',
    'your (list|system)',
    '{these} {list}',
  ],
  /** Forbidding, addressed to the sender. */
  dont: [
    '(make sure|be sure|see) [that] [you|yall|we|and|to] (dont|never|not|not to)',
    '(you|yall) [guys] (may|must|shall|should|can|could) (not|no longer|never)',
    `(isnt|not|no longer|arent|aint) (ok|okay|cool|allowed|permitted|authorized|welcome|have
      {consent}|have my {consent}) [for you] (to|for you to)`,
    '(no longer|dont|do not) have [my|our|any] {consent} to',
    `(i|we) [really|just|also] (dont|no longer|didnt) (want|wish|need|like|expect|ask|authorize|
      allow) [for] ({you}|anyone|anybody|any (company|business)) [to|ever] [ever]`,
    `[i|we|id|im|i would] (prefer|rather|ask|asked|asking|request|wish|told) [that|it if] {you} [would|could|to|please] (not|dont|didnt|never|wouldnt|no longer) [to] [ever]`,
    `[i|we|im|i have|we have] [already] (asked|told|asking|telling|ask|request|requested|begged)
      ({you}|that you|that {you}) [please] (not to|to not|to never)`,
    '[i|we] (forbid|forbidding) {you} to',
    '(dont|never) [{please}] [ever|dare|even|bother|try to|you dare|you ever]',
    'dont [you|yall] [{please}] [ever|dare|even|fucking]',
    '(dont|never) [ever] (be|keep|start|bother)',
    'please (not|no) [to] [ever]',
    '(not to|will not|must not|should not|shall not) [ever]',
  ],
  /** Reaching a person by text; calling is separate, since it may only mean "text instead". */
  reach: [
    any('text message contact email bother harass bug pester solicit spam disturb annoy texting'),
    any('messaging contacting sms dm ping msg hassle spamming emailing bothering harassing'),
    '(market|advertise|write|reach out) to',
    '(be|keep|start|continue|go on) {texting}',
    '(text|message|call|email|contact|phone) (or|and|nor) (text|message|call|email|contact)',
    '(continue|try|attempt) to (text|message|contact|reach|call)',
    any('write reach recontact inbox'),
    '(send|sending) [a|any|more|anymore] (texts|messages|sms|text|message) [to]',
  ],
  /** The same without naming the person: "do not bother" alone would say something else. */
  writeto: [any('text message contact solicit sms msg texting messaging')],
  dontwant: [
    '(dont|didnt|never) [ever|even|really|actually] (want|wish|need|care for|wanna|want to|like)',
    '(no longer|not) (want|wish|wanting|wishing|interested in|looking to|going to need)',
  ],

  pauseafter: [
    '>',
    any(
      'please now already me us thanks thank i im and asap again immediately today yesterday last',
    ),
    any('before twice multiple so but why ok stop a two three months weeks days ago by via to'),
  ],
  nice: [
    any(
      'beautiful obsessed gorgeous cute adorable hilarious perfect amazing awesome best sweet kind',
    ),
    any('love loving pretty stunning nice funny crying screaming dead dying fire everything'),
  ],

  dataitem: [
    any(
      'total price bill details address results invoice pics pictures photos code quote estimate',
    ),
    any('info link number answer time report balance amount receipt'),
  ],
};
