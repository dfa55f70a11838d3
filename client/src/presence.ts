import type { LiveSocket } from './live-socket.ts';

/** Somebody else of the account who has the same conversation open. */
export type Present = {
  readonly personId: string;
  readonly name: string;
  readonly doing: 'reading' | 'writing';
};

/** That we have a conversation open: say that we write, and that we leave. */
export type Presence = {
  /** Call it at each key: it is told at once, and taken back some seconds after the last one. */
  readonly writing: () => void;
  readonly leave: () => void;
};

/** How often we say that we are still here, and after how long a silence somebody is gone. */
const sayEveryMs = 30_000;
const goneAfterMs = 75_000;
/** How long after the last key somebody still writes. */
const writesForMs = 6_000;

type Timer = ReturnType<typeof setTimeout>;
type Given = {
  readonly phone: string;
  /** Told of everybody else who is there, at each change. */
  readonly onChange: (others: readonly Present[]) => void;
};

/** One conversation that is open, over all the sockets that come and go meanwhile. */
export class Room implements Presence {
  readonly #given: Given;
  readonly #others = new Map<string, { present: Present; timer: Timer }>();
  #doing: Present['doing'] = 'reading';
  #say: (doing: Present['doing'] | 'gone') => void = () => undefined;
  #end: () => void = () => undefined;
  #mine = '';
  #writes: Timer | undefined;
  readonly #stillHere: Timer;

  constructor(given: Given) {
    this.#given = given;
    this.#stillHere = setInterval(() => this.#say(this.#doing), sayEveryMs);
  }

  /** Goes in on this socket; `mine` is the last word of our own channel, `onRefused` asks anew. */
  enter(
    socket: LiveSocket,
    { below, mine, onRefused }: { below: string; mine: string; onRefused: () => void },
  ): void {
    this.#end();
    this.#mine = mine;
    const channel = `${below}/${this.#given.phone.replace(/\D/g, '')}`;
    this.#say = (doing) => socket.publish(channel, { doing }, onRefused);
    const { end } = socket.subscribe(channel, {
      onReady: () => this.#say(this.#doing),
      onEvent: (event) => this.#hear(event),
      onRefused,
    });
    this.#end = end;
  }

  writing = (): void => {
    clearTimeout(this.#writes);
    this.#writes = setTimeout(() => this.#do('reading'), writesForMs);
    this.#do('writing');
  };

  leave = (): void => {
    this.#say('gone');
    this.#end();
    clearInterval(this.#stillHere);
    clearTimeout(this.#writes);
    for (const { timer } of this.#others.values()) clearTimeout(timer);
    this.#others.clear();
    this.#say = () => undefined;
  };

  #do(doing: Present['doing']): void {
    if (this.#doing === doing) return;
    this.#doing = doing;
    this.#say(doing);
  }

  #hear(event: unknown): void {
    const { personId, name, doing } = event as Record<string, unknown>;
    if (typeof personId !== 'string' || personId.replaceAll('_', '-') === this.#mine) return;
    clearTimeout(this.#others.get(personId)?.timer);
    if (doing === 'reading' || doing === 'writing') {
      this.#remember({ personId, name: String(name), doing });
    } else {
      this.#forget(personId);
    }
  }

  #remember(present: Present): void {
    const before = this.#others.get(present.personId)?.present;
    const timer = setTimeout(() => this.#forget(present.personId), goneAfterMs);
    this.#others.set(present.personId, { present, timer });
    // Whoever is new does not know of us yet.
    if (before === undefined) this.#say(this.#doing);
    if (before?.doing !== present.doing) this.#tell();
  }

  #forget(personId: string): void {
    if (this.#others.delete(personId)) this.#tell();
  }

  #tell(): void {
    this.#given.onChange([...this.#others.values()].map(({ present }) => present));
  }
}
