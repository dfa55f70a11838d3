import { enqueueInLanes, type Openings, soonest } from '../../../shared/lanes/enqueue-in-lane.ts';
import { factsToPlanBy } from '../../../shared/people/person-facts.ts';
import type { GroupSend, Plan } from '../../../shared/tables/group-sends/group-sends.ts';
import { putTexts, type Text } from '../../../shared/tables/texts/texts.ts';
import { type NumberChooser, numberChooser } from './number-chooser.ts';
import { belongs, planText } from './plan-text.ts';
import { type AudiencePage, readAudience } from './read-audience.ts';

/** What one step of planning did. */
export type Step = {
  readonly plan: Omit<Plan, 'steps'>;
  /** When the first of the queued texts may leave, by number. */
  readonly openings?: Openings;
  /** How many texts it planned. */
  readonly planned?: number;
};

const pageSize = 100;
/** The first step is short, so that the first texts leave soon; the others do more at once. */
const pagesOfFirstStep = 4;
const pagesPerStep = 20;

/**
 * One row for each person of the audience: `planned` with the time the law allows, or `excluded`
 * with the reason. Rows are named by group send and phone, so a repeat changes nothing.
 */
export async function planRows(send: GroupSend, at: Date): Promise<Step> {
  let cursor = send.plan.cursor;
  let openings: Openings = new Map();
  let planned = 0;
  const choose = await numberChooser(send);
  const mostPages = cursor ? pagesPerStep : pagesOfFirstStep;
  for (let pages = 0; pages < mostPages; pages++) {
    const page = await readAudience(send, { limit: pageSize, from: cursor });
    const texts = await planPage(send, page, { at, choose });
    await putTexts(texts);
    const toSend = texts.flatMap(waiting);
    planned += toSend.length;
    const more = await enqueueInLanes(send, toSend);
    openings = soonest([...openings, ...more]);
    cursor = page.next;
    if (!cursor) return { plan: { phase: 'done', complete: true }, openings, planned };
  }
  return {
    plan: { phase: 'rows', complete: false, ...(cursor ? { cursor } : {}) },
    openings,
    planned,
  };
}

function waiting(text: Text) {
  if (text.state !== 'planned') return [];
  const { phone, parts, number, notBefore = text.createdAt } = text;
  return [{ phone, parts, number, notBefore }];
}

async function planPage(
  send: GroupSend,
  page: AudiencePage,
  { at, choose }: { at: Date; choose: NumberChooser },
): Promise<Text[]> {
  const people = await factsToPlanBy(send.accountId, page, { purpose: send.purpose });
  const members = [...people.values()].filter((person) => belongs(send, person));
  const judged = members.map((person) => ({ person, text: planText(send, person, { at }) }));
  return (await choose(judged)).map(({ text }) => text);
}
