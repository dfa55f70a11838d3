import { type StoreReply, unitsOf } from '../../../infra/local/store/calls/consumed.ts';

/** Adds the capacity units of one call, by `read TABLE`, `write TABLE` and `write TABLE/INDEX`. */
export function addUnits(
  units: Record<string, number>,
  asked: { call: string; input: string; reply: StoreReply },
): void {
  for (const { verb, table, index, isRefused, units: more } of unitsOf(asked)) {
    const place = index === undefined ? table : `${table}/${index}`;
    const name = `${verb} ${place}${isRefused ? ' (refused)' : ''}`;
    units[name] = (units[name] ?? 0) + more;
  }
}
