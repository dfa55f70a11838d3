import type { TableShape } from './table-shape.ts';
import { sameValue } from './values.ts';

export type Row = Record<string, unknown>;

/** A row as it was from one write on; undefined: it was not there. */
export type Version = {
  readonly seq: number;
  readonly atMs: number;
  readonly row: Row | undefined;
};

/** Everything that a key ever held, oldest first: an eventual read may see an older row. */
export type Entry = { readonly sort: string; readonly versions: Version[] };

/** One write, as it was committed. */
export type Commit = {
  readonly table: string;
  readonly seq: number;
  readonly atMs: number;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
};

type IndexPlace = { readonly pk: string; readonly sk: string | undefined };

/** The rows of one table, with their whole history. */
export class TableRows {
  readonly shape: TableShape;
  readonly #partitions = new Map<string, Map<string, Entry>>();
  /** Rows that ever had this value of an index's partition key. */
  readonly #indexed = new Map<string, Map<unknown, Set<Entry>>>();

  constructor(shape: TableShape) {
    this.shape = shape;
    for (const { name } of shape.indexes) this.#indexed.set(name, new Map());
  }

  entry(row: Row): Entry | undefined {
    const { pk, sk } = this.shape;
    return this.#partitions.get(String(row[pk]))?.get(sk ? String(row[sk]) : '');
  }

  latest(key: Row): Row | undefined {
    return this.entry(key)?.versions.at(-1)?.row;
  }

  /** The row as it stood at a time. */
  asOf(key: Row, atMs: number): Row | undefined {
    const entry = this.entry(key);
    return entry && rowAt(entry, atMs);
  }

  write(key: Row, version: Version): void {
    const { pk, sk, indexes } = this.shape;
    const name = String(key[pk]);
    const partition = this.#partitions.get(name) ?? new Map<string, Entry>();
    this.#partitions.set(name, partition);
    const sort = sk ? String(key[sk]) : '';
    const entry = partition.get(sort) ?? { sort, versions: [] };
    partition.set(sort, entry);
    entry.versions.push(version);
    const { row } = version;
    for (const index of row ? indexes : []) {
      const value = row?.[index.pk];
      if (value === undefined) continue;
      const sharing = this.#indexed.get(index.name);
      const found = sharing?.get(value) ?? new Set();
      sharing?.set(value, found.add(entry));
    }
  }

  /** Rows with this partition key as they stood at a time, in order of the sort key. */
  partition(value: unknown, atMs: number, index?: string): Row[] {
    const rows = index ? this.#ofIndex(index, value, atMs) : this.#ofTable(String(value), atMs);
    const { sk } = this.placeOf(index);
    if (!sk) return rows;
    return rows.sort((one, other) => compare(one[sk], other[sk]) || this.#byKey(one, other));
  }

  /** Every row as it stood at a time. */
  all(atMs: number): Row[] {
    return [...this.#partitions.keys()].flatMap((value) => this.partition(value, atMs));
  }

  placeOf(index: string | undefined): IndexPlace {
    if (!index) return this.shape;
    const found = this.shape.indexes.find(({ name }) => name === index);
    if (!found) throw new Error(`${this.shape.name} has no index ${index}.`);
    return found;
  }

  #ofTable(value: string, atMs: number): Row[] {
    const entries = this.#partitions.get(value)?.values() ?? [];
    const rows: Row[] = [];
    for (const entry of entries) {
      const row = rowAt(entry, atMs);
      if (row) rows.push(row);
    }
    return rows;
  }

  /** A row without the index's sort key is not in it. */
  #ofIndex(index: string, value: unknown, atMs: number): Row[] {
    const { pk, sk } = this.placeOf(index);
    const entries = this.#indexed.get(index)?.get(value) ?? [];
    const rows: Row[] = [];
    for (const entry of entries) {
      const row = rowAt(entry, atMs);
      if (row && sameValue(row[pk], value) && (!sk || row[sk] !== undefined)) rows.push(row);
    }
    return rows;
  }

  #byKey(one: Row, other: Row): number {
    const { pk, sk } = this.shape;
    return compare(one[pk], other[pk]) || (sk ? compare(one[sk], other[sk]) : 0);
  }
}

function compare(one: unknown, other: unknown): number {
  if (one === other) return 0;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one) < String(other) ? -1 : 1;
}

function rowAt({ versions }: Entry, atMs: number): Row | undefined {
  for (let n = versions.length - 1; n >= 0; n--) {
    const version = versions[n];
    if (version && version.atMs <= atMs) return version.row;
  }
  return undefined;
}
