import type { PhraseRule } from './reader/phrase-rule.ts';

const MAY = 'The words may ask for an end of texts; a person has to decide.';

/** Roundabout ways of asking that may also be a joke or a complaint: doubtful, never sure. */
export const MAY_WANT_OUT: readonly PhraseRule[] = [
  {
    id: 'en.may.asIfGone',
    because: MAY,
    like: "pretend I don't exist",
    says: [
      `(pretend|act like|act as if|imagine|assume) [that] (i (dont exist|never existed|died|am dead|
        moved away)|im (dead|gone|not here)|you (never (met|had|knew) me|dont know me))`,
      'forget (i|that i) [ever] (exist|existed)',
    ],
  },
  {
    id: 'en.may.lastOne',
    because: MAY,
    like: 'this better be the last one I get',
    says: [
      `(this|that|it) [had] (better|should|must|needs to|has to) be the (last|final)
        [text|message|one|time] ..5 >`,
      `let (this|that|it) be the (last|final) (text|message|one|time)`,
      '(make|get|bring) (it|that|this|these|them) [down] [to] (zero|none) [please] >',
    ],
    unlessWith: ['(appointment|payment|visit|order|filling|treatment|session)'],
  },
  {
    id: 'en.may.whyStill',
    because: MAY,
    like: 'why am I still getting these',
    says: [
      `(why|how come) (am|are|do|did) (i|we) (still|keep) [on] (getting|receiving|get|receive) [all]
        ({these}|{msgs}|this|it|them)`,
      `(why|how come) (are|do|did) (you|yall) [guys|people|all] (still|keep) [on] (texting|messaging|
        sending|text|message|send)`,
    ],
    unlessWith: ['(bill|bills|invoice|error|errors|charged|noise|light|code|codes)'],
  },
  {
    id: 'en.may.couldYouNot',
    because: MAY,
    like: "can y'all not",
    says: [
      '<< [{please}|omg|um] (can|could|would) (you|yall) [guys|people|all] [{please}] not [{please}] >>',
    ],
  },
  {
    id: 'en.may.otherChannel',
    because: MAY,
    like: 'please only email me',
    says: [
      '<< [please|just] (only (email|mail) me|(email|mail) me only|(email|mail) only) [please] >>',
      '<< [no|nope|hi|hey] [,|.] i (never|didnt) (authorize|authorized) (this|that|it) >>',
    ],
  },
  {
    id: 'en.may.nobodysPhone',
    because: 'It may be the phone of an office, which nobody texts: a person has to decide.',
    like: 'this is a fax line',
    says: [
      `<< [hi|sorry|hello] [,|.] this is (a|an|the) [_] (landline|fax|fax (line|machine|number)|
        (hospital|church|school|office|business|company|county) [front|office] (phone|line|desk)|
        landline (for|of|at) ..4) >>`,
    ],
    unlessWith: ['?'],
  },
  {
    id: 'en.may.overWithYou',
    because: MAY,
    like: 'you text way too much',
    says: [
      '<< (you|yall) [guys|people] (text|message) [me] [way] (too (much|often)|constantly) >>',
      'last time i hear from (you|yall)',
      'forget you [ever] (know|knew|met) me',
      '(strike|scrub) (me|my (name|number)) (from|off) [of] [your|the] _',
      'my (name|number) comes off',
    ],
    unlessWith: ['(appointment|title|lease|loan|account|waitlist)'],
  },
  {
    id: 'en.may.leaveMeOff',
    because: MAY,
    like: 'just leave me off the next one',
    says: [
      '(leave|keep|skip) me (off|out of) [of] [the] (next|future|any|other|rest|remaining)',
      `(uncheck|untick|unselect|turn off|switch off|disable) ..8 (text|texts|texting|sms|notifications|
        messages|alerts) [me] [please] >`,
    ],
    unlessWith: ['(phone|car|truck|tv|screen|app|facebook|camera|light)'],
  },
];
