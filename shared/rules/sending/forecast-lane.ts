/** What happens to a text at its turn: it leaves, is dropped, or waits until a later time. */
export type Turn = 'leaves' | 'dropped' | { readonly againAtMs: number };

/** One text, or one entry for many equal texts. */
export type AwaitedText = {
  readonly readyAtMs: number;
  readonly parts: number;
  readonly people: number;
  /** Called when its turn is later than its ready time. Without it the text leaves. */
  readonly ask?: (atMs: number) => Turn;
};

/** The allowance that is left until a day ends. */
export type DayRoom = {
  readonly left: number;
  /** No limit when missing. */
  readonly parts?: number;
  readonly endsAtMs: number;
  /** A day counts as used if at most this many people are left; used days raise the next limits. */
  readonly usedAtLeft?: number;
};

/** The days that all lanes of an account share. */
export type AwaitedDays = {
  readonly nowMs: number;
  readonly today: DayRoom;
  /** The allowance of a day that begins then, after so many used days. At least one person. */
  readonly roomOf: (startsAtMs: number, usedDays: number) => DayRoom;
};

export type AwaitedLane = {
  /** Until when the number is booked already. */
  readonly freeAtMs: number;
  readonly partsPerSecond: number;
  readonly texts: readonly AwaitedText[];
};

export type LaneForecast = {
  /**
   * Of the texts with `ask`: when the first leaves and the last has left; undefined if none does.
   */
  readonly startsAtMs: number | undefined;
  readonly finishesAtMs: number | undefined;
  readonly droppedPeople: number;
};

/**
 * Simulates how the numbers of an account send what waits for them: in the order in which texts are
 * ready, at each number's pace, within the allowance of each day. A text that had to wait is judged
 * again. Answers in the order of the lanes.
 */
export function forecastLanes(days: AwaitedDays, lanes: readonly AwaitedLane[]): LaneForecast[] {
  const played = lanes.map((lane) => new PlayedLane(lane, days.nowMs));
  let room = { parts: Infinity, ...days.today, startsAtMs: days.nowMs, usedDays: 0 };
  for (let lane = nextOf(played); lane; lane = nextOf(played)) {
    const text = lane.take();
    let turnMs = Math.max(lane.freeAtMs, text.readyAtMs, room.startsAtMs);
    while (room.left <= 0 || room.parts <= 0 || turnMs >= room.endsAtMs) {
      const startsAtMs = room.endsAtMs;
      const isUsed = room.left <= (room.usedAtLeft ?? 0);
      const usedDays = room.usedDays + (isUsed ? 1 : 0);
      turnMs = Math.max(turnMs, startsAtMs);
      room = { parts: Infinity, ...days.roomOf(startsAtMs, usedDays), startsAtMs, usedDays };
    }
    if (lane.serve(text, turnMs) !== 'left') continue;
    room = { ...room, left: room.left - text.people, parts: room.parts - text.parts };
  }
  return played.map((lane) => lane.forecast());
}

/** The lane whose next text leaves first; undefined when nothing waits. */
function nextOf(lanes: readonly PlayedLane[]): PlayedLane | undefined {
  let first: PlayedLane | undefined;
  for (const lane of lanes) {
    if (lane.turnMs < (first?.turnMs ?? Infinity)) first = lane;
  }
  return first;
}

class PlayedLane {
  freeAtMs: number;
  readonly #waiting: Waiting;
  readonly #partsPerSecond: number;
  #head: AwaitedText | undefined;
  #startsAtMs: number | undefined;
  #finishesAtMs: number | undefined;
  #droppedPeople = 0;

  constructor(lane: AwaitedLane, nowMs: number) {
    this.freeAtMs = Math.max(nowMs, lane.freeAtMs);
    this.#partsPerSecond = lane.partsPerSecond;
    this.#waiting = new Waiting(lane.texts);
    this.#head = this.#waiting.next();
  }

  /** When the lane's next text may leave; Infinity when nothing waits. */
  get turnMs(): number {
    return this.#head ? Math.max(this.freeAtMs, this.#head.readyAtMs) : Infinity;
  }

  take(): AwaitedText {
    const text = this.#head;
    if (!text) throw new Error('Nothing waits in this lane.');
    return text;
  }

  /** Sends, drops or puts back the text that was taken. */
  serve(text: AwaitedText, turnMs: number): 'left' | 'stayed' {
    const turn = turnMs > text.readyAtMs ? (text.ask?.(turnMs) ?? 'leaves') : 'leaves';
    if (typeof turn === 'object') {
      this.#waiting.add({ ...text, readyAtMs: Math.max(turn.againAtMs, turnMs + 1) });
    } else if (turn === 'dropped') {
      this.#droppedPeople += text.people;
    } else {
      this.freeAtMs = turnMs + (text.parts * 1000) / paceOf(text, this.#partsPerSecond);
      if (text.ask) {
        this.#startsAtMs ??= turnMs;
        this.#finishesAtMs = this.freeAtMs;
      }
    }
    this.#head = this.#waiting.next();
    return turn === 'leaves' ? 'left' : 'stayed';
  }

  forecast(): LaneForecast {
    return {
      startsAtMs: this.#startsAtMs,
      finishesAtMs: this.#finishesAtMs,
      droppedPeople: this.#droppedPeople,
    };
  }
}

/** Texts leave whole: at three parts a second, one text of two parts leaves a second. */
function paceOf({ parts, people }: AwaitedText, partsPerSecond: number): number {
  const each = parts / people;
  const most = Math.ceil(partsPerSecond);
  if (!(each <= most)) return partsPerSecond;
  return Math.min(partsPerSecond, Math.floor(most / each) * each);
}

/** Texts in the order in which they are ready; first in, first out at the same moment. */
class Waiting {
  readonly #byTime = new Map<number, AwaitedText[]>();
  #times: number[];
  #current: { texts: readonly AwaitedText[]; place: number } = { texts: [], place: 0 };

  constructor(texts: readonly AwaitedText[]) {
    for (const text of texts) this.#put(text);
    this.#times = [...this.#byTime.keys()].sort((a, b) => b - a);
  }

  /** Removes and returns the text that is ready first. */
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

  /** True if this moment is new. */
  #put(text: AwaitedText): boolean {
    const there = this.#byTime.get(text.readyAtMs);
    if (there) there.push(text);
    else this.#byTime.set(text.readyAtMs, [text]);
    return !there;
  }
}
