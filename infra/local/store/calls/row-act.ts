import type { JsonObject } from '../json.ts';
import type { Verb } from '../partitions/key-value.ts';

/** What one part of a call does with one row, or with the rows of one key value. */
export type RowAct = {
  readonly table: string;
  /** Set for a query on an index. */
  readonly index?: string | undefined;
  readonly verb: Verb;
  /** The key's attributes, maybe among others; of a query those that its condition names. */
  readonly key: JsonObject;
  /** Attributes as they will be: of the whole row, or those that an update sets. */
  readonly sets: JsonObject;
  /** Attributes that will be gone; `all` of a deleted or replaced row. */
  readonly removes: readonly string[] | 'all';
  /** False for a row that cannot exist yet: it need not be looked up. */
  readonly mayExist: boolean;
  /** Capacity units for each unit of size: 2 in a transaction, half for an eventual read. */
  readonly weight: number;
};
