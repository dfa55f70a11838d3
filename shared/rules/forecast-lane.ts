/** What may be expected of a text when its turn comes: it leaves, it comes again then, or never. */
export type Turn = 'leaves' | 'dropped' | { readonly againAtMs: number };

/** One text, or one that stands for many alike. */
export type AwaitedText = {
  readonly readyAtMs: number;
  readonly parts: number;
  readonly people: number;
  /** Asked when its turn comes later than it was ready; whoever is not asked leaves. */
  readonly ask?: (atMs: number) => Turn;
};

/** How many more people may be texted until a day ends. */
export type DayRoom = { readonly left: number; readonly endsAtMs: number };

export type AwaitedLane = {
  readonly nowMs: number;
  /** Until when the number's capacity is given away already. */
  readonly freeAtMs: number;
  readonly partsPerSecond: number;
  readonly today: DayRoom;
  /** The room of the day that begins then, so many days from today: of one person at least. */
  readonly roomOf: (startsAtMs: number, daysAhead: number) => DayRoom;
};

export type LaneForecast = {
  /** Of those that ask: when the first leaves and the last has left; undefined when none does. */
  readonly startsAtMs: number | undefined;
  readonly finishesAtMs: number | undefined;
  readonly droppedPeople: number;
};

/**
 * Plays through how a number serves what waits for it: in the order in which texts become ready,
 * at its pace, within the room of each day, and asking each again that had to wait longer.
 */
export function forecastLane(lane: AwaitedLane, texts: readonly AwaitedText[]): LaneForecast {
  const waiting = new Waiting(texts);
  const msPerPart = 1000 / lane.partsPerSecond;
  let atMs = Math.max(lane.nowMs, lane.freeAtMs);
  let room = { ...lane.today, daysAhead: 0 };
  let startsAtMs: number | undefined;
  let finishesAtMs: number | undefined;
  let droppedPeople = 0;
  for (let text = waiting.next(); text; text = waiting.next()) {
    let turnMs = Math.max(atMs, text.readyAtMs);
    while (room.left <= 0 || turnMs >= room.endsAtMs) {
      const daysAhead = room.daysAhead + 1;
      turnMs = Math.max(turnMs, room.endsAtMs);
      room = { ...lane.roomOf(room.endsAtMs, daysAhead), daysAhead };
    }
    const turn = turnMs > text.readyAtMs ? (text.ask?.(turnMs) ?? 'leaves') : 'leaves';
    if (typeof turn === 'object') {
      waiting.add({ ...text, readyAtMs: Math.max(turn.againAtMs, turnMs + 1) });
    } else if (turn === 'dropped') {
      droppedPeople += text.people;
    } else {
      atMs = turnMs + text.parts * msPerPart;
      room = { ...room, left: room.left - text.people };
      if (!text.ask) continue;
      startsAtMs ??= turnMs;
      finishesAtMs = atMs;
    }
  }
  return { startsAtMs, finishesAtMs, droppedPeople };
}

/** Texts by the moment they are ready; of one moment, first come, first served. */
class Waiting {
  readonly #byTime = new Map<number, AwaitedText[]>();
  #times: number[];
  #current: { texts: readonly AwaitedText[]; place: number } = { texts: [], place: 0 };

  constructor(texts: readonly AwaitedText[]) {
    for (const text of texts) this.#put(text);
    this.#times = [...this.#byTime.keys()].sort((a, b) => b - a);
  }

  /** The text that is ready first; it is taken out. */
  next(): AwaitedText | undefined {
    while (this.#current.place >= this.#current.texts.length) {
      const time = this.#times.pop();
      if (time === undefined) return undefined;
      this.#current = { texts: this.#byTime.get(time) ?? [], place: 0 };
      this.#byTime.delete(time);
    }
    return this.#current.texts[this.#current.place++];
  }

  add(text: AwaitedText): void {
    if (!this.#put(text)) return;
    const after = this.#times.findLastIndex((time) => time > text.readyAtMs);
    this.#times.splice(after + 1, 0, text.readyAtMs);
  }

  /** True when nothing waited for this moment before. */
  #put(text: AwaitedText): boolean {
    const there = this.#byTime.get(text.readyAtMs);
    if (there) there.push(text);
    else this.#byTime.set(text.readyAtMs, [text]);
    return !there;
  }
}
