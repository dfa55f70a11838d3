/**
 * A text that a machine wrote: a phone that is driving, an office that is closed, another business
 * that thanks for the text. Nobody read ours, so it asks for nothing, whatever it says about STOP.
 */
export function spotAutomaticAnswer(text: string): string | undefined {
  if (text.length < SHORTEST) return undefined;
  const straight = text.replace(/[\u2018\u2019]/g, "'");
  const found =
    ANSWERS_BY_ITSELF.exec(straight) ??
    (OF_THEMSELVES.test(straight) ? null : THANKS_OF_A_BUSINESS.exec(straight));
  return found?.[0].trim().toLowerCase();
}

/** A person thanks for a text too, and then asks. */
const OF_THEMSELVES = /\b(?:i|im|i'm|me|my|dont|don't|remove|wrong)\b/i;

const SHORTEST = 12;

const THANKS_OF_A_BUSINESS = new RegExp(
  [
    '\\b(?:thank you|thanks) for (?:contacting|texting|reaching out to|messaging|' +
      'your (?:text|message|inquiry)|' +
      'calling)\\b[^.!?\\n]{0,60}[.!?].{0,200}\\b(?:hours|business day|as soon as|' +
      'shortly|get back|reply|open|respond)\\b',
    '\\byour (?:text|message|reply|inquiry|request) (?:was|has been|is) (?:received|important)\\b',
  ].join('|'),
  'isu',
);

const ANSWERS_BY_ITSELF = new RegExp(
  [
    // phones: driving, busy, focus
    "\\bi'?m driving(?: right now)? ?(?:with do not disturb|-|\u2013|\u2014)",
    "\\b(?:i'?m|i am) not receiving notifications",
    "\\bi(?:'ll| will) see your message when i get (?:where i'?m going|there|off)",
    '\\bdo not disturb while driving\\b',
    '\\breply .{1,4}urgent.{1,4} to send a notification',
    '\\b(?:driving|sleep|work|do not disturb) (?:focus|mode) (?:is )?(?:turned )?on\\b',
    '\\bestoy (?:manejando|conduciendo)[^.!?\\n]{0,40}(?:te|le) (?:respondo|contesto|llamo)',
    // what names itself
    '(?:^|[\\[(*])\\s*(?:this is an )?(?:auto(?:mated|matic)?[- ]?(?:reply|' +
      'response|answer|message)|autoreply)\\b',
    '\\bthis is an auto(?:mated|matic)[- ](?:reply|response|message|answer)\\b',
    '\\b(?:respuesta|mensaje) autom[a\u00e1]tic[oa]\\b',
    '\\br[e\u00e9]ponse automatique\\b',
    '\\b(?:this|the) (?:inbox|mailbox|number|line|phone) (?:is|does) not ' +
      '(?:monitored|accept|receive)',
    // offices
    "\\b(?:i'?m|i am|we are|we're) (?:currently )?(?:out of (?:the )?office|away " +
      'from (?:my desk|the office))\\b',
    '^out of (?:the )?(?:office|country|town) (?:until|till|through|from)\\b',
    // another business: who has left it, or how to
    "\\b(?:you have|you've|you are|you were|you) (?:now |been |successfully |" +
      'already )*(?:been )?(?:unsubscribed|opted out|opted-out|' +
      'removed)\\b.{0,160}\\b(?:start|unstop|yes|resubscribe|resume|opt back in)\\b',
    "\\b(?:you have|you've|you are|you were) (?:now |been |successfully )+(?:been " +
      ')?(?:unsubscribed|opted out|opted-out)\\b',
    "\\b(?:you will|you'll) (?:receive|get) no (?:more|further) (?:messages|" +
      'texts)\\b.{0,80}\\breply\\b',
    '\\bmsg ?(?:&|and) ?data rates may apply\\b',
    '\\bmessage and data rates may apply\\b',
  ].join('|'),
  'isu',
);
