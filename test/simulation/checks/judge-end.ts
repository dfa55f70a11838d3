import type { Row } from '../store/rows.ts';
import type { World } from '../world/world.ts';
import type { Found } from './found.ts';
import type { TextWatch } from './watch-texts.ts';

const ends = new Set(['sent', 'delivered', 'failed', 'unknown', 'excluded', 'received']);

/** Why not everything has ended yet, in words; undefined when everything has. */
export function whatIsOpen(world: World): string | undefined {
  if (world.waiting() > 0) return `${world.waiting()} messages or changes are on their way`;
  const open = world.rowsOf('Texts').find(({ state }) => state && !ends.has(String(state)));
  if (open) return `a ${open.kind} text to ${open.phone} is still ${open.state}`;
  const left = world.rowsOf('Outbox')[0];
  if (left) return `the outbox holds ${left.entry}`;
  const send = world.rowsOf('GroupSends').find(({ doneAt }) => !doneAt);
  if (send) return `the group send ${send.groupSendId} is still ${send.status}`;
  const doubt = world.rowsOf('OptOuts').find(({ state }) => state === 'paused');
  if (doubt) return `nobody has decided about ${doubt.phone}`;
  const running = world.rowsOf('Imports').find(({ status }) => status === 'running');
  return running && `the import ${running.importId} still runs`;
}

/** What must be true of the texts when everything has ended. */
export function judgeTexts(world: World, watch: TextWatch, report: (found: Found) => void): void {
  const atMs = world.agenda.nowMs;
  for (const row of world.rowsOf('Texts')) {
    if (row.direction !== 'out') continue;
    const calls = watch.spoken(`${row.bundle}|${row.entry}`);
    const accepted = calls.filter(({ accepted }) => accepted).length;
    const wrong = contradiction(row, calls.length, accepted);
    if (wrong) report({ rule: wrong, saw: `${row.kind} to ${row.phone}: ${row.state}`, atMs });
  }
}

/** A person who has left is in no phonebook. */
export function judgePhonebooks(
  world: World,
  stateOf: (accountId: unknown, phone: unknown) => unknown,
  report: (found: Found) => void,
): void {
  for (const { accountId, phone } of world.rowsOf('Contacts')) {
    if (stateOf(accountId, phone) !== 'out') continue;
    const saw = `${phone} of ${accountId}`;
    report({ rule: 'in the phonebook, though out', saw, atMs: world.agenda.nowMs });
  }
}

/** Compares what a row says with what really happened. */
function contradiction(
  { state, kind, decision }: Row,
  calls: number,
  accepted: number,
): string | undefined {
  const { rule } = (decision ?? {}) as { rule?: string };
  if (kind === 'group' && state === 'excluded' && rule === 'too-late') return 'forgotten for days';
  if (state === 'delivered' && accepted === 0) return 'delivered, though it never left';
  if (state === 'excluded' && accepted > 0) return 'excluded, though it left';
  if (state === 'sent' && accepted === 0) return 'sent, though it never left';
  return state === 'unknown' && calls > 1 ? 'unknown, and sent again' : undefined;
}

/** Counts add up: every person of the audience has one row. */
export function judgeCounts(world: World, report: (found: Found) => void): void {
  const atMs = world.agenda.nowMs;
  const bySend = Map.groupBy(
    world.rowsOf('Texts').filter(({ kind }) => kind === 'group'),
    ({ groupSendId }) => groupSendId,
  );
  for (const send of world.rowsOf('GroupSends')) {
    const { phones } = send.audience as { phones?: readonly string[] };
    const rows = bySend.get(send.groupSendId) ?? [];
    const complete = (send.plan as { complete?: boolean }).complete === true;
    if (!phones || !complete || rows.length === phones.length) continue;
    const saw = `${send.groupSendId}: ${rows.length} texts for ${phones.length} people`;
    report({ rule: 'counts do not add up to the audience', saw, atMs });
  }
}

const burst = { optOuts: 5, withinMs: 60 * 60_000 };

/** An account that too many people leave is suspended. */
export function judgeSuspensions(
  world: World,
  counted: ReadonlyMap<string, ReadonlyMap<string, number>>,
  report: (found: Found) => void,
): void {
  for (const [accountId, people] of counted) {
    const times = [...people.values()];
    const isTooMany = times.some((atMs, n) => {
      const fifth = times[n + burst.optOuts - 1];
      return fifth !== undefined && fifth - atMs < burst.withinMs / 2;
    });
    const entries = world.rowsOf('Audit').filter((entry) => entry.accountId === accountId);
    const stopped = entries.some(({ what }) => /suspended|terminated/.test(String(what)));
    if (!isTooMany || stopped) continue;
    const saw = `${times.length} people left ${accountId}`;
    report({ rule: 'too many left, and nobody was suspended', saw, atMs: world.agenda.nowMs });
  }
}
