import type { Found } from '../checks/found.ts';
import type { FaultKind } from '../faults/faults.ts';

/** What one simulation did. */
export type Outcome = {
  readonly found: readonly Found[];
  readonly story: readonly string[];
  readonly steps: number;
  readonly calls: number;
  readonly writes: number;
  readonly virtualMs: number;
  readonly faults: ReadonlyMap<FaultKind, number>;
  /** How many texts ended in each state, by kind. */
  readonly ends: ReadonlyMap<string, number>;
  /** Which moves from state to state were seen, of texts, people, group sends and accounts. */
  readonly moves: ReadonlySet<string>;
  /** The same for two runs that were the same. */
  readonly fingerprint: string;
};
