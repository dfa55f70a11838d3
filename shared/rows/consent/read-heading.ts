import { kindOf } from './consent-words.ts';
import { withoutLegend } from './read-legend.ts';
import { splitWords } from './split-words.ts';

/**
 * What a column asks: `consent` whether the person accepts texts, `refusal` whether the person is
 * out, `disturb` the same in the words "do not disturb", `left` why or through what the person
 * left, `deceased` whether the person has died, `status` the person's status, which may or may not
 * be about texts: there only words that can mean nothing else count. `preference` is a status of
 * how to reach the person, where a plain no counts too.
 */
export type Asks =
  | 'consent'
  | 'refusal'
  | 'disturb'
  | 'left'
  | 'deceased'
  | 'status'
  | 'preference';

/**
 * Whether a heading is about being texted, and what it asks; by its words, in any spelling.
 * Undefined for everything else: the date, source or wording of a consent, a wish about e-mail
 * alone, the status of an order.
 */
export function readHeading(heading: string): Asks | undefined {
  const words = splitWords(withoutSmallPrint(withoutLegend(heading))).filter(
    (word) => !/^\p{N}+$/u.test(word),
  );
  if (words.length === 0 || words.length > mostWords) return undefined;
  const said = words.join(' ');
  if (said === 'text' && heading.trim().endsWith('?')) return 'consent';
  if (/^subscribers?$/.test(said)) return 'consent';
  if (endsInOpt.test(said)) return 'consent';
  if (asksPreference.test(said)) return 'preference';
  const kinds = words.map(kindOf).join('').replaceAll('j', '');
  if (isOfSomethingElse(kinds, said)) return undefined;
  const asks = rules.find(([, holds]) => holds(kinds, said))?.[0];
  return asks === 'nothing' ? undefined : asks;
}

/** Whether a heading is about e-mail, post or the like and not about texts or calls. */
export function isOfElsewhere(heading: string): boolean {
  const kinds = splitWords(heading).map(kindOf).join('');
  return /E/.test(kinds) && !/[TtC]/.test(kinds);
}

/** A heading is no paragraph, but some forms use the whole sentence that a person agreed to. */
const mostWords = 40;

/**
 * A form's sentence without what every form adds: "Reply STOP to opt out", "Msg & data rates may
 * apply". A heading that consists only of that stays as it is.
 */
function withoutSmallPrint(heading: string): string {
  if (heading.length < shortestSentence) return heading;
  const kept = heading.split(/(?<=[.!?;*])\s+/).filter((part) => !smallPrint.test(part));
  return kept.length === 0 ? heading : kept.join(' ');
}

const shortestSentence = 40;
const smallPrint =
  /\b(?:reply|text|send|responda|envía|envíe|répondez|envoyez)\b.*\b(?:stop|help|alto|ayuda|parar|arr[eê]t|aide)\b|\brates\b.*\bapply\b|\bfrequency\b|\bcondition of\b|\bat any ?time\b|\ben cualquier momento\b|\bà tout moment\b|\bprivacy\b|\bterms\b/i;

/** "I agree to receive text messages from ...": whoever ticks it has said yes. */
const isAgreement =
  /\b(?:i|we|yes|yo|si|je|oui)\b.*\b(?:agree|consent|accept|authorize|authorise|optedin|want|like|would|permission|acepto|autorizo|quiero|accepte|autorise|souhaite)\b/;

function isOfSomethingElse(kinds: string, said: string): boolean {
  const refuses = /[OZN]/.test(kinds);
  return (
    /L/.test(kinds) ||
    (/E/.test(kinds) && !/[TtC]/.test(kinds)) ||
    (/W/.test(kinds) && !/[TtBM]/.test(kinds)) ||
    (/Q/.test(kinds) && !refuses) ||
    /\b(?:no|number|count) of\b|^(?:stop|block) number$/.test(said)
  );
}

/** "SMS Opt", "Opt status": the answer is "in" or "out". */
const endsInOpt =
  /^(?:(?:sms|texts?|texting|txt|mobile|marketing|phone|contact) )*opt(?:ed)?(?: (?:status|state|flag|choice))?$/;

/** "Marketing", "Preferred contact method", "How should we contact you?". */
const asksPreference =
  /^(?:marketing(?: preferences?)?|(?:preferred|best) (?:method of )?(?:contact|communication)(?: (?:method|channel|type|preference))?|(?:contact|communication|channel)s? (?:method )?(?:preferences?|prefs?)|(?:prefers?|preferred) (?:contact|communication) (?:method|channel)|how (?:should|can|may|do) we (?:contact|reach) (?:you|them))$/;

/** Why or through what a person left, beside words of leaving. */
const reasonOfLeaving =
  /\b(?:reasons?|motivos?|razon|motif|raison|source|campaign|campana|mode|agent|by|comments?|notes?)\b/;

