import type { Resource } from '../../template/deployment.ts';
import { asList, asObject, asText, type Json, type JsonObject } from '../json.ts';

/** What rows are keyed by: a table's own keys, or those of one of its global indexes. */
export type Place = {
  /** `TABLE` or `TABLE/INDEX`. */
  readonly name: string;
  readonly table: string;
  readonly index: string | undefined;
  /** The attributes of the partition key, and those of the sort key. */
  readonly hash: readonly string[];
  readonly range: readonly string[];
  /** As AWS names what was throttled. */
  readonly arn: string;
  /** False on a table with a local index: an item collection under one is never split. */
  readonly splits: boolean;
  /** True where any change of a row is one of the index too: it carries all attributes. */
  readonly carriesAll: boolean;
  readonly isOnDemand: boolean;
};

/** The keys of one table. A local index lies in the partitions of its table, so it has none. */
export type TableKeys = { readonly own: Place; readonly indexes: readonly Place[] };

/** The keys of every table of the template, by the table's name. */
export function readTableKeys(tables: readonly Resource[]): ReadonlyMap<string, TableKeys> {
  return new Map(tables.map((table) => [table.identity.name, keysOf(table)]));
}

function keysOf({ properties, identity }: Resource): TableKeys {
  const { name: table } = identity;
  const arn = identity.attributes.Arn ?? table;
  const splits = asList(properties.LocalSecondaryIndexes).length === 0;
  const isOnDemand = properties.BillingMode === 'PAY_PER_REQUEST';
  const common = { table, splits, isOnDemand };
  const own = { name: table, index: undefined, arn, carriesAll: true, ...common };
  return {
    own: { ...own, ...schemaOf(properties) },
    indexes: asList(properties.GlobalSecondaryIndexes).map((value) => {
      const given = asObject(value);
      const index = asText(given.IndexName);
      const carriesAll = asText(asObject(given.Projection).ProjectionType) === 'ALL';
      const named = { name: `${table}/${index}`, index, arn: `${arn}/index/${index}` };
      // A global index has partitions of its own: they split whatever the table has.
      return { ...named, carriesAll, ...schemaOf(given), ...common, splits: true };
    }),
  };
}

function schemaOf({ KeySchema }: JsonObject): Pick<Place, 'hash' | 'range'> {
  const namesOf = (type: string) =>
    asList(KeySchema).flatMap((value: Json) => {
      const { AttributeName, KeyType } = asObject(value);
      return KeyType === type ? [asText(AttributeName)] : [];
    });
  return { hash: namesOf('HASH'), range: namesOf('RANGE') };
}

/** The value of a key in a row, as text; undefined where one of its attributes is missing. */
export function keyText(attributes: readonly string[], row: JsonObject): string | undefined {
  const values = attributes.map((name) => {
    const [value] = Object.values(asObject(row[name]));
    return value === undefined ? undefined : asText(value);
  });
  return values.includes(undefined) ? undefined : values.join('|');
}

/** A row by its table and key, as text. */
export function rowName({ own }: TableKeys, row: JsonObject): string {
  return `${own.table} ${keyText([...own.hash, ...own.range], row)}`;
}
