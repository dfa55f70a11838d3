import type { FaultRates } from '../faults/faults.ts';
import type { Commit, Row } from '../store/rows.ts';
import type { CarrierCall } from '../world/around.ts';
import type { World } from '../world/world.ts';
import type { Found } from './found.ts';
import { judgeCounts, judgePhonebooks, judgeSuspensions, judgeTexts } from './judge-end.ts';
import type { FeedReader } from './read-feed.ts';
import { EventWatch } from './watch-events.ts';
import { OptOutWatch } from './watch-opt-outs.ts';
import { PaceWatch } from './watch-pace.ts';
import { TextWatch } from './watch-texts.ts';

/** An account that loses fewer people is not suspended. */
const fewest = 5;

/** All checks together: what each of them watches, and what it finds at the end. */
export class Checks {
  readonly #world: World;
  readonly #report: (found: Found) => void;
  readonly #texts: TextWatch;
  readonly #optOuts: OptOutWatch;
  readonly #events = new EventWatch();
  readonly #pace: PaceWatch;

  constructor(world: World, rates: FaultRates, report: (found: Found) => void) {
    this.#world = world;
    this.#report = report;
    this.#optOuts = new OptOutWatch(world, report);
    this.#texts = new TextWatch(world, this.#optOuts, report);
    this.#pace = new PaceWatch(world, rates, report);
  }

  onCarrierCall(call: CarrierCall): void {
    this.#texts.onCarrierCall(call);
    this.#pace.onCarrierCall(call);
  }

  onDecision(person: { accountId: string; phone: string }): void {
    this.#optOuts.onDecision(person);
  }

  onReply(text: { from: string; to: string; body: string }): void {
    this.#optOuts.onReply(text);
  }

  onCommit(commit: Commit): void {
    const { table, before, after } = commit;
    if (table === this.#world.tableNamed('Texts')) {
      this.#texts.onText(commit);
      this.#events.onText(commit);
    }
    if (table === this.#world.tableNamed('OptOuts')) this.#optOuts.onOptOut(commit);
    if (table === this.#world.tableNamed('Events')) this.#events.onEvent(commit);
    if (table === this.#world.tableNamed('GroupSends')) this.#events.onGroupSend(commit);
    if (table !== this.#world.tableNamed('Accounts')) return;
    if (after?.status === 'suspended' && before?.status !== 'suspended') {
      this.#judgeSuspension(after);
    }
  }

  /** To be called after everything has ended. */
  judgeEnd(readers: readonly FeedReader[]): void {
    judgeTexts(this.#world, this.#texts, this.#report);
    judgeCounts(this.#world, this.#report);
    judgePhonebooks(this.#world, (...who) => this.#optOuts.stateOf(...who), this.#report);
    judgeSuspensions(this.#world, this.#optOuts.counted, this.#report);
    this.#optOuts.judgeEnd();
    for (const reader of readers) reader.judgeEnd(this.#events.written, this.#report);
    this.#events.judgeEnd(this.#world.agenda.nowMs, this.#report);
  }

  /** The system suspends an account only after enough people have left. */
  #judgeSuspension({ accountId, statusRule }: Row): void {
    if (!String(statusRule).startsWith('suspension.')) return;
    const left = this.#optOuts.countOf(accountId);
    if (left >= fewest) return;
    const atMs = this.#world.agenda.nowMs;
    this.#report({ rule: 'suspended, though few left', saw: `${left} people had left`, atMs });
  }
}
