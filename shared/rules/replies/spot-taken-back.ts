/**
 * Whether the person takes back their own STOP: "undo my stop", "I unsubscribed by mistake, put me
 * back". It has the words of a request, and asks for the opposite. `tokens` as from `readReply`.
 * Answers the words that show it.
 */
export function spotTakenBack(tokens: readonly string[]): string | undefined {
  if (tokens.length > MOST_WORDS) return undefined;
  const said = tokens.join(' ');
  const undone = UNDOES_IT.exec(said);
  if (undone !== null) return undone[0].trim();
  const before = LEFT_BEFORE.exec(said);
  if (before !== null && !NOT_BACK.test(said)) return before[0].trim();
  const unmeant = NEVER_MEANT.exec(said) ?? ANOTHER_ONES.exec(said);
  if (unmeant !== null && !NOT_BACK.test(said.replace(unmeant[0], ' '))) return unmeant[0].trim();
  const mistaken = BY_MISTAKE.exec(said);
  return mistaken !== null && WANTS_BACK.test(said) ? mistaken[0].trim() : undefined;
}

const MOST_WORDS = 30;
const STOPPED =
  '(?:stop|stopped|unsubscribed?|unsubscribing|optout|optedout|optingout|opted out|opt out)';
const UNDOES_IT = new RegExp(
  '\\b(?:(?:undo|take back|reverse|retract) (?:my |the |that |this )?|' +
    '(?:cancel|ignore|disregard|remove|scratch|forget|nvm|never mind|nevermind) ' +
    '(?:about )?(?:my |the |that |this ))' +
    `(?:last |previous )?${STOPPED}(?: request| text)?` +
    '(?: please| thanks| thank you| sorry)*(?= [.,?]|$)',
);
const MISTAKE = '(?:by (?:accident|mistake)|on accident|accidentally|mistakenly|in error)';
const BY_MISTAKE = new RegExp(
  `\\b${STOPPED}(?: \\S+){0,3} ${MISTAKE}` +
    `|\\b(?:accidentally|mistakenly|accidently|didnt mean to|never meant to|by (?:accident|mistake))` +
    `(?: \\S+){0,4} ${STOPPED}\\b`,
);
/** "My kid texted stop, keep me on"; not "my wife texted stop and you keep texting". */
const ANOTHER_ONES = new RegExp(
  '\\b(?:kids?|son|daughter|wife|husband|toddler|baby|grandson|granddaughter|child|cat|friend)' +
    `(?: \\S+)? (?:texted|sent|hit|pressed|replied|typed|put) ${STOPPED}\\b.*` +
    '\\b(?:keep (?:me|us) (?:on|subscribed)|(?:put|add|sign) (?:me|us) (?:back|again|up)|' +
    'i (?:still|do) want|resubscribe|restart|undo)\\b',
);
/** "Didn't mean to unsubscribe", "no quería cancelar los mensajes". */
const NEVER_MEANT = new RegExp(
  `\\b(?:didnt|never) (?:mean|meant|want|intend) to (?:unsubscribe|optout|cancel (?:the|my|your) ` +
    '(?:texts|messages|alerts)|(?:send|text|type|say|hit|reply|write) (?:the |that |a )?stop)' +
    '(?= [.,?]|$)|' +
    '\\bno (?:queria|quise) (?:cancelar|borrar|parar|dejar de recibir) (?:los|sus) ' +
    '(?:mensajes|textos)(?= [.,?]|$)|' +
    '\\bje ne voulais pas (?:me desabonner|me desinscrire|arreter les (?:messages|textos))(?= [.,?]|$)',
);
/** "I opted out last year, put me back on"; not "I unsubscribed, why did you add me back". */
const LEFT_BEFORE = new RegExp(
  `\\b(?:i|id|ive|we) (?:had |have |previously |once |already )*${STOPPED}\\b.*\\b(?:optin|` +
    'opt me (?:back )?in|sign (?:me|us) (?:back )?up|start me|(?:put|add) (?:me|us) (?:back|again|on)|' +
    'want (?:in|back|them (?:back|again))|back (?:in|on)|get them again|resubscribe)\\b',
);
const NOT_BACK =
  /\b(?:dont|not|never|why|how come|you (?:keep|put|add)\w*|stop (?:texting|sending))\b/;
const WANTS_BACK =
  /\b(?:back|again|undo|restart|resume|start|resub\w*|readd|add|sign me|i want|keep|reinstate)\b/;
