import type { Commit, Row } from '../store/rows.ts';
import type { World } from '../world/world.ts';
import type { Found } from './found.ts';

/** What a phone texted, and when. */
type Said = { readonly atMs: number; readonly body: string };

const stopWords = new Set(['STOP', 'stop', 'Unsubscribe', 'fuck off', 'wrong number']);
const wordsInDoubt = new Set(['I am not sure I want these']);

/**
 * Checks every tombstone: only a newer START of the person's own brings them back, and a person
 * whose last word was STOP is out in the end, with one confirmation.
 */
export class OptOutWatch {
  /** When each person who had been texted first left by their own text, by account. */
  readonly counted = new Map<string, Map<string, number>>();
  readonly #world: World;
  readonly #report: (found: Found) => void;
  /** By account and phone. */
  readonly #said = new Map<string, Said[]>();
  /** People about whom somebody of the account has decided, by account and phone. */
  readonly #decided = new Set<string>();
  /** Opt-outs that the person's own START has ended. */
  readonly #ended = new Set<string>();
  /** The tombstones as they are, by account and phone. */
  readonly #now = new Map<string, Row>();
  /** Opt-outs by text that were new: each gets one confirmation. */
  readonly #made = new Map<string, Row>();

  constructor(world: World, report: (found: Found) => void) {
    this.#world = world;
    this.#report = report;
  }

  onReply({ from, to, body }: { from: string; to: string; body: string }): void {
    const guard = { accountId: `owner#${to}`, phoneNumber: 'owner' };
    const numbers = this.#world.store.tables.of(this.#world.tableNamed('Numbers'));
    const key = `${numbers.latest(guard)?.ownedBy}|${from}`;
    const atMs = this.#world.agenda.nowMs;
    this.#said.set(key, [...(this.#said.get(key) ?? []), { atMs, body }]);
  }

  onDecision({ accountId, phone }: { accountId: string; phone: string }): void {
    this.#decided.add(`${accountId}|${phone}`);
  }

  /** How many opt-outs by text an account had; a repeat of one event does not count. */
  countOf(accountId: unknown): number {
    return [...this.#made.values()].filter((row) => row.accountId === accountId).length;
  }

  /** Whether a person is out of an account now. */
  stateOf(accountId: unknown, phone: unknown): unknown {
    return this.#now.get(`${accountId}|${phone}`)?.state;
  }

  onOptOut({ before, after }: Commit): void {
    if (after) this.#now.set(`${after.accountId}|${after.phone}`, after);
    if (before?.state === 'out') this.#judgeReturn(before, after);
    if (before?.state === 'paused' && after?.state === 'kept') this.#judgeKept(after);
    const isNew = after?.state === 'out' && after.eventId !== before?.eventId;
    if (!isNew || after.channel !== 'text' || after.kind === 'recorded') return;
    this.#made.set(String(after.eventId), after);
    if (after.textedAt === undefined) return;
    const times = this.counted.get(String(after.accountId)) ?? new Map<string, number>();
    this.counted.set(String(after.accountId), times);
    const phone = String(after.phone);
    times.set(phone, times.get(phone) ?? this.#world.agenda.nowMs);
  }

  /** Doubt ends by a decision, or by the person's own START. */
  #judgeKept({ accountId, phone }: Row): void {
    const key = `${accountId}|${phone}`;
    const hasReturned = this.#said.get(key)?.some(({ body }) => body === 'START');
    if (this.#decided.has(key) || hasReturned) return;
    this.#broken('a doubt was lifted by itself', key);
  }

  #judgeReturn(before: Row, after: Row | undefined): void {
    if (after?.state === 'out' && after.eventId === before.eventId) return;
    if (after?.state !== 'restored') {
      this.#broken('a tombstone was weakened', `${before.phone}: ${after?.state}`);
      return;
    }
    this.#ended.add(String(before.eventId));
    const at = String(after.restoredAt);
    const isAfter = at >= String(before.optedOutAt) || at >= String(before.saidAt ?? '~');
    const isNewer = isAfter && at >= String(before.repeatedAt ?? '');
    if (!isNewer) this.#broken('brought back by an older START', `${before.phone} at ${at}`);
  }

  /** To be called after everything has ended. */
  judgeEnd(): void {
    for (const [key, said] of this.#said) this.#judgeLastWord(key, said);
    const texts = this.#world.rowsOf('Texts');
    const answered = Map.groupBy(
      texts.filter(({ kind }) => kind === 'confirmation'),
      ({ answers }) => String(answers),
    );
    for (const [eventId, { phone }] of this.#made) {
      const count = answered.get(eventId)?.length ?? 0;
      // A person who came back before the confirmation was written gets none.
      if (count === 0 && this.#ended.has(eventId)) continue;
      if (count !== 1) this.#broken('not one confirmation', `${phone}: ${count} for ${eventId}`);
    }
  }

  /** Who wanted to leave, or seemed to, after their last START is out. */
  #judgeLastWord(key: string, said: readonly Said[]): void {
    const [accountId, phone] = key.split('|');
    const state = this.stateOf(accountId, phone);
    const startedAtMs = Math.max(...timesOf(said, (body) => body === 'START'), 0);
    // The queue brings them in any order: the time decides that the topic wrote on each.
    const isLast = (atMs: number) => atMs > startedAtMs;
    if (state === 'out') return;
    if (timesOf(said, (body) => stopWords.has(body)).some(isLast)) {
      this.#broken('STOP was said last, and the person is not out', `${phone}: ${state}`);
    }
    const isInDoubt = timesOf(said, (body) => wordsInDoubt.has(body)).some(isLast);
    if (isInDoubt && !this.#decided.has(key)) {
      this.#broken('a doubt was said last, and the person is not out', `${phone}: ${state}`);
    }
  }

  #broken(rule: string, saw: string): void {
    this.#report({ rule, saw, atMs: this.#world.agenda.nowMs });
  }
}

function timesOf(said: readonly Said[], isSo: (body: string) => boolean): number[] {
  return said.filter(({ body }) => isSo(body)).map(({ atMs }) => atMs);
}
