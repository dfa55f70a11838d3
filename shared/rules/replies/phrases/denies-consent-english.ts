import type { PhraseRule } from '../reader/phrase-rule.ts';

const CONSENT = 'Denies or withdraws the consent that texts rest on (47 CFR 64.1200(a)(10)).';

/** English: I never agreed, I take my consent back. */
export const DENIES_CONSENT_ENGLISH: readonly PhraseRule[] = [
  {
    id: 'en.no.consent',
    because: CONSENT,
    like: 'I never gave you permission to text me',
    says: [
      `(revoke|withdraw|withdrawn|take back|taking back|rescind|revoking|withdrawing|
        rescinding|pull|retract|revoked)
        ..3 {consent}`,
      `(not|arent|youre not) (permitted|allowed|authorized|welcome) to {contact} (me|us|this
        number)`,
      'forbid (you|yall|your) ..2 ({texting}|{contact})',
      'this number (doesnt|does not) consent',
      '{consent} [is|was|has been] (revoked|withdrawn|denied|rescinded)',
      '{consent} [is|has been] [hereby] (revoked|withdrawn|rescinded|denied)',
      `(dont|never|didnt|no longer|not|nor) [ever] (have|give|gave|given|had|get|got) ..3
        {consent}`,
      `(dont|never|didnt|no longer|not) [ever] (consent|authorize|authorized|consented|agree|
        agreed|authorise) [for|to|any|further] ..4 ({msgs}|{contacted}|{contact}|this|these|text|
        texts)`,
      '(without|no) [my|any|prior] [prior|express|written] {consent} >',
      `(never|didnt|dont|havent|not) [recall|remember|ever|even] [ask|asked|asking] {signedup}
        [to|for] [receive|be|get] (>|this|these|that|it|anything|your|any|{msgs}|{messages}|
        {contacted})`,
      `(never|didnt|dont|not) (recall|remember) (signing up|subscribing|opting in|optingin|
        enrolling|giving you|giving my number|giving permission) `,
      `(never|didnt) {signedup} [,|.] [please|so|just|and] (remove|stop|take|delete|lose|
        unsubscribe)`,
      `(never|didnt|not) [ever] (ask|asked|request|requested|agree|agreed|consented|want|wanted|
        approve|approved) (for|to|of) ..4 ({messages}|{msgs}|{contacted}|texts)`,
      `(never|didnt|dont) [ever] (request|requested|want|wanted|authorize|authorized) [{these}]
        {msgs}`,
    ],
    unlessBefore: [
      '(if|so) (i|we)',
      '(he|she|they|my _)',
      '(text|message|texting|contact) (me|people)',
    ],
    unlessNext: [
      '(class|warranty|membership|service|charge|plan|repair|insurance|program|credit|much|price)',
    ],
    unlessHolds: [
      '(hear|time|money|repair|charge|price|class|upgrade|quote|forms)',
      'have to have',
    ],
    // It may be about a charge: `may-want-out.ts`.
    unlessWith: [
      '<< [no|nope|hi|hey] [,|.] i (never|didnt) (authorize|authorized) (this|that|it) >>',
    ],
  },
];
