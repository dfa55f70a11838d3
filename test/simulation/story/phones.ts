import type { SendText } from '../../../infra/local/carrier/send-text-request.ts';
import { Random } from '../faults/random.ts';
import type { Row } from '../store/rows.ts';
import type { World } from '../world/world.ts';
import type { Mood, Scenario } from './scenario.ts';

/** What each mood answers, one after the other; then it is silent. */
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

/** The people behind the phones: what they answer to a text, soon or late. */
export class Phones {
  readonly #moods: ReadonlyMap<string, Mood>;
  readonly #answered = new Map<string, number>();
  readonly #chance: Random;
  /** True: nobody answers any more. */
  areSilent = false;

  constructor({ seed, accounts }: Scenario) {
    this.#chance = new Random(seed + 17);
    this.#moods = new Map(
      accounts.flatMap(({ people }) => people.map(({ phone, mood }) => [phone, mood])),
    );
  }

  /** A text is on its way to somebody who leaves at the worst moment: while it is sent. */
  foresee(world: World, text: Row): void {
    const phone = String(text.phone);
    if (this.areSilent || text.kind !== 'group' || this.#moods.get(phone) !== 'leaves early')
      return;
    world.agenda.after(this.#chance.whole(0, 1500), () => {
      world.carrier.receive({ from: phone, to: String(text.number), body: 'STOP' });
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
