import { LocalError } from '../local-error.ts';
import type { Resource } from '../template/deployment.ts';
import { callEngine, EngineError } from './call-engine.ts';
import { asList, asObject, asText, type Json, type JsonObject } from './json.ts';

/**
 * Creates the template's tables where they are missing. Throws LocalError when a kept table has
 * other keys, indexes or stream than the template now asks for.
 */
export async function createTables(port: number, tables: Resource[]): Promise<void> {
  await Promise.all(tables.map((table) => createTable(port, table)));
}

async function createTable(port: number, table: Resource): Promise<void> {
  const wanted = tableInput(table);
  try {
    await callEngine(port, 'DynamoDB_20120810.CreateTable', wanted);
  } catch (error) {
    if (!(error instanceof EngineError && error.code === 'ResourceInUseException')) throw error;
    const found = await describe(port, table.identity.name);
    if (shape(found) === shape(wanted)) return;
    throw new LocalError(
      `Table ${table.identity.name} was kept with other keys or indexes: npm start -- --fresh`,
    );
  }
  while ((await describe(port, table.identity.name)).TableStatus !== 'ACTIVE') {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function describe(port: number, name: string): Promise<JsonObject> {
  const answer = await callEngine(port, 'DynamoDB_20120810.DescribeTable', { TableName: name });
  return asObject(answer.Table);
}

function tableInput({ properties, identity }: Resource): JsonObject {
  const index = (value: Json): JsonObject => {
    const { IndexName, KeySchema, Projection } = asObject(value);
    return { IndexName: IndexName ?? '', KeySchema: KeySchema ?? [], Projection: Projection ?? {} };
  };
  const input: JsonObject = {
    TableName: identity.name,
    AttributeDefinitions: properties.AttributeDefinitions ?? [],
    KeySchema: properties.KeySchema ?? [],
    BillingMode: 'PAY_PER_REQUEST',
  };
  const stream = asObject(properties.StreamSpecification).StreamViewType;
  if (stream !== undefined) {
    input.StreamSpecification = { StreamEnabled: true, StreamViewType: stream };
  }
  for (const kind of ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes']) {
    const indexes = asList(properties[kind]).map(index);
    if (indexes.length > 0) input[kind] = indexes;
  }
  return input;
}

/** The properties that must be equal in a kept table and the template, as text. */
function shape(table: JsonObject): string {
  const keys = (value: Json | undefined) =>
    asList(value).map((key) => `${asText(asObject(key).AttributeName)}`);
  const indexes = ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes'].flatMap((kind) =>
    asList(table[kind]).map((value) => {
      const { IndexName, KeySchema, Projection } = asObject(value);
      const projection = asText(asObject(Projection).ProjectionType);
      return `${asText(IndexName)}:${keys(KeySchema).join('+')}:${projection}`;
    }),
  );
  const stream = asText(asObject(table.StreamSpecification).StreamViewType);
  return JSON.stringify([keys(table.KeySchema), indexes.sort(), stream]);
}
