import { readFileSync } from 'node:fs';

type PriceList = { readonly prices: readonly { key: string; usd: number | null }[] };

const file = new URL('../../data/aws-prices.json', import.meta.url);
const list = JSON.parse(readFileSync(file, 'utf8')) as PriceList;
const prices = new Map(list.prices.map(({ key, usd }) => [key, usd]));

/** US dollars for one unit of what `key` names in test/data/aws-prices.json. Throws without one. */
export function priceOf(key: string): number {
  const usd = prices.get(key);
  if (usd === undefined || usd === null) throw new Error(`The price list has no ${key}.`);
  return usd;
}
