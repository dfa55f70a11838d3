import { smsPrices } from '../data/sms-prices.ts';

/**
 * An amount of US dollars between two estimates: nobody knows beforehand which network a phone is
 * on.
 */
export type PriceRange = { readonly low: number; readonly high: number };

const fees = Object.values(smsPrices.carrierFees);
const low = smsPrices.perPart + Math.min(...fees);
const high = smsPrices.perPart + Math.max(...fees);

/** What so many parts cost, by the cheapest and by the dearest network; an estimate. */
export function priceOf(parts: number): PriceRange {
  return { low: rounded(parts * low), high: rounded(parts * high) };
}

/** To a hundredth of a cent. */
function rounded(dollars: number): number {
  return Math.round(dollars * 1e4) / 1e4;
}
