import { MAY_WANT_OUT } from '../may-want-out.ts';
import type { PhraseRule } from '../reader/phrase-rule.ts';
import { ABUSE_ENGLISH } from './abuse-english.ts';
import { ACCUSATIONS_ENGLISH } from './accusations-english.ts';
import { ASKS_TO_BE_REMOVED_ENGLISH } from './asks-to-be-removed-english.ts';
import { ASKS_TO_STOP_ENGLISH } from './asks-to-stop-english.ts';
import { DENIES_CONSENT_ENGLISH } from './denies-consent-english.ts';
import { HELP_PHRASES, OPT_IN_PHRASES } from './help-and-start-phrases.ts';
import { HOSTILE_FRENCH, HOSTILE_SPANISH } from './hostile-phrases-romance.ts';
import { NEW_OWNER_ENGLISH } from './new-owner-english.ts';
import { STOP_PHRASES_FRENCH } from './stop-phrases-french.ts';
import { STOP_PHRASES_SPANISH } from './stop-phrases-spanish.ts';
import { THREATS_ENGLISH } from './threats-english.ts';
import { WANTS_NO_TEXTS_ENGLISH } from './wants-no-texts-english.ts';
import { WRONG_NUMBER_ENGLISH } from './wrong-number-english.ts';
import { WRONG_NUMBER_FRENCH, WRONG_NUMBER_SPANISH } from './wrong-number-romance.ts';

/** A table of rules with the label they give. */
export interface PhraseTable {
  readonly label: 'optOut' | 'wrongNumber' | 'hostile' | 'help' | 'optIn';
  readonly language?: 'en' | 'es' | 'fr';
  /** Of phrases that only may mean it; without it they are sure. */
  readonly certainty?: 'doubtful';
  readonly rules: readonly PhraseRule[];
}

/** Every table, in the order of precedence: if two labels apply, the earlier one decides. */
export const PHRASE_TABLES: readonly PhraseTable[] = [
  { label: 'optOut', language: 'en', rules: ASKS_TO_STOP_ENGLISH },
  { label: 'optOut', language: 'en', rules: ASKS_TO_BE_REMOVED_ENGLISH },
  { label: 'optOut', language: 'en', rules: WANTS_NO_TEXTS_ENGLISH },
  { label: 'optOut', language: 'en', rules: DENIES_CONSENT_ENGLISH },
  { label: 'optOut', language: 'es', rules: STOP_PHRASES_SPANISH },
  { label: 'optOut', language: 'fr', rules: STOP_PHRASES_FRENCH },
  { label: 'wrongNumber', language: 'en', rules: WRONG_NUMBER_ENGLISH },
  { label: 'wrongNumber', language: 'en', rules: NEW_OWNER_ENGLISH },
  { label: 'wrongNumber', language: 'es', rules: WRONG_NUMBER_SPANISH },
  { label: 'wrongNumber', language: 'fr', rules: WRONG_NUMBER_FRENCH },
  { label: 'hostile', language: 'en', rules: ABUSE_ENGLISH },
  { label: 'hostile', language: 'en', rules: ACCUSATIONS_ENGLISH },
  { label: 'hostile', language: 'en', rules: THREATS_ENGLISH },
  { label: 'hostile', language: 'es', rules: HOSTILE_SPANISH },
  { label: 'hostile', language: 'fr', rules: HOSTILE_FRENCH },
  { label: 'optOut', certainty: 'doubtful', language: 'en', rules: MAY_WANT_OUT },
  { label: 'help', rules: HELP_PHRASES },
  { label: 'optIn', rules: OPT_IN_PHRASES },
];
