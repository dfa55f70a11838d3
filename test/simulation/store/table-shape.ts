import {
  asFlag,
  asList,
  asObject,
  asText,
  type JsonObject,
} from '../../../infra/local/store/json.ts';
import type { Resource } from '../../../infra/local/template/deployment.ts';

type IndexShape = {
  readonly name: string;
  readonly pk: string;
  readonly sk: string | undefined;
  /** The attributes it carries; undefined for all. */
  readonly carries: ReadonlySet<string> | undefined;
};

/** What the template says of a table. */
export type TableShape = {
  readonly name: string;
  readonly pk: string;
  readonly sk: string | undefined;
  readonly indexes: readonly IndexShape[];
  readonly hasStream: boolean;
  readonly carriesOldImage: boolean;
  readonly expiresBy: string | undefined;
};

export function readTableShape({ properties, identity }: Resource): TableShape {
  const view = asText(asObject(properties.StreamSpecification).StreamViewType);
  const expiry = asObject(properties.TimeToLiveSpecification);
  const keys = keysOf(properties);
  return {
    name: identity.name,
    ...keys,
    indexes: asList(properties.GlobalSecondaryIndexes).map((index) =>
      readIndex(asObject(index), keys),
    ),
    hasStream: view !== '',
    carriesOldImage: view === 'NEW_AND_OLD_IMAGES',
    expiresBy: asFlag(expiry.Enabled ?? false) ? asText(expiry.AttributeName) : undefined,
  };
}

function readIndex(index: JsonObject, table: ReturnType<typeof keysOf>): IndexShape {
  const keys = keysOf(index);
  const { ProjectionType, NonKeyAttributes } = asObject(index.Projection);
  const always = [table.pk, table.sk, keys.pk, keys.sk].flatMap((name) => name ?? []);
  const carries = new Set([...always, ...asList(NonKeyAttributes).map(asText)]);
  return {
    name: asText(index.IndexName),
    ...keys,
    carries: ProjectionType === 'ALL' ? undefined : carries,
  };
}

function keysOf({ KeySchema }: JsonObject): { pk: string; sk: string | undefined } {
  const keys = asList(KeySchema).map(asObject);
  const nameOf = (type: string) => {
    const found = keys.filter(({ KeyType }) => KeyType === type);
    if (found.length > 1) throw new Error('The store knows no keys of several attributes.');
    return found[0] && asText(found[0].AttributeName);
  };
  return { pk: nameOf('HASH') ?? '', sk: nameOf('RANGE') };
}
