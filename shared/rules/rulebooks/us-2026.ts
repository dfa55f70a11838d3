import { carrierRules } from './carrier-rules.ts';
import { ivip2014 } from './ivip-2014.ts';
import type { Rulebook } from './rulebook.ts';
import { marketingWindows, relationshipClocks } from './us-2026-states.ts';

/**
 * US law as read in November 2026, in its strictest plausible reading, with the duties of the 2014
 * document added. Not legal advice: counsel signs these defaults.
 */
export const us2026: Rulebook = {
  name: 'us-2026',
  asOf: '2026-11-23',
  windows: {
    // Whether quiet hours bind a text that is no solicitation is disputed: the federal window is
    // kept for every text.
    service: {
      everywhere: { days: ['08:00', '21:00'], citation: '47 CFR 64.1200(c)(1)' },
      states: {},
    },
    marketing: marketingWindows,
  },
  // Written consent is signed (E-SIGN counts), names seller and number, authorises marketing.
  express: {
    oralCarriesMarketing: false,
    citation: '47 USC 227(b)(1)(A)(iii); 47 CFR 64.1200(a)(2) and (f)(9)',
  },
  relationship: {
    purchase: { months: 18 },
    inquiry: { months: 3 },
    citation: '47 CFR 64.1200(f)(5)',
    // A relationship is no prior express written consent: marketing texts need that.
    carries: ['service'],
    carriesCitation: '47 CFR 64.1200(a)(2) and (f)(9); FCC 12-21 (in force 16 October 2013)',
    states: relationshipClocks,
  },
  // A person who texts a business expects its answer, not its advertising.
  reply: { withinDays: 30, citation: '47 CFR 64.1200(f)(5) and (f)(15)(i)' },
  introduction: ivip2014.introduction,
  optOut: {
    citation: '47 CFR 64.1200(a)(10) and (d)(3); FCC 24-24',
    confirmWithinMinutes: 5,
    confirmCitation: '47 CFR 64.1200(a)(12)',
  },
  doubt: ivip2014.doubt,
  answers: ivip2014.answers,
  frequency: {
    texts: 3,
    withinHours: 24,
    citation:
      'Fla. Stat. 501.616(6); 15 Okla. Stat. 775C; Md. SB 90 (2024); Or. HB 3865 ' +
      '(2026): kept everywhere',
  },
  wording: {
    ...ivip2014.wording,
    companyCitation: '47 CFR 64.1200(d)(4); iViP Marketing Rules 2014, How the Law Applies 4A',
    stopWordsCitation: '47 CFR 64.1200(a)(10): these words revoke consent whatever was meant',
    shorteners: carrierRules.shorteners,
  },
  suspension: ivip2014.suspension,
  rampUp: {
    ...ivip2014.rampUp,
    citation: 'T-Mobile daily limit of an unvetted brand (2,000 a day, midnight Pacific)',
  },
  tooLate: ivip2014.tooLate,
  retention: {
    // Four years of limitation (28 USC 1658) and a margin; Virginia keeps opt-outs ten years.
    consentYears: 5,
    textYears: 5,
    optOutYears: 10,
    citation: '28 USC 1658; 16 CFR 310.5; Va. Code 59.1-510 ff (SB 1339, 1 January 2026)',
  },
};
