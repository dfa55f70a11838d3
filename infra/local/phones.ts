import { Journal } from './journal.ts';
import { asNumber, asText } from './json.ts';

/** One text on a phone. `out` came from the business, `in` was written on the phone. */
export interface PhoneText {
  /** Its place among all texts, from 1. */
  readonly cursor: number;
  readonly id: string;
  readonly direction: 'out' | 'in';
  readonly from: string;
  readonly to: string;
  readonly body: string;
  /** ISO 8601, virtual time. */
  readonly at: string;
}

/** A phone with what happened last on it. */
export interface PhoneSummary {
  readonly phone: string;
  readonly texts: number;
  readonly last: PhoneText;
}

/** Every pretend phone and the texts on it. With a file they outlive the process. */
export class Phones {
  readonly #texts: PhoneText[] = [];
  readonly #byPhone = new Map<string, PhoneText[]>();
  readonly #journal: Journal;
  #received = 0;

  constructor(file: string | undefined) {
    this.#journal = new Journal(file, () => this.#texts);
    for (const entry of this.#journal.read()) {
      this.#keep({
        cursor: asNumber(entry.cursor, 0),
        id: asText(entry.id),
        direction: entry.direction === 'in' ? 'in' : 'out',
        from: asText(entry.from),
        to: asText(entry.to),
        body: asText(entry.body),
        at: asText(entry.at),
      });
    }
    this.#journal.open();
  }

  /** How many texts there are, in both directions. */
  get count(): number {
    return this.#texts.length;
  }

  /** Adds a text; done once it would survive the end of the process. */
  add(text: Omit<PhoneText, 'cursor'>): Promise<void> {
    const kept = { cursor: this.#texts.length + 1, ...text };
    this.#keep(kept);
    return this.#journal.append(kept);
  }

  /** The texts after a cursor, in order. */
  after(cursor: number, most = Number.POSITIVE_INFINITY): PhoneText[] {
    return this.#texts.slice(cursor, Math.min(cursor + most, this.#texts.length));
  }

  /** The texts of one phone, in order. */
  of(phone: string): readonly PhoneText[] {
    return this.#byPhone.get(phone) ?? [];
  }

  /** Up to `most` phones whose number holds `digits`, the one with the latest text first. */
  summaries(most: number, digits: string): PhoneSummary[] {
    const summaries: PhoneSummary[] = [];
    for (const [phone, texts] of [...this.#byPhone].reverse()) {
      const last = texts.at(-1);
      if (last === undefined || !phone.includes(digits)) continue;
      summaries.push({ phone, texts: texts.length, last });
      if (summaries.length === most) break;
    }
    return summaries;
  }

  /** How many phones there are, and texts in each direction. */
  counts(): { count: number; texts: number; sent: number; received: number } {
    const texts = this.#texts.length;
    const [count, received] = [this.#byPhone.size, this.#received];
    return { count, texts, sent: texts - received, received };
  }

  stop(): Promise<void> {
    return this.#journal.close();
  }

  #keep(text: PhoneText): void {
    this.#texts.push(text);
    const phone = text.direction === 'out' ? text.to : text.from;
    if (text.direction === 'in') this.#received += 1;
    const texts = this.#byPhone.get(phone) ?? [];
    texts.push(text);
    // Set anew, so that the map is in the order of the last text.
    this.#byPhone.delete(phone);
    this.#byPhone.set(phone, texts);
  }
}
