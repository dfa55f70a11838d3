import type { Commit, Row } from '../store/rows.ts';
import type { CarrierCall } from '../world/around.ts';
import type { World } from '../world/world.ts';
import type { Found } from './found.ts';
import type { OptOutWatch } from './watch-opt-outs.ts';

/** The facts at the moment a text was claimed, or given to the carrier. */
type Standing = {
  readonly person: unknown;
  readonly account: unknown;
  /** For a text of a group send: the status of that group send. */
  readonly send: unknown;
};

const automatic = new Set(['confirmation', 'help-answer', 'welcome-back']);

/** The hours of each phone's area, by its own clock. */
const zones: Readonly<Record<string, string>> = {
  '212': 'America/New_York',
  '313': 'America/Detroit',
  '312': 'America/Chicago',
  '214': 'America/Chicago',
  '303': 'America/Denver',
  '213': 'America/Los_Angeles',
  '206': 'America/Los_Angeles',
};

/** A machine's clock may be three seconds off, and a call takes its time. */
const slackMs = 20_000;

/**
 * Checks every claim and every call to the carrier: never twice; never to a person who had left, or
 * for an account that was stopped, before the claim; never at night; never from another account's
 * number; never more people than were counted.
 */
export class TextWatch {
  readonly #world: World;
  readonly #optOuts: OptOutWatch;
  readonly #report: (found: Found) => void;
  readonly #claims = new Map<string, Standing>();
  readonly #spoken = new Map<string, CarrierCall[]>();
  readonly #counted = new Map<string, number>();

  constructor(world: World, optOuts: OptOutWatch, report: (found: Found) => void) {
    this.#world = world;
    this.#optOuts = optOuts;
    this.#report = report;
  }

  /** Calls that may have delivered a text, by the text's key. */
  spoken(key: string): readonly CarrierCall[] {
    return this.#spoken.get(key) ?? [];
  }

  onText({ before, after }: Commit): void {
    if (after?.state !== 'sending' || after.claimId === before?.claimId) return;
    this.#claims.set(`${keyOf(after)}|${after.claimId}`, this.#standingOf(after));
  }

  #standingOf({ accountId, phone, groupSendId }: Row): Standing {
    const send = groupSendId ? this.#latest('GroupSends', { accountId, groupSendId }) : undefined;
    return {
      person: this.#optOuts.stateOf(accountId, phone),
      account: this.#latest('Accounts', { accountId })?.status,
      send: send?.status,
    };
  }

  onCarrierCall(call: CarrierCall): void {
    const key = call.text.context.t ?? '';
    const [bundle, entry] = key.split('|');
    const row = this.#latest('Texts', { bundle, entry });
    if (!row) {
      this.#broken('a text without a row', key);
      return;
    }
    this.#judgeClaim(row, key);
    this.#judgeOwner(row, call);
    const isGroup = row.kind === 'group';
    if (isGroup) this.#judgeHour(call);
    if (call.answer === 'throttled' || call.answer === 'opted out') return;
    const calls = [...this.spoken(key), call];
    this.#spoken.set(key, calls);
    if (calls.length > 1) this.#broken('spoken twice for one text', `${row.kind} ${key}`);
    if (isGroup) this.#judgeAllowance(row);
  }

  #judgeClaim(row: Row, key: string): void {
    const claim = this.#claims.get(`${key}|${row.claimId}`);
    if (!claim) {
      this.#broken('spoken without a claim', `${row.kind} ${key}`);
      return;
    }
    if (automatic.has(String(row.kind))) return;
    // The sender asks between claim and call: what forbade the text may have ended by then.
    const now = this.#standingOf(row);
    const reasons = whyNot(row.kind, now);
    for (const reason of whyNot(row.kind, claim)) {
      if (reasons.includes(reason)) this.#broken(reason, `${row.kind} ${key}`);
    }
  }

  #judgeOwner({ accountId }: Row, { text }: CarrierCall): void {
    const owner = this.#latest('Numbers', {
      accountId: `owner#${text.from}`,
      phoneNumber: 'owner',
    });
    if (owner?.ownedBy === accountId) return;
    this.#broken("spoken from another account's number", `${accountId} from ${text.from}`);
  }

  #judgeHour({ text, atMs }: CarrierCall): void {
    const zone = zones[text.to.slice(2, 5)] ?? 'UTC';
    const isOpen = [-slackMs, slackMs].some((ms) => {
      const hour = hourIn(zone, atMs + ms);
      return hour >= 8 && hour < 21;
    });
    if (!isOpen) this.#broken('texted at night', `${text.to} at ${new Date(atMs).toISOString()}`);
  }

  /** The count of the people texted is never too low. */
  #judgeAllowance({ accountId }: Row): void {
    const account = String(accountId);
    const spoken = (this.#counted.get(account) ?? 0) + 1;
    this.#counted.set(account, spoken);
    const days = this.#world.rowsOf('SendingDays').filter((day) => day.accountId === accountId);
    const counted = days.reduce((sum, { people }) => sum + Number(people), 0);
    if (spoken <= counted) return;
    this.#broken('more people texted than counted', `${spoken} texted, ${counted} counted`);
  }

  #latest(table: string, key: Row): Row | undefined {
    return this.#world.store.tables.of(this.#world.tableNamed(table)).latest(key);
  }

  #broken(rule: string, saw: string): void {
    this.#report({ rule, saw, atMs: this.#world.agenda.nowMs });
  }
}

/** The reasons why such a text must not be claimed. */
function whyNot(kind: unknown, { person, account, send }: Standing): string[] {
  const isStopped = send === 'cancelled' || send === 'paused' || send === 'held';
  return [
    ...(person === 'out' ? ['claimed after the person had left'] : []),
    ...(kind === 'group' && person === 'paused'
      ? ['claimed while somebody had to decide about the person']
      : []),
    ...(account === 'active' ? [] : ['claimed while the account was stopped']),
    ...(isStopped ? ['claimed while the group send was stopped'] : []),
  ];
}

const keyOf = ({ bundle, entry }: Row) => `${bundle}|${entry}`;

const hours = new Map<string, Intl.DateTimeFormat>();

function hourIn(timeZone: string, atMs: number): number {
  const format =
    hours.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' });
  hours.set(timeZone, format);
  return Number(format.format(atMs));
}
