import type { CapClass } from '../../values/cap-class.ts';

/**
 * How many parts a brand may send to T-Mobile phones (Sprint and Metro among them) in a day, by the
 * score of its vetting: over all its campaigns, numbers and vendors, from midnight to midnight on
 * the Pacific coast. What comes after is blocked by the network, not delivered later.
 *
 * Source: the limits as carriers state them and vendors publish them, among others Twilio,
 * "T-Mobile daily message limits for long code messaging with A2P 10DLC"
 * (support.twilio.com/hc/en-us/articles/1260804800549), and Bandwidth, "T-Mobile 10DLC"
 * (bandwidth.com/support/en/articles/12823101-t-mobile-10dlc). Facts, no text of theirs. The cap
 * that counts for a brand is the one that its registration shows.
 */
export const carrierDailyCaps = {
  version: '2026-11',
  dayStartsIn: 'America/Los_Angeles',
  citation: 'T-Mobile Code of Conduct, daily cap of a 10DLC brand',
  classes: {
    top: { partsPerDay: 200_000, of: 'a brand with a score of 75 to 100' },
    'high-mid': { partsPerDay: 40_000, of: 'a brand with a score of 50 to 74' },
    'low-mid': { partsPerDay: 10_000, of: 'a brand with a score of 25 to 49' },
    low: { partsPerDay: 2_000, of: 'a brand with a score below 25, not vetted, or of low volume' },
    'sole-proprietor': { partsPerDay: 1_000, of: 'a sole proprietor' },
  },
} as const satisfies {
  readonly classes: Readonly<Record<CapClass, { partsPerDay: number; of: string }>>;
  readonly [fact: string]: unknown;
};
