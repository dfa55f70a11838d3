import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { type TableName, tableNames, tableVariable } from '../../infra/data/tables.ts';
import type { Verb } from '../../infra/run/worker-shape.ts';

/** What a Lambda's own code does, read from its bundle after everything unused was shaken out. */
export type Uses = {
  /** The DynamoDB actions it calls, by table. */
  readonly tables: ReadonlyMap<TableName, ReadonlySet<string>>;
  /** Every variable of the environment it names. */
  readonly variables: ReadonlySet<string>;
  readonly text: string;
};

/** How each action looks in the code of `shared/tables`. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/new (Get|TransactGet)Command\d*\(/, 'GetItem'],
  [/new PutCommand\d*\(|\bPut(: | \})/, 'PutItem'],
  [/new UpdateCommand\d*\(|\bUpdate(: | \})/, 'UpdateItem'],
  [/new DeleteCommand\d*\(|\bDelete(: | \})/, 'DeleteItem'],
  [/new QueryCommand\d*\(|\bquery(Page|All)\(/, 'Query'],
  [/\b(walkShards|readShards|shardedPage|firstOfShards|rowsDue)\(/, 'Query'],
  [/\b(pageInOrder|pageOfWalk|countPhones|newestPage)\(/, 'Query'],
  [/new BatchGetCommand\d*\(|\bget(Many|One)\(/, 'BatchGetItem'],
  [/\bwriteAll\(/, 'BatchWriteItem'],
  [/new ScanCommand\d*\(/, 'Scan'],
  [/\bConditionCheck: /, 'ConditionCheckItem'],
  [/INSERT INTO "|\binsertion\(/, 'PartiQLInsert'],
  [/UPDATE "/, 'PartiQLUpdate'],
  [/DELETE FROM "/, 'PartiQLDelete'],
];

/** The verb of `infra/run/worker-shape.ts` that grants an action; `append` may stand for two of them. */
export const verbsFor: Readonly<Record<string, readonly Verb[]>> = {
  GetItem: ['read'],
  BatchGetItem: ['read'],
  Query: ['read'],
  ConditionCheckItem: ['read'],
  PutItem: ['write', 'append'],
  UpdateItem: ['write'],
  DeleteItem: ['remove'],
  BatchWriteItem: ['bulk'],
  Scan: [],
  PartiQLInsert: ['partiql', 'append'],
  PartiQLUpdate: ['partiql'],
  PartiQLDelete: ['remove'],
};

const known = new Set(
  'Get TransactGet Put Update Delete Query Scan BatchGet BatchWrite TransactWrite'
    .concat(' BatchExecuteStatement ExecuteStatement')
    .split(' '),
);

/** Bundles an entry without its packages and reads which table module does what. */
export function readUses(entry: string): Uses {
  const built = buildSync({
    absWorkingDir: join(import.meta.dirname, '../..'),
    entryPoints: [entry],
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    treeShaking: true,
    logLevel: 'silent',
  });
  const text = built.outputFiles[0]?.text ?? '';
  const tables = new Map<TableName, Set<string>>();
  const speaksOf = tableNames.map((name) => [name, mentionsOf(name, text)] as const);
  for (const module of modulesOf(text)) {
    refuseUnknownCommands(module);
    const spoken = speaksOf.filter(([, mention]) => mention.test(module));
    for (const [table] of spoken) {
      const found = marks.filter(([mark]) => mark.test(module)).map(([, action]) => action);
      tables.set(table, new Set([...(tables.get(table) ?? []), ...found]));
    }
  }
  return { tables, variables: new Set(text.match(variableNames) ?? []), text };
}

const variableNames = new RegExp(
  [
    /\b[A-Z][A-Z_]*_(TABLE|QUEUE_URL|BUCKET|TARGETS)\b/,
    /\b(CONFIGURATION_SET|USER_POOL_ID|REQUESTS_PER_SECOND)\b/,
    /\b(CARRIER_INBOUND_TOPIC_ARN|CANARY_NUMBER)\b/,
    /\b(LIVE|PUSH)_(?!SUBSCRIPTIONS_TABLE)\w+\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** A command that this file cannot read would be a grant that nobody misses until AWS does. */
function refuseUnknownCommands(module: string): void {
  for (const [, command = ''] of module.matchAll(/new (\w+?)Command\d*\(/g)) {
    if (!known.has(command)) throw new Error(`Teach ${import.meta.filename} about ${command}.`);
  }
}

/** A module speaks of a table by its variable, or by a function that reads that variable. */
function mentionsOf(table: TableName, text: string): RegExp {
  const literal = `"${tableVariable(table)}"`;
  const reading = new RegExp(`(\\w+) ?= /\\* @__PURE__ \\*/ tableName\\(${literal}\\)`, 'g');
  const names = [...text.matchAll(reading)].map(([, name]) => `\\b${name}\\(\\)`);
  return new RegExp([literal, ...names].join('|'));
}

/** esbuild puts a comment with the path above each module; only the memory speaks to tables. */
function modulesOf(text: string): string[] {
  return text
    .split(/^\/\/ (?=shared\/|functions\/)/m)
    .filter((one) => /^shared\/(tables|people|access)\//.test(one));
}
