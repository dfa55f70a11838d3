import type { SendText } from '../../../infra/local/carrier/send-text-request.ts';
import { Random } from '../faults/random.ts';
import type { Row } from '../store/rows.ts';
import type { World } from '../world/world.ts';
import type { Mood, Scenario } from './scenario.ts';

/** What each mood answers, one after the other; after that, nothing. */
const answers: Readonly<Record<Mood, readonly string[]>> = {
  silent: [],
  'leaves early': [],
  leaves: ['STOP', 'STOP'],
  'comes back': ['Unsubscribe', 'START', 'stop'],
  asks: ['HELP', 'who is this'],
  doubts: ['I am not sure I want these'],
  chats: ['Thanks, see you at five', 'ok'],
  insults: ['fuck off', 'wrong number'],
};

/** What the sender is told of texts that may leave. */
type Released = {
  readonly groupSendId?: string;
  readonly number: string;
  readonly texts: readonly { readonly phone: string }[];
};

/** The people behind the phones: what they answer to a text, soon or late. */
export class Phones {
  readonly #moods: ReadonlyMap<string, Mood>;
  readonly #answered = new Map<string, number>();
  readonly #chance: Random;
  readonly #spare: string | undefined;
  /** True: nobody answers any more. */
  areSilent = false;

  constructor({ seed, accounts, spare }: Scenario) {
    this.#spare = spare?.number;
    this.#chance = new Random(seed + 17);
    this.#moods = new Map(
      accounts.flatMap(({ people }) => people.map(({ phone, mood }) => [phone, mood])),
    );
  }

  /** Somebody leaves at the worst moment: while the text is planned, or just as it is sent. */
  foreseePlanned(world: World, text: Row): void {
    const phone = String(text.phone);
    if (text.kind !== 'group' || !this.#leavesEarly(phone) || this.#chance.happens(0.7)) return;
    // A number that moves to another account unused has texted nobody, so nobody answers to it.
    if (text.number === this.#spare) return;
    this.#leave(world, { phone, number: String(text.number) }, this.#chance.whole(0, 1500));
  }

  /** As `foreseePlanned`, of texts that a message is to bring to the carrier at a time. */
  foreseeSent(world: World, message: string, atMs: number): void {
    const { groupSendId, number, texts } = JSON.parse(message) as Released;
    for (const { phone } of groupSendId ? texts : []) {
      if (!this.#leavesEarly(phone)) continue;
      const inMs = atMs - world.agenda.nowMs - this.#chance.whole(-100, 600);
      this.#leave(world, { phone, number }, Math.max(inMs, 0));
    }
  }

  #leavesEarly(phone: string): boolean {
    const isEarly = this.#moods.get(phone) === 'leaves early';
    return isEarly && !this.areSilent && !this.#answered.has(phone);
  }

  #leave(world: World, { phone, number }: { phone: string; number: string }, inMs: number): void {
    this.#answered.set(phone, 1);
    world.agenda.after(inMs, () => {
      world.carrier.receive({ from: phone, to: number, body: 'STOP' });
    });
  }

  /** A text has arrived. */
  receive(world: World, { to: phone, from: number }: SendText): void {
    const chance = this.#chance;
    const known = answers[this.#moods.get(phone) ?? 'silent'];
    const count = this.#answered.get(phone) ?? 0;
    const body = known[count];
    if (this.areSilent || body === undefined || !chance.happens(0.7)) return;
    this.#answered.set(phone, count + 1);
    const isQuick = chance.happens(0.6);
    world.agenda.after(isQuick ? chance.whole(50, 3000) : chance.whole(5, 300) * 1000, () => {
      world.carrier.receive({ from: phone, to: number, body });
    });
  }
}
