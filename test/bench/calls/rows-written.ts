import { readRowActs } from '../../../infra/local/store/calls/row-acts.ts';
import { readTableKeys } from '../../../infra/local/store/calls/table-keys.ts';
import { asObject, type Json } from '../../../infra/local/store/json.ts';
import type { Deployment } from '../../../infra/local/template/deployment.ts';
import type { RecordedCall } from './recorded-calls.ts';

/**
 * How many rows these calls write, by table, most first. A write that its condition refuses counts
 * too: it costs the same. A check of a row in a transaction does not.
 */
export function rowsWritten(
  calls: readonly RecordedCall[],
  deployment: Deployment,
): ReadonlyMap<string, number> {
  const tables = deployment.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable');
  const keys = readTableKeys(tables);
  const names = new Map(tables.map(({ identity, logicalId }) => [identity.name, logicalId]));
  const counts = new Map<string, number>();
  for (const { call, input } of calls) {
    const action = call.split('.').at(-1) ?? call;
    const acts = readRowActs({ action, input: asObject(input as Json) }, keys) ?? [];
    for (const { table, verb, sets, removes } of acts) {
      if (verb !== 'write' || (Object.keys(sets).length === 0 && removes.length === 0)) continue;
      const name = names.get(table) ?? table;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}
