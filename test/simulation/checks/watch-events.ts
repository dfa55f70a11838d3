import type { Commit, Row } from '../store/rows.ts';
import type { Found } from './found.ts';

/** Checks that each change has its event: a change and its event are one write. */
export class EventWatch {
  readonly written: Commit[] = [];
  readonly #changes = new Map<string, number>();
  readonly #received = new Set<string>();

  onEvent(commit: Commit): void {
    if (commit.after) this.written.push(commit);
  }

  onGroupSend({ before, after }: Commit): void {
    if (!after || before?.status === after.status) return;
    const name = `${after.groupSendId} ${after.status}`;
    this.#changes.set(name, (this.#changes.get(name) ?? 0) + 1);
  }

  onText({ before, after }: Commit): void {
    if (!before && after?.state === 'received') this.#received.add(String(after.entry));
  }

  judgeEnd(atMs: number, report: (found: Found) => void): void {
    const rows = this.written.flatMap(({ after }) => (after ? [after] : []));
    const progress = Map.groupBy(rows, ({ groupSendId, status }) => `${groupSendId} ${status}`);
    for (const [name, changes] of this.#changes) {
      const announced = progress.get(name)?.length ?? 0;
      if (announced < changes) report({ rule: 'a change has no event', saw: name, atMs });
    }
    const texts = new Set(rows.map(({ textId }: Row) => String(textId)));
    for (const id of this.#received) {
      if (!texts.has(id)) report({ rule: 'a text has no event', saw: id, atMs });
    }
  }
}
