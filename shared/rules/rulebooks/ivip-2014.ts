import { carrierRules } from './carrier-rules.ts';
import type { Rulebook } from './rulebook.ts';

/** The document on which this service is based; its sections are cited by their own headings. */
const rules2014 = 'iViP Marketing Rules (11 August 2014)';

/**
 * The 2014 document to the letter. It has no hours, caps or states; from the law of its day the
 * federal 8 to 21 window is kept, and from today's contracts the carriers' content rules.
 */
export const ivip2014: Rulebook = {
  name: 'ivip-2014',
  asOf: '2014-08-11',
  windows: {
    service: {
      everywhere: { days: ['08:00', '21:00'], citation: '47 CFR 64.1200(c)(1)' },
      states: {},
    },
    marketing: {
      everywhere: { days: ['08:00', '21:00'], citation: '47 CFR 64.1200(c)(1)' },
      states: {},
    },
  },
  // "have given you their mobile # in order to receive future communications from you"
  express: { oralCarriesMarketing: true, citation: `${rules2014}, How the Law Applies 3` },
  // "for up to 18 months from the date of the customer's last purchase, rental or lease ... or a
  // financial transaction". An inquiry is no relationship in the document.
  relationship: {
    purchase: { months: 18 },
    inquiry: 'none',
    citation: `${rules2014}, Definition of an Established Business Relationship`,
    carries: ['service', 'marketing'],
    carriesCitation: `${rules2014}, Definition of an Established Business Relationship`,
    states: {},
  },
  reply: { withinDays: 90, citation: `${rules2014}, opening: two-way chat-like communication` },
  // "You are allowed to initiate one outbound call or text to a customer that has an Established
  // Business Relationship".
  introduction: { citation: `${rules2014}, Definition of an Established Business Relationship` },
  optOut: {
    citation: `${rules2014}, How the Law Applies 4B and 7`,
    confirmWithinMinutes: 5,
    confirmCitation: '47 CFR 64.1200(a)(12)',
  },
  // The law gives ten business days to honour a request. Eastern days begin first on the mainland,
  // so none is counted longer than on the clock of the business or of the person.
  doubt: {
    businessDays: 3,
    countedIn: 'America/New_York',
    citation: '47 CFR 64.1200(a)(10): within a reasonable time, at most ten business days',
  },
  answers: {
    sameWords: 3,
    inAll: 6,
    withinMinutes: 60,
    quietHours: 24,
    citation: 'CTIA Messaging Principles 5.1: HELP is answered',
  },
  frequency: null,
  wording: {
    footer: 'Reply STOP to end',
    footerCitation: `${rules2014}, How the Law Applies 4B`,
    companyCitation: `${rules2014}, How the Law Applies 4A`,
    nameCitation: `${rules2014}, How the Law Applies 5`,
    longestCharacters: 1600,
    shorteners: carrierRules.shorteners,
    shortenersCitation: carrierRules.shortenersCitation,
    barred: carrierRules.barred,
    barredCitation: carrierRules.barredCitation,
    stopWordsCitation: `${rules2014}, Consequences 3`,
  },
  // "If several of your contacts start Unsubscribing ... in a short period of time, this will
  // trigger an immediate account suspension." The figures are the service's own.
  suspension: {
    burst: { optOuts: 5, withinMinutes: 60, percentOfTexted: 2 },
    day: { optOuts: 10, withinMinutes: 1440, percentOfTexted: 3 },
    warnAt: 0.5,
    textedWithinDays: 30,
    citation: `${rules2014}, Consequences 3`,
  },
  rampUp: {
    peoplePerDay: [2000, 5000, 10_000, 25_000, 50_000],
    usedPart: 0.5,
    goodBelowPercent: 1,
    badFromPercent: 2,
    badFromOptOuts: 5,
    dayStartsIn: 'America/Los_Angeles',
    citation: `${rules2014}, Consequences 4`,
  },
  tooLate: { afterHours: 168, citation: `${rules2014}, Consequences 4: meaningful texts` },
  retention: {
    consentYears: 5,
    textYears: 5,
    optOutYears: 10,
    citation: `${rules2014}, How the Law Applies 7`,
  },
};