/** "Removal requested", "Asked to be removed from list"; not "Tree removal requested". */
const asksRemoval =
  /^(?:(?:sms|texts?|texting|marketing|contact|list) )*(?:removal|remove|deletion|erasure)(?: from (?:the |our )?lists?)? (?:requests?|requested|asked)(?: (?:date|at|on))?$|^(?:has |was )?(?:requested|asked(?: for)?|wants) (?:to be )?(?:removal|removed|deletion|deleted|off)(?: (?:from|of)? ?(?:the |our )?lists?)?$/;
const isOff = /^(?:sms|texts?|texting) off$|\bexcluded? from (?:all |our )?campaigns?$/;
const isSignedForm =
  /^(?:signed )?(?:(?:sms|texts?|texting|tcpa|marketing) )?consent(?: forms?)?(?: signed)?$/;

const hasJoined =
  /^(?:has |have )?(?:signed up|signed|sign up|registered|joined|interested)\b(?!.*\b(?:by|date|at|on|source|via)\b)/;
const byText = /\b(?:by|via|par|por) (?:texts?|sms|textos?|mensajes?)(?: messages?| de texto)?$/;
const endsInNumber = /\b(?:number|phone|mobile|cell|tel|telefono|portable|numero)$/;

/**
 * The first that matches decides; a wish for no texts is looked for before anything else. The
 * letters are the kinds of `consent-words.ts`, without the joining words.
 */
const rules: readonly (readonly [Asks | 'nothing', (kinds: string, said: string) => boolean])[] = [
  ['deceased', (kinds) => /d/.test(kinds) && /^[dDpNK]*$/.test(kinds)],
  // "Not opted out", "Opt in/out".
  ['consent', (kinds) => /NO|IO/.test(kinds)],
  // "Unsubscribe reason", "Motivo de baja".
  ['left', (kinds, said) => /O/.test(kinds) && reasonOfLeaving.test(said)],
  ['disturb', (_kinds, said) => /\b(?:dnd|do not disturb)\b/.test(said)],
  ['refusal', (kinds) => /O/.test(kinds)],
  // "SMS cancelled", "Suscripción cancelada"; not "Cancelled".
  [
    'refusal',
    (kinds) => /z/.test(kinds) && /[TtMS]/.test(kinds) && /^[zTtCBMSAKDpQ]*$/.test(kinds),
  ],
  // "No enviar", "Do not send".
  ['refusal', (kinds, said) => /^N+A$/.test(kinds) && /(?:enviar|envoyer|send)$/.test(said)],
  // "Do not text", "No SMS", "Does not want messages", "Ne pas contacter"; not "Cell no".
  ['refusal', (kinds) => /N[NAMSp]{0,3}[TtCBMSI]/.test(kinds)],
  ['refusal', (_kinds, said) => isOff.test(said) || asksRemoval.test(said)],
  // "Stop", "Blocked", "Consent withdrawn on"; not "Bus stop".
  ['refusal', (kinds) => /Z/.test(kinds) && /^[ZTtCBMSAKDpQ]*$/.test(kinds)],
  ['consent', (kinds, said) => /[Tt]/.test(kinds) && isAgreement.test(said)],
  // "Signed up for texts", "Joined the text club".
  ['consent', (kinds, said) => /[Tt]/.test(kinds) && hasJoined.test(said)],
  // "Reminders by text", "Offers via SMS".
  ['consent', (kinds, said) => /^(?!.*[mDQ]).*[MBA]/.test(kinds) && byText.test(said)],
  // "Texting consent form", "Consent form signed": an answer, not its wording.
  ['consent', (_kinds, said) => isSignedForm.test(said)],
  // "Consent date", "Opt-in source", "SMS status updated at".
  ['nothing', (kinds) => /[mD]/.test(kinds)],
  ['consent', (kinds) => /I/.test(kinds)],
  // "Consent", "Phone subscription status"; not "Photo consent", "Subscription plan" or its number.
  [
    'consent',
    (kinds, said) =>
      /S/.test(kinds) &&
      !endsInNumber.test(said) &&
      !/^subscription type$/.test(said) &&
      (!/X/.test(kinds) || /[TtBM]/.test(kinds)),
  ],
  [
    'consent',
    (kinds, said) =>
      /K/.test(kinds) && (/T/.test(kinds) || /\b(?:text|messaging|marketing)\b/.test(said)),
  ],
  ['status', (kinds) => /^[pBCK]*K[pBCK]*$|^k[pB]+$/.test(kinds)],
  // "OK to text", "Accepts SMS from Ann", "Send me messages".
  [
    'consent',
    (kinds) => /A/.test(kinds) && (/T/.test(kinds) || (/[tMB]/.test(kinds) && !/X/.test(kinds))),
  ],
  // "Notify by SMS".
  ['consent', (kinds) => /^B+T$/.test(kinds)],
  // "SMS marketing", "Text alerts", "Texts"; not "Promo text", which may be one.
  [
    'consent',
    (kinds, said) => /^[TtMkpW]*$/.test(kinds) && (/T/.test(kinds) || /\btext (?!$)/.test(said)),
  ],
  [
    'consent',
    (kinds, said) =>
      /^[CMkp]+$/.test(kinds) && /C/.test(kinds) && / marketing$/.test(said) && !/^call/.test(said),
  ],
];
