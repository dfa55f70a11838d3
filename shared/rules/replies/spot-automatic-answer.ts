import { withoutInstruction } from './set-aside-our-words.ts';

/**
 * A text that a machine wrote: a phone that is driving, an office that is closed, another business
 * that thanks for the text. Nobody read ours, so it asks for nothing, whatever it says about STOP.
 * Answers the words that show it.
 */
export function spotAutomaticAnswer(text: string): string | undefined {
  if (text.length < SHORTEST) return undefined;
  const straight = text.replace(/[\u2018\u2019]/g, "'");
  const found =
    ANSWERS_BY_ITSELF.exec(straight)?.[0] ??
    (ASKS_TOO.test(straight) ? undefined : IS_AWAY.exec(straight)?.[0]) ??
    (OF_A_PERSON.test(straight) ? undefined : THANKS_OF_A_BUSINESS.exec(straight)?.[0]) ??
    tellsHowToLeave(straight);
  return found?.trim().toLowerCase();
}

/** A person thanks for a text too, and then asks. */
const OF_A_PERSON = /\b(?:i|im|i'm|me|my|dont|don't|remove|wrong)\b/i;
const SHORTEST = 12;

/**
 * Another business tells how to leave it ("Reply STOP to cancel, HELP for help") among words of its
 * own that ask for nothing.
 */
function tellsHowToLeave(text: string): string | undefined {
  const rest = withoutInstruction(text);
  const isOurs = rest !== text && !OF_A_PERSON.test(rest);
  const left = isOurs ? rest : withoutSentencesThatTell(text);
  if (left === undefined || ASKS_BESIDE.test(left)) return undefined;
  const others = left.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return others.length >= FEWEST_WORDS_BESIDE ? 'tells how to leave' : undefined;
}

/** What is left without the sentences that tell how to leave; nothing when a person speaks of it. */
function withoutSentencesThatTell(text: string): string | undefined {
  const sentences = text.split(/(?<=[.!?\n])\s+|\n/);
  const rest = sentences.filter((sentence) => !TELLS_HOW.test(sentence));
  if (rest.length === sentences.length) return undefined;
  return sentences.some((one) => TELLS_HOW.test(one) && TOLD_BY_A_PERSON.test(one))
    ? undefined
    : rest.join(' ');
}

/** "Opt-out anytime by replying STOP", "Pour vous désabonner, répondez STOP", "STOP au 36111". */
const ASKS_TO_SEND = [
  'reply|replying|respond|responding|text|texting|txt|rply|send|sending|type|typing|say|answer',
  'answering|responda|responde|respondiendo|env[ií]e|enviando|conteste|mande|escriba',
  'r[ée]pond(?:ez|ant|re)|envoy(?:ez|ant|er)|textez|tapez|[ée]crivez',
].join('|');
const WITH = '(?:with|back|the word|us|by|avec|con|la palabra|le mot)';
const A_KEYWORD = [
  'stop|end|quit|cancel|unsub(?:scribe)?|opt[- ]?out|unstop|remove|arr[eê]t|alto|baja|parar',
  'salir|fin',
].join('|');
const TELLS_HOW = new RegExp(
  [
    `\\b(?:${ASKS_TO_SEND})[\\s:]*(?:${WITH} )*["'\u201c\u2018\u00ab]?\\s*(?:${A_KEYWORD})\\b`,
    '\\bstop (?:au|al) \\d{3,}|\\bstop\\s*=|\\bstop received\\b',
  ].join('|'),
  'iu',
);
const TOLD_BY_A_PERSON = new RegExp(
  `\\b(?:${[
    "i|i'?ve|i'?m|it|they|says?|said|told|tells?|how|what|why|keep|kept|already|tried|mean|meant",
    "oops|sorry|yes|ok|okay|so|my|me|nothing|still|twice|again|worked?|works|j'ai|yo|dije|dice",
  ].join('|')})\\b`,
  'i',
);

