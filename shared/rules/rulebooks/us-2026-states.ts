import type { Rulebook, Windows } from './rulebook.ts';

// The hours and clocks come from published tables of state law (vendors and law firms, 2025-26),
// which mostly speak of voice calls. The section numbers of AL, CA, IL, IN, KY, LA, MA, MI, MN, MS,
// NM, NV, PA, RI and UT were not read at their source: counsel checks them before relying on one.

/**
 * A sender to the whole country keeps 9 to 20, Sundays from noon; each state can only narrow that.
 * State telephone solicitation laws; they differ in whether they cover a text with consent.
 */
export const marketingWindows: Windows = {
  everywhere: {
    days: ['09:00', '20:00'],
    sunday: ['12:00', '20:00'],
    citation: '47 CFR 64.1200(c)(1), narrowed to the common core of the state windows',
  },
  states: {
    AL: {
      days: ['08:00', '20:00'],
      sunday: 'closed',
      holiday: 'closed',
      citation: 'Ala. Code 8-19A (no Sundays or holidays)',
    },
    CA: { days: ['09:00', '21:00'], citation: 'Cal. Pub. Util. Code 2872' },
    CT: { days: ['09:00', '20:00'], citation: 'Conn. Gen. Stat. 42-288a (SB 1058, 2023)' },
    FL: { days: ['08:00', '20:00'], citation: 'Fla. Stat. 501.616(6)' },
    IL: { days: ['09:00', '21:00'], citation: '815 ILCS 305' },
    KY: { days: ['10:00', '21:00'], citation: 'Ky. Rev. Stat. 367.469' },
    LA: {
      days: ['08:00', '20:00'],
      sunday: 'closed',
      holiday: 'closed',
      citation: 'La. Rev. Stat. 45:844 (no Sundays or holidays)',
    },
    MA: { days: ['08:00', '20:00'], citation: 'Mass. Gen. Laws c. 159C' },
    MD: { days: ['08:00', '20:00'], citation: 'Md. Stop the Spam Calls Act (SB 90, 2024)' },
    MI: { days: ['09:00', '21:00'], citation: 'Mich. telephone solicitation law' },
    MN: { days: ['09:00', '21:00'], citation: 'Minn. Stat. 325E.30' },
    MS: {
      days: ['08:00', '20:00'],
      sunday: 'closed',
      holiday: 'closed',
      citation: 'Miss. Code 77-3-601 ff (no Sundays or holidays)',
    },
    NJ: { days: ['08:00', '20:00'], citation: 'N.J. telephone solicitation rules' },
    NM: { days: ['09:00', '21:00'], citation: 'N.M. Stat. 57-12-22' },
    NV: { days: ['09:00', '20:00'], citation: 'Nev. Rev. Stat. 599B' },
    OK: { days: ['08:00', '20:00'], citation: '15 Okla. Stat. 775C' },
    OR: { days: ['08:00', '20:00'], citation: 'Or. HB 3865 (1 January 2026)' },
    PA: {
      days: ['08:00', '21:00'],
      holiday: 'closed',
      citation: '73 Pa. Stat. 2241 ff (no holidays)',
    },
    RI: {
      days: ['09:00', '18:00'],
      saturday: ['10:00', '17:00'],
      sunday: ['10:00', '17:00'],
      holiday: 'closed',
      citation: 'R.I. Gen. Laws 5-61 (no holidays)',
    },
    TX: {
      days: ['09:00', '21:00'],
      sunday: ['12:00', '21:00'],
      citation: 'Tex. Bus. & Com. Code 301-305 (SB 140, 1 September 2025)',
    },
    UT: {
      days: ['08:00', '21:00'],
      holiday: 'closed',
      citation: 'Utah Code 13-25a (no holidays)',
    },
    WA: { days: ['08:00', '20:00'], citation: 'Wash. Rev. Code 80.36.390 and 19.158' },
  },
};

const year = { months: 12 };
const halfYear = { months: 6 };
const citation = 'State telephone solicitation law: established business relationship';

/** States where a relationship is shorter than the federal 18 and 3 months. */
export const relationshipClocks: Rulebook['relationship']['states'] = {
  // California counts 30 business days; 30 days is the stricter reading.
  CA: { inquiry: { days: 30 }, citation },
  CO: { inquiry: { days: 30 }, citation },
  CT: { purchase: year, citation },
  IN: { purchase: 'none', inquiry: 'none', citation: 'Ind. Code 24-4.7: no such exception' },
  LA: { purchase: halfYear, citation },
  MI: { purchase: year, inquiry: 'none', citation },
  MO: { purchase: halfYear, citation },
  MS: { purchase: halfYear, citation },
  MT: { purchase: halfYear, citation },
  NJ: { inquiry: 'none', citation },
  NM: { purchase: year, citation },
  PA: { purchase: year, citation },
  TN: { purchase: year, citation },
  TX: { purchase: year, citation },
  WA: { purchase: year, citation },
  WI: { inquiry: 'none', citation },
};
