import { kindOf } from './consent-words.ts';
import { splitWords } from './split-words.ts';

/**
 * What a column asks: `consent` whether the person accepts texts, `refusal` whether the person is
 * out, `deceased` whether the person has died, `status` the person's status, which may or may not
 * be about texts: there only words that can mean nothing else count.
 */
export type Asks = 'consent' | 'refusal' | 'deceased' | 'status';

/**
 * Whether a heading is about being texted, and what it asks; by its words, in any spelling.
 * Undefined for everything else: the date, source or wording of a consent, a wish about e-mail
 * alone, the status of an order.
 */
export function readHeading(heading: string): Asks | undefined {
  const words = splitWords(heading).filter((word) => !/^\p{N}+$/u.test(word));
  if (words.length === 0 || words.length > mostWords) return undefined;
  const said = words.join(' ');
  if (said === 'text' && heading.trim().endsWith('?')) return 'consent';
  if (/^subscribers?$/.test(said)) return 'consent';
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

/** A heading is no paragraph. */
const mostWords = 20;

function isOfSomethingElse(kinds: string, said: string): boolean {
  const refuses = /[OZN]/.test(kinds);
  return (
    /L/.test(kinds) ||
    (/E/.test(kinds) && !/[TtC]/.test(kinds)) ||
    (/W/.test(kinds) && !/[TtBM]/.test(kinds)) ||
    (/Q/.test(kinds) && !refuses) ||
    /\b(?:no|number|count) of\b/.test(said)
  );
}

const endsInNumber = /\b(?:number|phone|mobile|cell|tel|telefono|portable|numero)$/;

/**
 * The first that matches decides; a wish for no texts is looked for before anything else. The
 * letters are the kinds of `consent-words.ts`, without the joining words.
 */
const rules: readonly (readonly [Asks | 'nothing', (kinds: string, said: string) => boolean])[] = [
  ['deceased', (kinds) => /d/.test(kinds) && /^[dDpNK]*$/.test(kinds)],
  // "Not opted out", "Opt in/out".
  ['consent', (kinds) => /NO|IO/.test(kinds)],
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
  // "Stop", "Blocked", "Consent withdrawn on"; not "Bus stop".
  ['refusal', (kinds) => /Z/.test(kinds) && /^[ZTtCBMSAKDpQ]*$/.test(kinds)],
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
  // "SMS marketing", "Text alerts", "Texts"; not "Promo text", which may be one.
  [
    'consent',
    (kinds, said) => /^[TtMkp]*$/.test(kinds) && (/T/.test(kinds) || /\btext (?!$)/.test(said)),
  ],
  [
    'consent',
    (kinds, said) =>
      /^[CMkp]+$/.test(kinds) && /C/.test(kinds) && / marketing$/.test(said) && !/^call/.test(said),
  ],
];
