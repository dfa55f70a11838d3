import { smsPrices } from '../data/sms-prices.ts';

/**
 * A range in US dollars: the price depends on the network of a phone, which is not known
 * beforehand.
 */
export type PriceRange = { readonly low: number; readonly high: number };

const fees = Object.values(smsPrices.carrierFees);
const low = smsPrices.perPart + Math.min(...fees);
const high = smsPrices.perPart + Math.max(...fees);

/** Estimates what so many parts cost on the cheapest and on the dearest network. */
export function priceOf(parts: number): PriceRange {
  return { low: rounded(parts * low), high: rounded(parts * high) };
}

/** Rounds to a hundredth of a cent. */
function rounded(dollars: number): number {
  return Math.round(dollars * 1e4) / 1e4;
}
