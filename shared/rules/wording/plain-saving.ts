import { countParts } from '../../values/message-parts.ts';
import { type PriceRange, priceOf } from '../sending/price.ts';
import type { MergeValues } from './merge-fields.ts';
import { plainTemplate } from './plain-template.ts';
import { renderText } from './wording.ts';

/** What the plain version of a text would save: parts, and US dollars by the network. */
export type PlainSaving = {
  readonly text: string;
  readonly partsNow: number;
  readonly partsThen: number;
  readonly saved: { readonly parts: number; readonly price: PriceRange };
};

/**
 * What it would save to write a text in the letters of GSM-7: straight quotes, plain dashes and
 * spaces. One curly quote makes a part hold 70 characters in place of 160. Counted on the text as
 * each reader would get it, since a name may need other letters all the same; each stands for
 * `each` people. Undefined where it saves nothing.
 */
export function plainSaving(
  text: string,
  readers: readonly MergeValues[],
  each = 1,
): PlainSaving | undefined {
  const plain = plainTemplate(text);
  if (plain === text) return undefined;
  const partsNow = Math.round(partsOf(text, readers) * each);
  const partsThen = Math.round(partsOf(plain, readers) * each);
  const parts = partsNow - partsThen;
  if (parts <= 0) return undefined;
  return { text: plain, partsNow, partsThen, saved: { parts, price: priceOf(parts) } };
}

/** Of whoever lacks a value that the text needs, nothing: they get none. */
function partsOf(text: string, readers: readonly MergeValues[]): number {
  return readers.reduce((sum, reader) => {
    const rendered = renderText(text, reader);
    return sum + (rendered.ok ? countParts(rendered.text).parts : 0);
  }, 0);
}
