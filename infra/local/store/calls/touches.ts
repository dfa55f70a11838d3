import { asObject, type JsonObject } from '../json.ts';
import type { Touch } from '../partitions/partitions.ts';
import { itemSize } from './item-size.ts';
import type { RowAct } from './row-act.ts';
import { keyText, type Place, rowName, type TableKeys } from './table-keys.ts';

/**
 * The key values that an act touches: the row's own, and of a write those of each global index that
 * the row leaves, enters or changes in. `before` is the row as it is, as far as the keys of indexes
 * go. A key that the act does not name (a query over none) is no touch.
 */
export function touchesOf(act: RowAct, keys: TableKeys, before: JsonObject): readonly Touch[] {
  const { verb, weight } = act;
  const queried = keys.indexes.find((place) => place.index === act.index);
  if (verb === 'read') return touch(queried ?? keys.own, { row: act.key, verb, units: weight });
  const units = weight * Math.max(1, Math.ceil(itemSize(act.sets) / 1024));
  const own = touch(keys.own, { row: act.key, verb, units });
  return [...own, ...keys.indexes.flatMap((place) => indexTouches(place, act, before))];
}

function indexTouches(place: Place, act: RowAct, before: JsonObject): readonly Touch[] {
  const after = rowAfter(act, before);
  const units = act.weight;
  const left = touch(place, { row: before, verb: 'write', units });
  const entered = touch(place, { row: after, verb: 'write', units });
  const [old, now] = [left[0], entered[0]];
  const isSame = old !== undefined && old.value === now?.value && old.sort === now.sort;
  if (!isSame) return [...left, ...entered];
  const isChange = Object.keys(act.sets).length > 0 || act.removes.length > 0;
  return place.carriesAll && isChange ? entered : [];
}

function rowAfter({ key, sets, removes }: RowAct, before: JsonObject): JsonObject {
  const isGone = removes === 'all' && Object.keys(sets).length === 0;
  if (isGone) return {};
  const kept = Object.entries(before).filter(
    ([name]) => removes !== 'all' && !removes.includes(name),
  );
  return { ...Object.fromEntries(kept), ...key, ...sets };
}

function touch(
  place: Place,
  { row, verb, units }: { row: JsonObject; verb: Touch['verb']; units: number },
): readonly Touch[] {
  const value = keyText(place.hash, row);
  if (value === undefined) return [];
  const sort = place.range.length === 0 ? undefined : keyText(place.range, row);
  // In an index a row without its sort key is not there.
  if (
    place.index !== undefined &&
    verb === 'write' &&
    place.range.length > 0 &&
    sort === undefined
  ) {
    return [];
  }
  return [{ place, verb, value, sort, units }];
}

/** Which rows' old keys must be looked up before the touched keys of a call are known. */
export function keysToLookUp(acts: readonly RowAct[], tables: ReadonlyMap<string, TableKeys>) {
  return acts.flatMap((act) => {
    const keys = tables.get(act.table);
    if (keys === undefined || act.verb === 'read' || !act.mayExist || keys.indexes.length === 0) {
      return [];
    }
    const names = [...keys.own.hash, ...keys.own.range];
    const key = Object.fromEntries(names.map((name) => [name, asObject(act.key[name])]));
    return [{ table: act.table, key, name: rowName(keys, act.key) }];
  });
}
