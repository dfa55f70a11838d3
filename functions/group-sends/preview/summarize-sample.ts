import { whyOnlyText } from '../../../shared/rules/permission/only-text.ts';
import type { Rulebook } from '../../../shared/rules/rulebooks/rulebook.ts';
import { type PriceRange, priceOf } from '../../../shared/rules/sending/price.ts';
import { countParts } from '../../../shared/values/message-parts.ts';
import type { Judged } from '../plan/number-chooser.ts';

const mostExamples = 5;
const mostOpenings = 100;
const mostSamples = 10;
const minuteMs = 60_000;

/** Who gets nothing and why, by rule, most people first, with the first few of each. */
export function whoIsOut(judged: readonly Judged[], each: number) {
  const out = judged.filter(({ text }) => text.state === 'excluded');
  const byRule = Map.groupBy(out, ({ text }) => text.decision?.rule ?? 'unknown');
  const reasons = [...byRule].map(([rule, people]) => ({
    rule,
    people: Math.round(people.length * each),
    because: people[0]?.text.decision?.because ?? '',
    citation: people[0]?.text.decision?.citation,
    examples: people.slice(0, mostExamples).map(exampleOf),
  }));
  return reasons.sort((a, b) => b.people - a.people);
}

function exampleOf({ person, text }: Judged) {
  return { ...nameOf(person), because: text.decision?.because ?? '' };
}

function nameOf({ phone, contact }: Judged['person']) {
  const { firstName, lastName } = contact ?? {};
  return { phone, firstName, lastName };
}

/** To how many this would be the only text until they answer, and why; undefined for nobody. */
export function whoGetsOnlyThis(judged: readonly Judged[], each: number, rulebook: Rulebook) {
  const only = judged.filter(({ text }) => text.state === 'planned' && text.onlyText);
  if (only.length === 0) return undefined;
  return {
    people: Math.round(only.length * each),
    ...whyOnlyText(rulebook),
    examples: only.slice(0, mostExamples).map(({ person }) => nameOf(person)),
  };
}

/**
 * How many may leave from which moment, in order of time: at once, which is the time of sending
 * (`start`), or from the minute for which the law makes them wait.
 */
export function whenTheyOpen(judged: readonly Judged[], each: number, start: string) {
  const inTime = judged.filter(({ text }) => text.state === 'planned');
  const byTime = Map.groupBy(inTime, ({ text }) => {
    return (text.notBefore ?? start) > start ? minuteOf(text.notBefore ?? start) : start;
  });
  const times = [...byTime.keys()].sort();
  const shown = times.slice(0, mostOpenings).map((opensAt) => {
    const people = byTime.get(opensAt) ?? [];
    const because = opensAt === start ? atOnce : (people[0]?.text.decision?.because ?? '');
    return { opensAt, people: Math.round(people.length * each), because };
  });
  const later = times.slice(mostOpenings).flatMap((time) => byTime.get(time) ?? []).length;
  return { shown, later: Math.round(later * each) };
}

const atOnce = 'These may leave at once, at the pace of the numbers.';

/** Up to the next whole minute: a wait for the hours ends on one, a wait for a cap anywhere. */
function minuteOf(time: string): string {
  return new Date(Math.ceil(Date.parse(time) / minuteMs) * minuteMs).toISOString();
}

export type Bill = {
  /** Of the shortest, the longest and all rendered texts. */
  readonly parts: { readonly min: number; readonly max: number; readonly total: number };
  /** People whose text needs the alphabet that holds less than half as much in a part. */
  readonly unicode: number;
  readonly price: {
    readonly min: PriceRange;
    readonly max: PriceRange;
    readonly total: PriceRange;
  };
};

/** Parts and price of the texts as each person would read them. */
export function billOf(judged: readonly Judged[], each: number): Bill | undefined {
  const texts = judged.flatMap(({ text }) => (text.state === 'planned' ? text : []));
  const [first] = texts;
  if (!first) return undefined;
  let [min, max, total, unicode] = [first.parts, first.parts, 0, 0];
  for (const { parts, body } of texts) {
    min = Math.min(min, parts);
    max = Math.max(max, parts);
    total += parts;
    if (countParts(body).encoding === 'UCS-2') unicode++;
  }
  const all = Math.round(total * each);
  return {
    parts: { min, max, total: all },
    unicode: Math.round(unicode * each),
    price: { min: priceOf(min), max: priceOf(max), total: priceOf(all) },
  };
}

/** Ten texts as they would be read, spread over the audience, the longest among them. */
export function samplesOf(judged: readonly Judged[]) {
  const planned = judged.filter(({ text }) => text.state === 'planned');
  const step = Math.max(1, planned.length / mostSamples);
  const spread = Array.from({ length: Math.min(mostSamples, planned.length) }, (_, n) => {
    return planned[Math.floor(n * step)];
  });
  const longest = planned.reduce<Judged | undefined>(
    (a, b) => (a && isLonger(a, b) ? a : b),
    undefined,
  );
  const shown = new Set([...spread.slice(0, longest ? -1 : undefined), longest]);
  for (const one of spread) if (shown.size < mostSamples) shown.add(one);
  return planned.filter((one) => shown.has(one)).map(sampleOf);
}

function isLonger(a: Judged, b: Judged): boolean {
  if (a.text.parts !== b.text.parts) return a.text.parts > b.text.parts;
  return a.text.body.length >= b.text.body.length;
}

function sampleOf({ person, text }: Judged) {
  const { body, parts, notBefore, onlyText } = text;
  return { ...nameOf(person), body, parts, notBefore, onlyText };
}
