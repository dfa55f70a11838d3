import { factsOf } from '../../../shared/people/person-facts.ts';
import type { GroupSend } from '../../../shared/tables/group-sends/group-sends.ts';
import { inParallel } from '../../../shared/values/in-parallel.ts';
import type { PhoneNumber } from '../../../shared/values/phone-number.ts';
import { type Judged, numberChooser } from '../plan/number-chooser.ts';
import { belongs, planText } from '../plan/plan-text.ts';

export type JudgedSample = {
  /** The people of the audience who were judged, in order of number. */
  readonly judged: readonly Judged[];
  /** How many were looked at; some of them may not belong to the audience. */
  readonly lookedAt: number;
};

const pageSize = 100;
const pagesAtOnce = 4;

/**
 * Judges people as planning would. Each page is spread over the whole audience, so the people
 * judged when `isLate` ends it are a fair sample.
 */
export async function judgeSample(
  send: GroupSend,
  phones: readonly PhoneNumber[],
  given: { at: Date; overlook: readonly string[]; most: number; isLate: () => boolean },
): Promise<JudgedSample> {
  const count = Math.ceil(phones.length / pageSize);
  const most = Math.ceil(given.most / pageSize);
  const pages = Array.from({ length: Math.min(count, most) }, (_, n) => n);
  const choose = await numberChooser(send);
  let lookedAt = 0;
  const judged = await inParallel(pages, pagesAtOnce, async (page) => {
    if (page > 0 && given.isLate()) return [];
    const some = everyNth(phones, count, page);
    const people = await factsOf(send.accountId, some, { purpose: send.purpose });
    lookedAt += some.length;
    const members = [...people.values()].filter((person) => belongs(send, person));
    return choose(members.map((person) => ({ person, text: planText(send, person, given) })));
  });
  const inOrder = judged.flat().sort((a, b) => (a.text.phone < b.text.phone ? -1 : 1));
  return { judged: inOrder, lookedAt };
}

function everyNth(phones: readonly PhoneNumber[], step: number, from: number): PhoneNumber[] {
  const some: PhoneNumber[] = [];
  for (let n = from; n < phones.length; n += step) some.push(...phones.slice(n, n + 1));
  return some;
}
