import type { PhraseRule } from '../reader/phrase-rule.ts';
import { NOT_ABOUT_TEXTS } from './not-about-texts.ts';

/**
 * Ordinary phrases that contain the words of a request. Their words are left out of the search; a
 * request elsewhere in the same text still counts ("don't text me before 9. STOP").
 */
export const NOT_A_REQUEST: readonly PhraseRule[] = [
  ...NOT_ABOUT_TEXTS,
  {
    id: 'not.dontStop',
    because: 'Says that something does not, cannot or should not stop.',
    like: "don't stop texting me, I love the deals",
    says: [
      `{neg} [ever|please|just] (stop|quit|cease|end|discontinue) [{texting}|sending|laughing|me|
        this] [{me}|me]`,
      '{neg} [ever|please|just] {remove} [me|us|my|the] [me|number|name|off]',
      `(dont|not|never) [please|just] (take|get|drop|kick|opt|unsub) (me|us|my name|my number)
        [off|out]`,
      'without [you] (stopping|ending|unsubscribing|optingout)',
      '(instead of|rather than) (stopping|removing|unsubscribing)',
      '(non|bus|next|pit|truck|rest|train|last|first|full|tour|f) stop',
      '< (lets stop|stop here|im out) >',
      `{neg} (want|mean|trying|wish|intend|like|going) [to|me to|you to] (optout|unsubscribe|stop|
        end|quit|cancel)`,
      'not (optingout|unsubscribing|stopping|quitting|cancelling|canceling)',
      '(hope|hate|sad|glad|happy) ..4 (stop|stopped|unsubscribe)',
    ],
    unlessBefore: [
      '(if|unless) (you|yall) [guys|people|all]',
      '(why|you|yall|you guys|you people|this|it|they|texts|messages)',
      '(since|because) you',
    ],
  },
  {
    id: 'not.gaveWrongNumber',
    because: 'Says that it was oneself who gave a wrong number.',
    like: 'I think I gave you the wrong number',
    says: ['(gave|given|give|told|typed|left) (you|yall|them) (the|a|my) wrong number'],
  },
  {
    id: 'not.someoneElse',
    because: 'Tells of somebody else who should stop, or was told to.',
    like: 'I told my ex to stop texting me',
    says: [
      '(told|tell|asked|ask|get|got|make|want|need) the _ to [please|just] (stop|quit|leave)',
      `{tell} ({somebody}|my _|his _|her _) [to|would] [please|just] (stop|quit|leave|lose|
        remove|delete) [{texting}] [me|my|alone]`,
      '(he|she|they|{name}|my _|his _|her _) [just|really] {willnot} (stop|stopped|quit|leave|end)',
      `(i|ill|i have|im|we|were|we have|id) [{adverb}] (quit|stop|end up|ended|stopped|cancelled)
        [{texting}|sending]`,
      '(please|can you|could you) stop (him|her|anyone|them from)',
    ],
    unlessBefore: ['if', 'how (do|can|to)', 'please', '(you need to|can you|could you)'],
    unlessNext: ['{these} {msgs}', '{msgs}', '{receiving}', '(this|these|all|everything) >'],
    unlessHolds: [
      'make (them|it|these) [to] stop',
      // a command to us, not a report of a command to somebody else
      `< (tell|ask|get|have|make) ({name}|him|her|them|your _|the _|that _) [to] stop ({texting}|
        sending) (me|us|my)`,
      'the (texts|messages)',
      '(want|need|like) to (stop|quit|end) {texting}',
      'my (number|info|name)',
      '(someone|somebody|people|anyone) (remove|stop|delete)',
    ],
  },
  {
    id: 'not.askedAboutStopping',
    because: 'Asks whether or why texts stopped, or speaks of having stopped them by mistake.',
    like: 'why did you stop texting me the weekly specials?',
    says: [
      `(why|when|how come) did [{you}|your|the|they|it|my] [guys|company|texts] stop [{texting}|
        sending] [me]`,
      `did ({you}|they|it|i|my) [accidentally] (stop|quit|cancel|unsubscribe|optout|end)
        [{texting}|sending] [me]`,
      `(why|when|how come) (was|am|did|were|have) i [been|got|get] [accidentally] (unsubscribed|
        removed|taken off|optedout|unsubscribe|optout)`,
      `{mistakenly} ..2 (unsubscribe|unsubscribed|optedout|optout|stop|stopped|texted|sent|hit|
        typed|replied|removed|said) [stop|unsubscribe|myself]`,
      `(unsubscribe|unsubscribed|optedout|optout|stop|removed) ..3 (by (accident|mistake)|
        accidentally|on accident)`,
      '(was|were|got|been|being) (unsubscribed|optedout) [somehow|today|yesterday]',
      `(if|should|will|before) (i|we) [ever|just] [want to|need to|decide to|have to|do|should]
        {answer} [with|back] (stop|unsubscribe|to stop|x)`,
      '(if|before) (i|we) [ever] (unsubscribe|optout|stop)',
      '(says|shows|think) ..2 (unsubscribed|optedout|optout|stop|unsubscribe)',
      'do i (need|have) to {answer} [stop]',
      '(should|must) i {answer} [stop]',
      'what happens (if|when) [i|it] [{answer}] [stop|x]',
      'what (does|is|do) (stop|x) [mean|here]',
      'did my unsubscribe',
      '(does|is) stop (cancel|just|only|mean)',
    ],
    unlessBefore: ['times', '(what|how|where)', 'dont'],
    unlessHolds: ['think (i|its) (time|best)', 'think you should'],
    unlessNext: ['(sending|texting|messaging|calling|contacting)'],
  },
  {
    id: 'not.stopBy',
    because: 'STOP as in calling at a place or halting a thing.',
    like: 'can I stop by at 5?',
    says: [
      'stop (by|in|over|off|at|on the|on my|back|up there|through)',
      'stop and (get|see|grab|pick|shop|look|say|ask|check|talk|drop|eat)',
      'stop for (gas|a|lunch|coffee|dinner|food|the night)',
      '[please] stop (work|payment|the (work|car|truck|delivery|order|service|job))',
      `stop [it] [,|.] [oh] (youre|your|that|its|thats|im|this) (making|killing|so|too|cracking|
        the|hilarious|funny|dead|crying|cute|gorgeous)`,
      '[omg|haha] stop [it] [,|.] (its|im|thats|you guys are|yall are|youre) ..2 {nice}',
      '<<2 stop [it] (;|.) _ ..4 {nice} [haha] >',
      `stop [it] (youre|im) (dying|crying|dead|screaming|laughing|weak|blushing|jealous|killing
        me|making me|too)`,
    ],
    unlessNext: ['(once|all|texting)', '[and] (stop|quit)', '{msgs}', '{messages}'],
    unlessHolds: ['stop on the (texts|messages)'],
  },
  {
    id: 'not.onlyThen',
    because: 'Asks for another hour, not for an end.',
    like: "please don't contact me before 9am",
    says: [
      `(dont|never|not|cant|no|avoid) [please|ever|need to] ({contact}|send|reach out) ..3
        ({onlythen}|{justnow})`,
      'not to {contact} ..3 {onlythen}',
      `(stop|quit) {texting} [me|us] (before|after|until|til|till|during|while|unless|past|on
        {day}|when)`,
      'no (texts|calls|messages|contact|texting|calling) ..2 {onlythen}',
      'nomore (texts|calls|messages|contact) (before|after|today|tonight|until|during)',
    ],
    unlessBefore: ['(i|would|could) [have]'],
    unlessNext: [
      `(further|hell|i (contact|reach|text|say|tell|ask|lose|block|report|sue|file|snap|scream|
        throw)|again|anymore|im dead|my lawyer)`,
    ],
    unlessHolds: ['(again|anymore|ever)', 'while (you|its)', '(dont|no) need'],
    unlessWith: ['or at all', 'or ever'],
  },
  {
    id: 'not.textInstead',
    because: 'Asks for texts in place of calls: the opposite of an opt-out.',
    like: "don't call me, just text",
    says: [
      `{dontcall} ..2 [,|.] [{instead}] [{instead}] (text|message) [me|is|works|only|instead|
        would|please|>]`,
      `{dontcall} ..2 [,|.] [{instead}] (texts|texting|messaging|sms) (is|are|works|only|instead|
        please|>)`,
      `(text|message|texting|texts) [me|only|is fine|is better|works] [please|instead] [,|.] [and|
        but|please] (dont|not|no|stop|instead of) (call|calling|calls|phone|email)`,
      '(stop|quit|dont|not|never) (text|texting) (and|while|n) (drive|driving)',
      `(stop|no|nomore|dont|quit|not) [please] (email|emailing|emails|mail|mailing|mailers|flyers)
        [me] ..2 [,|.|but] (texts|text|texting) (is|are|ok|okay|fine|works|me|only|instead)`,
      `{take} me off [the|your] (email|emails|mail|mailing list) ..1 [,|.|but|and] (text|texts|
        texting|
        keep)`,
      `(dont|not) (contact|text|call|message) (my _|him|her|them|the (house|office|landlord|
        landline))
        [,|.] (contact|call|text|message|use) (me|my)`,
      'not {contact} (him|her|them|my _) [,|.] (text|contact|call|message) me',
    ],
    unlessHolds: [
      'dont (text|message|contact|write|email)',
      'no (text|texts|texting|messages|sms)',
      'text me (again|anymore)',
      '(or|and|nor) (text|texting|texts|message|messages)',
    ],
    unlessNext: ['(again|anymore|either)'],
    unlessBefore: ['(please|and) stop texting', '(dont|never|not|no)'],
  },
  {
    id: 'not.listOfPeople',
    because: 'A schedule, a waiting list, a policy or a booking, not our list for texts.',
    like: 'can you take me off the schedule for Friday?',
    says: [
      '{take} ..3 (off|from|out) [of] ..2 {booking}',
      `(take|remove|get|drop|scratch) (me|us) (off|from|out of) [the|my] ({number}|{day}|am|pm|
        morning|afternoon)`,
      '{take} ..3 (off|from) ..2 list for (the|{day}|people|names|that)',
      '{take} my name (off|from|out of) (the|that|this) (raffle|drawing|hat|running|lottery|sheet)',
      `{take} my name (off|from) (the|our|my|his|her) (account|loan|title|lease|policy|deed|order|
        contract|card)`,
    ],
    unlessNext: ['[and|,|.] [please] (stop|dont (text|contact|message)|never)'],
    unlessHolds: ['(my|this) [phone|cell] number (off|from|out)'],
  },
  {
    id: 'not.fromSomethingElse',
    because: 'Opts out of, or unsubscribes from, something that is not these texts.',
    like: 'can I opt out of the extended warranty?',
    says: [
      '(optout|optingout|optedout|unsubscribe|unsubscribed) [me|us] (of|from|for|on) ..3 {offering}',
      `(unsubscribe|remove|take|optout|stop|unsubscribed) ..2 {from} [the|your|all|my|those]
        (email|emails|mail|mailers|catalog) [list|only] [but|and|,|.|only] [{iwant}|still|keep]`,
      '(cancel|end|stop|remove) (my|the|our|that|this|a|his|her) [_] {visit}',
      `(unsubscribe|unenroll|disenroll|withdraw) [me|us|my _|him|her] (from|of) [the|my|your|our]
        [_] (gym|
        membership|aftercare|class|camp|course|daycare)`,
      'unsubscribe (button|link|from (the|your|my) (email|emails) only)',
      'unsubscribed from (the|your|my) (email|emails)',
      'unsubscribe [me] [from] [the|your] (email|emails) ..3 (but|and) ..3 (text|texts|keep)',
      '(optin|opt in) or optout',
    ],
    unlessNext: ['(texts|text|messages|reminders|alerts|notifications)'],
  },
  {
    id: 'not.accountOrTasks',
    because: 'Ends an account or a booking, or strikes something off a list of its own: not texts.',
    like: 'please delete my account',
    says: [
      `(delete|close|terminate|deactivate|cancel|end|remove|erase|shut down) [all|of|out] (my|the|
        this|our|that) [_] (account|accounts) [now|immediately|asap|please|today]`,
      '(delete|close|terminate|remove|cancel|erase) ..2 (account|accounts) (services|information)',
      `(my|the|your|our|a) [_] (to do|todo|shopping|grocery|task|tasks|chore|chores|wish|packing|
        reading|watch|playlist) [list|lists]`,
      '{remove} ..5 {from} ..2 (to do|todo|shopping|grocery|task|tasks|chore|chores|wish) [list]',
      '(list|lists) of (chores|tasks|things|groceries)',
      '(days|day|time|hours|week|weeks|pto|vacation) ..2 taken off',
      '(have i|ive|i have) taken off',
    ],
    unlessNext: ['[and|,|.|please] (stop|dont|quit|never|no|unsubscribe|remove)'],
  },
  {
    id: 'not.thingTakenOff',
    because: 'Takes a name or a thing off something that is not a list for texts.',
    like: 'take my name off the loaner',
    says: [
      `{take} my name (off|from) (the|that|this) (loaner|car|truck|work|repair|rental|deposit|bill|
        house|mailbox|door|ticket|booking|contract|form|waitlist|sheet|paper|paperwork)`,
      '(something|anything|somewhere|anywhere|someplace|restaurant|food|one|kind) thats not _',
      'stop [,] (you|ya) had me at',
      'stop (sign|signs|light|lights|watch)',
      '<< haha [,|.] stop [it] >>',
      '<< stop it [,|.] haha >>',
      `baja (la|el|los|un|una|las)
        (presion|precio|precios|volumen|llanta|llantas|velocidad|ventana)`,
      '(hard|full|short|one|dead) stop (shop|at|for|by)',
    ],
  },
  {
    id: 'not.stopSomethingElse',
    because: 'Asks to stop a thing, a payment or somebody, not to stop texts.',
    like: 'what can I do to stop them from using my card?',
    says: [
      '(stop|block|prevent) (them|him|her|people|anyone|somebody|someone|others) from',
      `(stop|prevent|keep) (my|our|the) (child|children|kid|kids|son|daughter|baby|toddler|dog|dogs|
        cat|husband|wife|neighbor|neighbors|tenant|tenants) from`,
      `(stop|cancel|block|halt|end) (the|this|that|my|a|any) [_] (dog|dogs|leak|barking|drip|
        dripping|transaction|transfer|payment|
        payments|withdrawal|charge|charges|purchase|card|debit|order|song|music|alarm|timer|process|
        processing|task|connection|sync|recording|playback|request|direct debit|top up)`,
      'stop (syncing|synching|playing|using|connecting|charging|processing)',
    ],
    unlessNext: ['(my|this) [{which}] (number|phone|name|info)'],
    unlessHolds: ['(texts|text|messages|list)'],
  },
  {
    id: 'not.politeWorry',
    because: 'Does not want to trouble us, or to miss something.',
    like: "I don't want to bother you but is my car ready?",
    says: [
      `dont (want|wish|like|mean) to (bother|bug|miss|lose|disturb|interrupt|spam|annoy|text|call|
        wait|harass|pester|be (late|rude|mean|a (bother|pest|pain)))`,
      '(not|didnt) (trying|mean|want) to (spam|bother|harass|annoy|bug)',
      'not receiving notifications',
    ],
    unlessNext: ['(texted|contacted|called|on|bothered|emailed|messaged|solicited|a part)'],
  },
];
