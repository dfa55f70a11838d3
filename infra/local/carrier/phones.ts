import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite';

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

/**
 * Every pretend phone and the texts on it, in a file: a million texts are nothing for a disk and a
 * gigabyte of memory. Without a name the file is invisible and leaves nothing behind.
 */
export class Phones {
  readonly #file: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #holds: StatementSync;
  readonly #queries = new Map<string, StatementSync>();
  #count: number;
  #phones: number;
  #received: number;
  #written: Promise<void> | undefined;

  constructor(file: string | undefined) {
    this.#file = new DatabaseSync(file ?? '');
    this.#file.exec(`${file === undefined ? unseenPragmas : keptPragmas}${tables}`);
    this.#insert = this.#file.prepare('INSERT INTO texts VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    this.#holds = this.#file.prepare('SELECT 1 FROM texts WHERE phone = ? LIMIT 1');
    const [counts] = this.#all(
      `SELECT count(*) texts, count(DISTINCT phone) phones,
        count(*) FILTER (WHERE direction = 'in') received FROM texts`,
    );
    this.#count = Number(counts?.texts);
    this.#phones = Number(counts?.phones);
    this.#received = Number(counts?.received);
  }

  /** How many texts there are, in both directions. */
  get count(): number {
    return this.#count;
  }

  /** Adds a text; done once it would survive the end of the process. */
  add({ id, direction, from, to, body, at }: Omit<PhoneText, 'cursor'>): Promise<void> {
    this.#written ??= this.#write();
    const phone = direction === 'out' ? to : from;
    if (this.#holds.get(phone) === undefined) this.#phones += 1;
    this.#insert.run(this.#count + 1, id, direction, from, to, body, at, phone);
    this.#count += 1;
    if (direction === 'in') this.#received += 1;
    return this.#written;
  }

  /** The texts after a cursor, in order. */
  after(cursor: number, most = Number.MAX_SAFE_INTEGER): PhoneText[] {
    const query = 'SELECT * FROM texts WHERE cursor > ? ORDER BY cursor LIMIT ?';
    return this.#all(query, cursor, most).map(textOf);
  }

  /** The texts of one phone, in order. */
  of(phone: string): PhoneText[] {
    return this.#all('SELECT * FROM texts WHERE phone = ? ORDER BY cursor', phone).map(textOf);
  }

  /** The last text that a business sent to a phone. */
  lastTo(phone: string): PhoneText | undefined {
    const query = `SELECT * FROM texts WHERE phone = ? AND direction = 'out'
      ORDER BY cursor DESC LIMIT 1`;
    return this.#all(query, phone).map(textOf)[0];
  }

  /** Up to `most` phones whose number holds `digits`, the one with the latest text first. */
  summaries(most: number, digits: string): PhoneSummary[] {
    // Walks back from the last text and stops at the limit, however many there are.
    const query = `SELECT *, (SELECT count(*) FROM texts every WHERE every.phone = last.phone) texts
      FROM texts last WHERE instr(phone, ?) > 0 AND NOT EXISTS
        (SELECT 1 FROM texts later WHERE later.phone = last.phone AND later.cursor > last.cursor)
      ORDER BY cursor DESC LIMIT ?`;
    return this.#all(query, digits, most).map((row) => {
      return { phone: String(row.phone), texts: Number(row.texts), last: textOf(row) };
    });
  }

  /** How many phones there are, and texts in each direction. */
  counts(): { count: number; texts: number; sent: number; received: number } {
    const [count, texts, received] = [this.#phones, this.#count, this.#received];
    return { count, texts, sent: texts - received, received };
  }

  async stop(): Promise<void> {
    await this.#written;
    this.#file.close();
  }

  /** Texts within one turn of the event loop are written together. */
  #write(): Promise<void> {
    this.#file.exec('BEGIN');
    return new Promise((resolve, reject) => {
      setImmediate(() => {
        this.#written = undefined;
        try {
          this.#file.exec('COMMIT');
          resolve();
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  #all(query: string, ...given: (string | number)[]): Row[] {
    const prepared = this.#queries.get(query) ?? this.#file.prepare(query);
    this.#queries.set(query, prepared);
    return prepared.all(...given);
  }
}

type Row = Record<string, SQLOutputValue>;

/** A committed text survives the end of the process; a power cut is not simulated. */
const keptPragmas = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;';
const unseenPragmas = 'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;';

const tables = `
  CREATE TABLE IF NOT EXISTS texts (
    cursor INTEGER PRIMARY KEY, id TEXT NOT NULL, direction TEXT NOT NULL, "from" TEXT NOT NULL,
    "to" TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL, phone TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS texts_of_phone ON texts (phone, cursor);
`;

function textOf({ cursor, id, direction, from, to, body, at }: Row): PhoneText {
  return {
    cursor: Number(cursor),
    id: String(id),
    direction: direction === 'in' ? 'in' : 'out',
    from: String(from),
    to: String(to),
    body: String(body),
    at: String(at),
  };
}
