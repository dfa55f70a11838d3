import type { Message } from './queue-message.ts';

interface Group {
  readonly name: string;
  messages: Message[];
  /** Index of the first message not yet taken; the array is cut now and then. */
  head: number;
  inFlight: number;
}

/**
 * The visible messages of a queue, fair between groups: the next message comes from the group
 * with the fewest in flight, and within a group the oldest first. A message without a group
 * belongs to the group ''.
 */
export class ReadyMessages {
  readonly #groups = new Map<string, Group>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push(message: Message): void {
    this.#group(message).messages.push(message);
    this.#size += 1;
  }

  /** Takes the next message; it counts as in flight until `land`. */
  take(): Message | undefined {
    let next: Group | undefined;
    for (const group of this.#groups.values()) {
      if (group.head === group.messages.length) continue;
      if (next === undefined || group.inFlight < next.inFlight) next = group;
    }
    if (next === undefined) return undefined;
    const message = next.messages[next.head];
    next.head += 1;
    next.inFlight += 1;
    this.#size -= 1;
    if (next.head === next.messages.length || next.head > 5000) {
      next.messages = next.messages.slice(next.head);
      next.head = 0;
    }
    return message;
  }

  /** Notes that a taken message is deleted or about to be pushed again. */
  land(message: Message): void {
    const group = this.#group(message);
    group.inFlight -= 1;
    if (group.inFlight === 0 && group.messages.length === 0) this.#groups.delete(group.name);
  }

  /** Everything visible. */
  all(): Message[] {
    return [...this.#groups.values()].flatMap(({ messages, head }) => messages.slice(head));
  }

  #group(message: Message): Group {
    const name = message.groupId ?? '';
    const found = this.#groups.get(name);
    if (found !== undefined) return found;
    const made = { name, messages: [], head: 0, inFlight: 0 };
    this.#groups.set(name, made);
    return made;
  }
}
