import type { components } from '../../client/src/schema.d.ts';
import type { Person } from '../stories/support/person.ts';
import type { Town } from '../stories/support/town.ts';
import type { Screen } from './screen.ts';

/** Sends one text to a group and answers the accepted group send. */
export async function sendToGroup(rep: Person, group: string, text: string): Promise<string> {
  const answer = await rep.post(
    '/v1/group-sends',
    { text, audience: { group }, purpose: 'service' },
    { 'idempotency-key': `demo ${group}` },
  );
  if (answer.status !== 202) throw new Error(`Not accepted: ${JSON.stringify(answer.body)}`);
  return String(answer.body.id);
}

type GroupSend = components['schemas']['GroupSend'];

/** Lets time pass until the group send has left `until` texts behind it, with a bar. */
export async function watchSend(
  town: Town,
  rep: Person,
  watched: { id: string; total: number; until: number; screen: Screen },
): Promise<GroupSend> {
  const bar = watched.screen.bar('Texts', watched.total);
  for (let seconds = 0; seconds < 600; seconds++) {
    const shown = (await rep.get(`/v1/group-sends/${watched.id}`)).body;
    const left = gone(shown);
    bar.to(left);
    if (left >= watched.until || shown.status === 'done' || shown.status === 'held') {
      if (watched.until >= watched.total) bar.done();
      return shown;
    }
    await town.pass(1);
  }
  throw new Error('The group send did not come to its end.');
}

function gone({ counts }: GroupSend): number {
  return counts.sent + counts.delivered + counts.failed + counts.unknown;
}

/** All phones of a group send's texts in a state. */
export async function phonesIn(rep: Person, id: string, state: string): Promise<string[]> {
  const phones: string[] = [];
  let cursor: string | undefined;
  do {
    const place = cursor ? `&cursor=${cursor}` : '';
    const path = `/v1/group-sends/${id}/texts?limit=200&state=${state}${place}` as const;
    const page = (await rep.get(path)).body;
    phones.push(...page.items.map((item) => String(item.phone)));
    cursor = page.nextCursor ? String(page.nextCursor) : undefined;
  } while (cursor);
  return phones;
}
