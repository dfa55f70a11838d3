import type { PhraseRule } from '../reader/phrase-rule.ts';

/**
 * Ordinary phrases about things that customers have, lose, order or do, and that share words with a
 * request: a list of their own, a phone, days off, a place, paper. Read with `not-a-request.ts`.
 */
export const NOT_ABOUT_TEXTS: readonly PhraseRule[] = [
  {
    id: 'not.ownList',
    because: 'Strikes something off a list of the person’s own, or asks to hear one.',
    like: 'take milk off my shopping list and add eggs',
    says: [
      `{remove} ..5 (my|the|your|our|a) [_] (to do|todo|shopping|grocery|task|tasks|chore|chores|
        wish|packing|reading) [list|lists]`,
      '{take} ..5 {from} my list and (add|put)',
      '{take} ..6 {from} [of] my list of (things|tasks|chores)',
      '(shopping|grocery|to do|todo|task|wish|packing) list [,|and] {remove} ..2 >',
      `< [please|can you|could you|go ahead and] (read|show|list|check|open|go through) ..4 (messages|
        message|reminders|reminder|text|texts|list|lists|mail|emails) [list|lists|back to me]`,
      '(to do|todo|shopping|grocery|wish|packing|my reminder|my reminders) (list|lists)',
      '(on|of|to|in|play|read|hear) my [_] list [of (reminders|tasks|things|chores)]',
      '(list|lists) of (reminders|tasks|things|chores)',
      `< [please|can you] (write|create|compose|start|send) (a|an|the|new|text) [new] (text|message)
        [message] [to|for]`,
      'i (want|need) you to (text|message|call|email) ({name}|someone|somebody)',
      'i (want|need) you to send (a|the) (text|message) [message] (to|for)',
    ],
    unlessNext: ['[and|,|.|please] (stop|dont|quit|never|no|unsubscribe|remove)'],
    unlessHolds: ['your (list|texts|messages)', 'from (you|yall)', '{stop}', '{remove} {me}'],
  },
  {
    id: 'not.device',
    because: 'Speaks of a phone as a thing: lost, stolen, paired with another.',
    like: "don't sync to my phone anymore",
    says: [
      `({neg}|longer|stop|quit) ..5 (sync|synced|syncing|synching|connect|connected|connection|
        pair|paired|pairing|wifi|bluetooth) ..3 (phone|phones|device|devices) [anymore|now]`,
      `(sync|synced|syncing|connect|connected|connection|pair|paired|pairing|wifi|bluetooth) ..3
        (phone|phones|device|devices) [anymore|now]`,
      `({neg}|longer) ..3 (phone|phones|device) [to|be|is|from] (sync|synced|connected|paired)
        [anymore|any more]`,
      '(phone|phones|device) [to|be|is|from] (sync|synced|connected|paired|connection)',
      '(disconnect|unpair|unlink) [from] [my|this|the] (phone|device) [now|please]',
      `(lost|misplaced|broke|dropped|stole|longer have) [my|the|his|her] (phone|cell)
        [tag|case|charger]`,
      'phone (was|is|has been|got) (lost|stolen|taken|broken|dead)',
      '(lost|losing) my number (tag|plate|card|ticket)',
    ],
  },
  {
    id: 'not.daysOff',
    because: 'Time away from work.',
    like: 'how many days off have I taken',
    says: [
      '(time|day|days|week|weeks) off [have|has|did|from|work|request]',
      '(take|took|taken|request|requested|need|want) ..2 (time|day|days|week) off',
    ],
  },
  {
    id: 'not.placeOrTitle',
    because: 'The name of a place, a film or a shop.',
    like: "I live in Land's End",
    says: [
      '(lands|creeks|west|east|south|north|mile|worlds|rivers|towns|bay) end',
      '{name} end [,|.] ({name}|please|>)',
      '(wing|truck|rest|bus|pit|one|next|last|first|gas) stop',
      '(star|stars) (wars|trek)',
    ],
    unlessNext: ['(these|this|texting|sending|the texts|it)'],
  },
  {
    id: 'not.forgotten',
    because: 'Asks to be remembered or to keep what is booked.',
    like: "don't forget me",
    says: ['(dont|never|wont|didnt) (forget|cancel|lose|skip) [about] [me|us|my|it|our|the]'],
    unlessBefore: ['(if|unless) you'],
    unlessNext: ['(spot|place) and'],
  },
  {
    id: 'not.paper',
    because: 'Ends paper, boxes or payments, not texts.',
    like: 'stop sending paper statements',
    says: [
      `{stop} (sending|mailing|delivering) ..2 (paper|statement|statements|catalog|catalogs|invoice|
        invoices|bill|bills|letters|checks|box|boxes|packages) [in the mail|by mail]`,
      '{stop} (mailing|faxing|billing|charging|shipping|delivering)',
      '{stop} the (paper mail|paper|catalogs|delivery|deliveries)',
      '{stop} my [_] (box|delivery|deliveries|autopay|auto pay|membership|service) [box|this month]',
      `({stop}|undo|destroy|forget|cancel) [this|the|your|my] [current|present|previous|last] (task|
        action|process|activity|command|download|upload)`,
      'this process needs to stop',
      'send to collections',
    ],
    unlessHolds: ['(text|texts|texting|messages)'],
  },
  {
    id: 'not.stopThief',
    because: 'Somebody else did wrong, and that is to be stopped.',
    like: 'someone stole my card, stop it now',
    says: [
      `(stole|stolen|stealing|hacked|using|used|withdrawing|withdrew|charged|fraud|transfer|
        transaction) ** (stop|block|cancel) (it|this|them|him) [now|please|asap|right away] >`,
      '(someone|somebody|anyone) (needs|need|has|have) to stop (him|her|them|it)',
      'stop and go',
      'make it stop haha',
      '(message|text|texts) (got|was|is|were) [cut] off|(message|text) cut off',
      '(sorry|hate|hating) to (bother|bug|disturb|trouble) [you] [again]',
    ],
    unlessHolds: ['(texting|texts|messages|my number)'],
  },
  {
    id: 'not.mailOnly',
    because: 'Leaves the mails and keeps the texts.',
    like: 'unsubscribe me from the newsletter but keep the texts',
    says: [
      `(unsubscribe|remove|take|optout|stop) ** (but|and) [please] (keep|leave|still want|want)
        [the|my|getting|sending|me] (texts|text|texting|alerts|reminders)`,
      `(unsubscribe|remove|take|optout|stop) ** (texts|text|texting) (are|is) (ok|okay|fine|good|
        great)`,
      '(unsubscribe|remove|take|optout|stop) ** (texts|text|texting) (ok|okay|fine)',
      `unsubscribe ..4 (newsletter|email|emails) ..4 (broken|down|(isnt|not|doesnt|wont) (work|
        working|load|loading))`,
      '(continue|keep) [sending] the texts [,|.] [just] stop the (paper|mail|emails|calls) [mail]',
    ],
    unlessHolds: ['{stop} {texting}', '(from|off) (the|your|these|all) (texts|text|texting|sms)'],
  },
  {
    id: 'not.lowest',
    because: 'Low, tall and enough as what a thing is, in Spanish.',
    like: 'la más baja por favor',
    says: [
      '(mas|muy|planta|tan) (baja|alto|bajo)',
      'alto [,] (mide|pesa|como|de)',
      'no mas de {number}',
      'basta con {number}',
      'basta con (uno|una|dos|tres|cuatro|cinco)',
    ],
  },
  {
    id: 'not.victim',
    because: 'Reports what others did, or asks about reviews: it accuses nobody here.',
    like: "I think I'm the victim of card fraud",
    says: [
      '(victim|case|act|risk) of ..3 (fraud|theft|scam|robbery|hacking)',
      `(report|reporting) [a|an|the|some] [card|credit card] (fraud|theft|outage|leak|problem|claim|
        accident|stolen|lost|damage)`,
      'fraud (alert|department|team|line|protection)',
      '(good|great|decent|positive|best|nice|read|the|have) reviews',
      '(roll|toss|throw) [a|the] die',
      `(charge|charges|transaction|transfer|withdrawal|payment|call|calls|email|link) (from|by) (a|an|
        some|the) [known] (scammer|scammers|hacker|hackers|thief|thieves|crook)`,
      '(reported|report|reporting) (it|that|them|him|her) [already] as (fraud|stolen|lost|missing)',
      '(the|a|that|some) (scammer|crook|thief|crooks|scammers) (who|that) (sold|did|took|had|ruined|got)',
      '(tell|share|sharing|know|hear) [me|us] [a|another|your|any] joke [about] [_]',
      '(dead|new|car) battery',
    ],
    unlessHolds: ['report you'],
    unlessWith: ['(scammers|thieves|crooks|leave you|you people)'],
  },
  {
    id: 'not.withAnOrder',
    because: 'Says what an order is to have, or that it came wrong.',
    like: "don't send utensils",
    says: [
      `(dont|no need to|not) [please|need to] (send|include|bring|pack|put|add|give me) [me|us|any|the|
        a|in|extra] (utensils|utensil|napkins|napkin|silverware|forks|straws|straw|sauce|sauces|
        ketchup|bags|bag|cutlery|receipt|chopsticks|ice|salt|onions|pickles|menu|plates)`,
      `(got|have|received|gave me|brought me|sent me) (someone elses|somebody elses) (order|food|
        meal|drink|pizza|bag|car|keys|key|coat|{pause})`,
      '{remove} [the|my] (item|line|charge|page|step|row|entry|coupon|code) [number|no] {number}',
    ],
    unlessHolds: ['(phone|cell|texts|text|list)'],
    unlessNext: ['[phone|cell] number', '(texts|messages)'],
  },
  {
    id: 'not.dish',
    because: 'Leaves a thing out of an order or a visit.',
    like: 'no more bleach please',
    says: [
      `(nomore|no|dont want|didnt want|hold|skip|without|leave off|remove|cancel|take off) [any|the|
        my|extra] (fries|fry|onions|onion|pickles|cheese|mayo|ketchup|sauce|ranch|salt|sugar|ice|cream|
        milk|butter|bacon|lettuce|tomato|tomatoes|soda|drink|drinks|coffee|dessert|bread|rice|beans|
        chips|salad|soup|spice|pepper|nuts|peanuts|cilantro|mushrooms|olives|bleach|gel|hairspray|
        layers|bangs|highlights|polish|glitter|perfume|shots|refills|meds|xrays|wax|foam)`,
    ],
    unlessNext: ['(texts|text|messages|alerts|offers|ads|coupons)'],
  },
  {
    id: 'not.wrongThing',
    because: 'Says that another number or another person than ours is the wrong one.',
    like: 'wrong order number',
    says: [
      `wrong (order|part|invoice|room|table|tracking|confirmation|model|serial|policy|
        routing|plate|case|ticket|seat|unit|apartment|gate|flight|item|check) number`,
      `wrong (girl|guy|lady|man|tech|driver|doctor|nurse|stylist) (did|cut|came|helped|brought|
        delivered|fixed|made|showed)`,
      '<< [no|nope] [,|.] [it|that|this] wasnt me >>',
    ],
  },
  {
    id: 'not.dropALine',
    because: 'Asks for a word, or to be let out of a car.',
    like: 'drop me a line',
    says: ['(drop|shoot) me (a (line|note|text|message|email)|at the|by the)'],
  },
  {
    id: 'not.othersDoings',
    because: 'Asks to keep something from somebody near, or to take them off an hour.',
    like: "please don't text my mom the results",
    says: [
      `(dont|not) (text|message|call|tell|email|contact) my (son|daughter|kid|kids|wife|husband|mom|
        dad|mother|father|parents|boss|sister|brother|roommate) (the|her|his|about|my|any)`,
      `(take|remove|get|drop|scratch) my (son|daughter|kid|kids|wife|husband|mom|dad) (off|from|
        out of) [the|my] ({number}|{day}|am|pm|morning|afternoon)`,
    ],
    unlessHolds: ['(anymore|ever|again|number)'],
    unlessNext: ['list'],
  },
  {
    id: 'not.figureOfSpeech',
    because: 'Dead as in very; a goodbye; a shrug; a contradiction; a name that somebody goes by.',
    like: 'dead last in line haha',
    says: [
      'dead (last|tired|serious|set|even|center|broke|wrong|right|end|quiet|slow|beat)',
      '<< [ok|okay|well] (signing off|peace out|over and out) [for now|haha|thanks] >>',
      '<< [i|we|sorry|honestly] (no|not a|dont have a|have no|havent a) clue [haha|sorry] >>',
      '<< [no|nope|haha] [,] (youre|you are|thats|it is|its) [so|just|very|all] wrong [haha] >>',
      'find out (where|how|if|when|what|whether) (my|the|many|much|i|we)',
      '(screwed|messed|hurting|acting) up again',
    ],
  },
  {
    id: 'not.askedForAlerts',
    because: 'Asks what news or messages there are.',
    like: 'does France have any travel alerts I should know of',
    says: [
      `(does|do|has|have|is there|are there) ..3 any [_] (alerts|alert|advisories|advisory|warnings|
        restrictions)`,
      '(be|get) (notified|alerted|told) of any [_] (alerts|alert|advisories|warnings|changes)',
      '(are there|do i have|have i got|did i get) [any] [new] (messages|texts|voicemails)',
      `(what|whats|is|spell|change|correct|update|check) ..3 (name|number|address|email|info|birthday)
        ..2 (in|of) your system`,
      `(delete|erase|remove|clear|download|move) [the|all|my|this] [the|of my] (contact|contacts|
        voicemail|voicemails|photo|photos|pictures|files|app|apps) ..3 (from|in|off|on) my (phone|
        inbox|contacts)`,
    ],
    unlessHolds: ['(my|this) [phone|cell] number', 'from (your|you)'],
  },
  {
    id: 'not.calledBy',
    because: 'Says by which name to call the person.',
    like: 'please stop calling me Charlie, my name is Chip',
    says: [
      '(stop|quit|dont) [calling|call] me {name} [,|.|and|or] ..4 (call|name|names|prefer|its|im)',
    ],
    unlessWith: ['(wrong|not|isnt|number)'],
  },
  {
    id: 'not.whatAreYou',
    because: 'Asks what it talks with.',
    like: 'are you a real person or a bot',
    says: [
      `(are|is) (you|this|that) [a|an|some|really|considered|just] [a|an] [real|live] (bot|robot|
        person|human|machine|automated|real) [or] [a|an] [real] [bot|robot|person|human|automated|
        fake]`,
      '(consider|call) yourself [to be] [a|an] (bot|robot|person|human)',
      `(you|youre|your|yourself) [are|really|sound|sound like|seem like|just] [like] (a|some) [real|human|
        live] (bot|robot|machine|computer) [arent you|or not|or a _]`,
      '(human|person|man) [being] or a (robot|bot|machine)',
      '(what|which) (kind|sort|type) of (animal|animals|person|bot) [are|do]',
    ],
    unlessNext: ['[,|.] (stop|remove|take|dont|leave)', 'made'],
    unlessWith: ['({insult}|garbage|trash)'],
  },
  {
    id: 'not.noNeedToCall',
    because: 'Says that no answer or call is needed, or which phone is the right one.',
    like: 'No need to call back, I figured it out',
    says: [
      'no need [for you] to (call|reply|respond|answer|come|rush|confirm|apologize) [me|us] [back]',
      '(dont|never|not) (text|texting) (and|while|n) (drive|driving)',
      'dont (call|text) (the|that) (house|home|office|work|other|old|land) (phone|line|number)',
    ],
    unlessHolds: ['(anymore|ever|again|nomore)', '(these|the|your) (texts|messages)'],
  },
  {
    id: 'not.song',
    because: 'Speaks of music.',
    like: "I don't want to hear this song",
    says: [
      '(next|previous|last|first) (song|track) ..2 (list|playlist)',
      '[{neg}] [want] [to] (hear|listen to|play|skip|like|pause|stop|replay) ..2 (song|music|track)',
      '(stop|quit) (talking|speaking|going|driving) so (fast|loud|slow)',
    ],
  },
];
