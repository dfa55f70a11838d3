import { type DateOrderProof, noProof } from '../../../shared/rows/columns/prove-date-order.ts';
import { noWishes, type WishTally } from '../../../shared/rows/consent/tally-wishes.ts';
import { emptyTally, type ListTally } from '../../../shared/rows/looks-bought.ts';
import type { Checkpoint } from '../../../shared/rows/read-rows.ts';
import {
  type Import,
  type ImportChange,
  type Misread,
  saveImport,
} from '../../../shared/tables/phonebook/imports.ts';

/**
 * The phases of an import: read through the whole file, record opt-outs, create its groups, write,
 * put the refused rows together.
 */
export type Phase = 'scan' | 'record' | 'open' | 'write' | 'join';

/** What an import needs to continue after a stop. It is saved with the counts, in one write. */
export type Progress = {
  readonly phase: Phase;
  /**
   * The version of the file that was begun, so that another file uploaded over it is not taken for
   * it.
   */
  readonly etag?: string;
  /** Where to continue reading; from the start when missing. */
  readonly place?: Checkpoint;
  readonly tally: ListTally;
  /** What the dates of the whole file show about its date format. */
  readonly dateOrder: DateOrderProof;
  /** How the columns about consent were read. */
  readonly wishes: WishTally;
  /** Rows and columns that a sheet hides. */
  readonly hiddenRows: number;
  readonly hiddenColumns: readonly string[];
  /** Cells that look as if they were read in the wrong encoding, and some examples. */
  readonly misread: Misread;
  /** The names of groups in the file. */
  readonly groupNames: readonly string[];
  /** The id of each group by its name in the file (see `groupKey`), since the writing began. */
  readonly groups: Readonly<Record<string, string>>;
  /** The group that the request names for everybody. */
  readonly groupForAll?: string;
  /** When the writing began: every row is judged at this time, however often the import stops. */
  readonly judgedAt?: string;
  /** Files of refused rows so far, and their total length. */
  readonly pieces: number;
  readonly refusedBytes: number;
};

export const atTheStart: Progress = {
  phase: 'scan',
  tally: emptyTally,
  dateOrder: noProof,
  wishes: noWishes,
  hiddenRows: 0,
  hiddenColumns: [],
  misread: { cells: 0, examples: [] },
  groupNames: [],
  groups: {},
  pieces: 0,
  refusedBytes: 0,
};

/** Another run of the same import was faster: this one stops and leaves the rest to it. */
export class Overtaken extends Error {}

export function progressOf(row: Import): Progress {
  return { ...atTheStart, ...row.checkpoint };
}

/** What is kept when the import is over. */
export function ended({ tally, pieces, refusedBytes }: Progress): Progress {
  return { ...atTheStart, phase: 'join', tally, pieces, refusedBytes };
}

/** Upper and lower case are the same, as in the groups table. */
export function groupKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** Saves a step and answers the import as it is now. Throws `Overtaken`. */
export async function saveStep(
  row: Import,
  progress: Progress,
  change: ImportChange = {},
): Promise<Import> {
  const all = { ...change, checkpoint: progress };
  if ((await saveImport(row, all)) === 'already') throw new Overtaken();
  return { ...row, ...all, steps: row.steps + 1 };
}
