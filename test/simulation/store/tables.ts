import { type Commit, type Row, TableRows } from './rows.ts';
import { invalid } from './store-error.ts';
import type { TableShape } from './table-shape.ts';

/** A table that knows its own keys. */
export class Keyed extends TableRows {
  /** The key of a row. Throws where an attribute of it is missing. */
  keyOf(row: Row): Row {
    const { pk, sk } = this.shape;
    const key: Row = {};
    for (const name of sk ? [pk, sk] : [pk]) {
      const value = row[name];
      if (typeof value !== 'string' || value === '') {
        throw invalid(`One of the required keys was not given a value: ${name}`);
      }
      key[name] = value;
    }
    return key;
  }
}

/** All tables, with one order of everything that is written. */
export class Tables {
  readonly #byName: ReadonlyMap<string, Keyed>;
  readonly #now: () => number;
  #seq = 0;
  /** Called for every write at the moment it is committed. */
  onCommit: (commit: Commit) => void = () => undefined;

  constructor(shapes: readonly TableShape[], now: () => number) {
    this.#byName = new Map(shapes.map((shape) => [shape.name, new Keyed(shape)]));
    this.#now = now;
  }

  /** How many writes there were. */
  get seq(): number {
    return this.#seq;
  }

  of(name: string): Keyed {
    const found = this.#byName.get(name);
    if (!found) throw new Error(`There is no table ${name}.`);
    return found;
  }

  names(): string[] {
    return [...this.#byName.keys()];
  }

  /** Writes or removes a row. A write that changes nothing is not reported. */
  commit(table: string, key: Row, after: Row | undefined): void {
    const rows = this.of(table);
    const before = rows.latest(key);
    const version = { seq: ++this.#seq, atMs: this.#now(), row: after };
    if (!before && !after) return;
    rows.write(key, version);
    this.onCommit({ table, seq: version.seq, atMs: version.atMs, before, after });
  }
}