/** A person who is away may also ask for an end. */
const ASKS_TOO = new RegExp(
  `\\b(?:${[
    'stop(?! (?:at|by|for|and|in|on)\\b)|unsub\\w*|remove (?:me|us|this|my)',
    "(?:take|get) (?:me|us|my|this)|wrong (?:number|person)|don'?t want|opt ?out|leave me|lose my",
    'block\\w*|quit (?:texting|messaging|calling)|no more|again|ever|dej[ae]\\w*|paren?',
    "qu[ií]ten?\\w*|borr\\w*|basta|alto|arr[eê]te\\w*|ne m'|plus de",
  ].join('|')})(?!\\w)`,
  'i',
);

const FEWEST_WORDS_BESIDE = 4;
const ASKS_BESIDE =
  /\b(?:stop\w*|unsub\w*|opt(?:ed)? ?out|quit\w*|end|cancel|delete|erase|lose|leave|block\w*|report\w*|sue|spam|scam|us|take|off|no more|enough|you people|still|keep|again|said|says|alto|basta|paren|arr[eê]te\w*|fuck\w*|shit)\b/i;

const THANKS_OF_A_BUSINESS = new RegExp(
  [
    '\\b(?:thank you|thanks|thx) for (?:contacting|texting|reaching out to|messaging|' +
      'your (?:text|message|inquiry)|calling|choosing|getting in touch)\\b[^.!?\\n]{0,60}' +
      '[.!?].{0,200}\\b(?:hours|business day|as soon as|shortly|get back|reply|open|respond|' +
      'closed)\\b',
    "\\b(?:your|we(?: have|'ve)? (?:got|received) your) (?:text|message|reply|inquiry|request)" +
      '(?: (?:was|has been|is) (?:received|important)| and (?:will|someone|a \\w+))\\b',
    '\\bgracias por (?:contactar|comunicarse|escribir|' +
      'su mensaje)\\b.{0,120}\\b(?:responderemos|pronto|horario)',
    "\\bmerci d'avoir (?:contact\u00e9|\u00e9crit)|\\bmerci (?:de|" +
      'pour) votre message\\b.{0,120}\\br\u00e9pond',
  ].join('|'),
  'isu',
);

const ANSWERS_BY_ITSELF = new RegExp(
  [
    // phones: driving, busy, focus
    "\\bi'?m driving(?: right now)? ?(?:with|-|\u2013|\u2014)",
    "\\b(?:i'?m|i am) (?:currently |now )?driving\\b.{0,60}\\b(?:will|i'll|can'?t (?:text|" +
      'receive|read))',
    "\\bdriving (?:right )?now\\b.{0,30}\\bcan'?t (?:text|read|receive)",
    "\\b(?:i'?m|i am) not receiving notifications",
    '\\bhas notifications (?:silenced|turned off)|\\bi have notifications (?:silenced|turned off)',
    "\\bi(?:'ll| will) see your message when i get (?:where i'?m going|there|off)",
    '\\bdo not disturb while driving\\b',
    '\\breply .{1,4}urgent.{1,4} to send a notification',
    '\\b(?:driving|sleep|work|focus|do not disturb) (?:focus |mode )?(?:is |turned )+on\\b',
    '\\bestoy (?:manejando|conduciendo)[^.!?\\n]{0,40}(?:te|le) (?:respondo|contesto|llamo)',
    '\\bje suis au volant\\b',
    // a text that names itself an automatic answer
    '(?:^|[\\[(*])\\s*(?:this is an )?(?:auto(?:mated|matic)?[- ]?(?:reply|' +
      'response|answer|message|text)?|autoreply)\\b(?=[\\])*:,.-]| from\\b| [-\u2013\u2014:])',
    '\\bthis is an auto(?:mated|matic)[- ](?:reply|response|message|answer|text)\\b',
    '\\b(?:respuesta|mensaje) autom[a\u00e1]tic[oa]\\b',
    '\\b(?:r[e\u00e9]ponse|message) automatique\\b',
    '\\b(?:the )?(?:person|customer|user|party) you (?:have )?(?:texted|messaged|' +
      "called) (?:has|is|cannot|can'?t)\\b",
    "\\b(?:you will|you'll) no longer (?:get|receive) (?:texts|messages|alerts)\\b",
    // a carrier: the number takes no texts
    '\\b(?:number|line) (?:you (?:are |have )?(?:texting|texted|reached|dialed|called)|that) ' +
      "(?:does not|doesn'?t|cannot|can'?t|is unable to|is not able to) (?:accept|receive)\\b",
    "\\b(?:customer|person|subscriber|party) (?:you are|you're|you) (?:texting|calling|messaging|" +
      'trying)\\b.{0,40}\\b(?:unavailable|driving|not available|cannot)',
    // another business: who has left it, or how to leave
    "\\b(?:you have|you've|you are|you were|you) (?:now |been |successfully |" +
      'already )*(?:been )?(?:unsubscribed|opted out|opted-out|' +
      'removed)\\b.{0,160}\\b(?:start|unstop|yes|resubscribe|resume|opt back in)\\b',
    "\\b(?:you have|you've|you are|you were) (?:now |been |successfully )+(?:been " +
      ')?(?:unsubscribed|opted out|opted-out)\\b',
    "\\b(?:you will|you'll) (?:receive|get) no (?:more|further) (?:messages|" +
      'texts)\\b.{0,80}\\breply\\b',
    '\\b(?:text|reply) (?:back )?["\u201c\']?(?:unstop|start)["\u201d\']? to (?:receive|' +
      'undo|resume|rejoin|resubscribe)',
    '\\bmsg ?(?:&|and) ?data rates may apply\\b|\\bmsgs? freq(?:uency)? varies\\b',
    '\\bmessage and data rates may apply\\b',
  ].join('|'),
  'isu',
);

