import type { Touch } from '../partitions/partitions.ts';
import type { Units } from './consumed.ts';
import type { TableKeys } from './table-keys.ts';

/** One row's cost in one place, as it was in the end. */
export type Charge = { readonly touch: Touch; readonly units: number };

/** The units that a table or index took, shared among its rows by their estimated costs. */
export function shareOut(
  touches: readonly Touch[],
  consumed: readonly Units[],
  tables: ReadonlyMap<string, TableKeys>,
): Charge[] {
  const reckoned = new Map<string, number>();
  for (const { place, units } of touches) {
    reckoned.set(place.name, (reckoned.get(place.name) ?? 0) + units);
  }
  const taken = new Map<string, number>();
  for (const { table, index, units } of consumed) {
    const global = tables.get(table)?.indexes.find((place) => place.index === index);
    // What a local index takes, it takes of the table's own partitions.
    const { name } = global ?? { name: table };
    taken.set(name, (taken.get(name) ?? 0) + units);
  }
  return touches.map((touch) => {
    const { name } = touch.place;
    const share = touch.units / (reckoned.get(name) ?? 1);
    return { touch, units: (taken.get(name) ?? 0) * share };
  });
}
