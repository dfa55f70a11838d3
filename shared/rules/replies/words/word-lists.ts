import { any } from '../reader/any-of.ts';
import { ASKING_LISTS } from './asking-lists.ts';
import { INSULT_LISTS } from './insult-lists.ts';
import { ORDINARY_LISTS } from './ordinary-lists.ts';
import { ROMANCE_LISTS } from './romance-lists.ts';
import { STRANGER_LISTS } from './stranger-lists.ts';

/**
 * The lists that phrases name in braces. Each entry is written in the phrase language itself
 * (`phrase-language.ts`), in the spelling of `readReply`: lower case, no accents, no apostrophes
 * (`dont`, `youre`), common short forms written out (`you`, `text`, `message`).
 */
export const WORD_LISTS: Readonly<Record<string, readonly string[]>> = {
  ...ASKING_LISTS,
  ...INSULT_LISTS,
  ...ORDINARY_LISTS,
  ...ROMANCE_LISTS,
  ...STRANGER_LISTS,

  // --- who ----------------------------------------------------------------------------------
  me: ['(me|us)', '{my} [{which}] {handset}', 'this [{which}] {handset}'],
  my: ['(my|our)'],
  which: [
    any('phone cell mobile telephone contact personal work private business home own other'),
    any('wifes husbands sons daughters moms dads mothers fathers kids childs mothers old'),
    any('damn fucking goddamn freaking effing dang god personal real entire full'),
  ],
  handset: [
    any('number numbers phone cell mobile line contact name info information digits inbox'),
  ],
  mydata: [
    '{my} [{which}] (number|name|info|information|contact|contacts|digits|details|data|cell|phone)',
    '{my} (name|number|phone) and [{my}] (name|number|info|phone|email)',
    'this [{which}] number',
  ],
  you: [
    '(you|yall|ya) [guys|people|all|folks|clowns]',
    'your (company|business|people|team|system|office|store|shop|place|dealership|staff)',
  ],
  youare: [
    '(youre|your|yalls) [{just}]',
    '(you|yall) [guys|people|folks|all|sir|maam|lot|fools] (are|r|is) [{just}]',
    '(you|yall) [guys|people|folks|all] (sound|act|behave|acting) like [{just}]',
    'your (company|business|dealership|shop|store|team|staff|boss|people) (is|are) [{just}]',
  ],
  somebody: [any('him her them everyone everybody people kids someone somebody anyone'), '{name}'],
  relative: [any('wife husband son daughter mom mother dad father kid kids child ex boss sister')],

  // --- what we send -------------------------------------------------------------------------
  messages: [
    any('texts text messages message sms mms notifications notification alerts reminders promos'),
    any('promo promotions promotion ads advertisements advertising advertisement offers spam'),
    any('updates communications communication solicitations solicitation marketing blasts deals'),
    any('coupons newsletters newsletter announcements surveys correspondence texting messaging'),
    any('spamming harassment contact junk'),
    '{textkind} (messages|message|texts|text|alerts|notifications|updates|offers|ads|stuff|crap)',
    '{textkind} (reminders|messaging|blasts|promos|communications|spam)',
    any('outreach robotexts robotext followup followups'),
    '(follow up|follow ups|check ins|check in texts)',
  ],
  /** What businesses send, besides texts. */
  sendable: [
    any('specials sales deals openings listings offers coupons newsletters invites surveys tips'),
    any('news promotions discounts invitations solicitations polls updates pitches ads spam'),
  ],
  courtesy: [
    any('please thanks thank you and ok okay sorry hi hello dear sir maam god bless kindly'),
    '(good (morning|day|afternoon|evening)|have a _ day|much appreciated|bless you)',
  ],
  /** The plural and other forms that are messages wherever they stand. */
  msgs: [
    any('texts messages sms notifications promos promotions ads spam solicitations coupons'),
    any('newsletters alerts reminders communications advertisements blasts msgs surveys'),
    any('texting messaging spamming soliciting correspondence advertising marketing'),
    '{textkind} (messages|texts|notifications|emails|calls|reminders|blasts|promos|promotions)',
    any('robotexts mailers outreach mms promotionals mailings'),
    '{textkind} (message|text|messaging|stuff|reminder|communication|blast|promo|alert)',
    '(text|message) (chain|thread|list|blast)',
  ],
  textkind: [
    any('reminder service appointment'),
    any('text sms marketing promotional promo group spam automated sales junk unsolicited mass'),
    any('advertising unwanted daily weekly annoying stupid random'),
  ],
  crap: [any('nonsense bullshit crap garbage junk shit bs stuff madness harassment foolishness')],
  these: ['{det} [{det}] [{det}]'],
  det: [
    any('the these this those your all any such anymore nomore further future additional other'),
    any('fucking damn stupid annoying freaking unwanted unsolicited random constant endless of'),
    any('my that dumb ridiculous dang goddamn bloody automated more so many much too with'),
  ],

  // --- writing to people --------------------------------------------------------------------
  texting: [
    any('texting messaging contacting calling emailing spamming bothering harassing bugging'),
    any('pestering disturbing soliciting pinging annoying hounding stalking phoning notifying'),
    any('reminding buzzing irritating badgering writing bombarding communicating hassling dming'),
    any('advertising marketing tormenting solicitating ringing flooding swamping'),
    any('following soliciting promoting marketing pushing contating'),
    '(reaching|hitting (me|us) up)',
    'hitting [up] my (line|phone|cell)',
    '(blowing|filling) [up] (me|my phone|my cell|my inbox) [up]',
  ],
  contact: [
    any('text message contact call email bother harass bug pester disturb solicit ping write'),
    any('spam phone annoy dm sms messaging texting contacting notify remind ring hassle'),
    any('advertise market msg'),
  ],
  contacted: [
    any('texted messaged contacted called bothered emailed solicited harassed disturbed spammed'),
    any('reached pestered notified marketed included messaging emailed spoken'),
    '(marketed|sold|advertised|reached out) to',
    'sent ..2 ({msgs}|these|anything|this|stuff)',
    '[a|any] part of (this|these|your)',
    'included in (this|these|your)',
    '[added|put|included] (on|in|to|onto) {these} {list}',
  ],
  receive: ['(keep|be) (getting|receiving|seeing|sent)', any('receive get see have hear read')],
  receiving: [any('receiving getting seeing having hearing reading')],
};