/** A line that nobody reads, an office that is closed: a person may say that too. */
const IS_AWAY = new RegExp(
  [
    '\\b(?:this|the) (?:inbox|mailbox|number|line|phone) (?:is|does) (?:not |un)' +
      '(?:monitored|attended|accept|receive)',
    "\\b(?:i'?m|i am|we are|we're) (?:currently )?(?:out of (?:the )?office|away " +
      'from (?:my desk|the office|my phone|the phone)|on (?:leave|vacation|pto) (?:until|' +
      'till|through|and))\\b',
    "^\\W*(?:i am |i'm )?(?:out of (?:the )?(?:office|country|town)|ooo|on (?:leave|vacation|pto)|away)" +
      "[ ,.:]{1,3}(?:until|till|til|through|thru|from|i will|i'll|back)\\b",
    "\\b(?:i'?m|i am|we'?re|we are|i'?ll be|i will be) (?:currently |now |still )*(?:away|" +
      'traveling|travelling|out (?:on (?:leave|pto|vacation|maternity|sick)|until|till|sick|' +
      'of (?:the |my )?(?:office|town|country|state|city))|on (?:pto|leave|vacation|holiday|' +
      'maternity|paternity|medical|sabbatical|a flight|a plane))\\b',
    '\\b(?:have|with|in) (?:my )?do not disturb\\b(?: mode)?(?: is)?(?: turned)? on\\b|' +
      '\\bphone is (?:on|in) (?:do not disturb|silent|airplane|\\w+ focus)',
    '\\byour (?:text|message|text message) (?:was|has|could|can) ?not\\b[^.!?]{0,12}\\bdelivered\\b',
    '\\bi no longer work (?:at|for|here|there)\\b',
    "\\b(?:i|we) (?:do not|don'?t|can'?t|cannot|am not able to|won'?t) (?:check|monitor|" +
      'read|see|respond to|answer|reply to) (?:texts?|messages?|this)\\b',
    "^\\W*(?:i'?m |i am )?(?:currently |now )?(?:driving|on the road|in a meeting|in class|" +
      'at work|sleeping|hiking|on a call|at the movies)\\b[^?]{0,80}\\b(?:later|back|after|' +
      "when|till|until|can'?t|busy|soon)\\b",
    '\\ben (?:vacances|cong[\u00e9e]s?|r[\u00e9e]union|' +
      'd[\u00e9e]placement)\\b.{0,60}\\b(?:jusqu|messages|r[\u00e9e]pond|rappelle|retour|' +
      'consulte)',
    '\\b(?:de vacaciones|ausente|en una reuni[o\u00f3]n)\\b.{0,80}\\b(?:hasta|mensajes|' +
      'respond|llam|acceso)',
    '\\bfuera de la oficina\\b|\\babsente? du bureau\\b|\\babwesend bis\\b',
    "\\b(?:you're|you are) now subscribed to\\b",
  ].join('|'),
  'isu',
);
