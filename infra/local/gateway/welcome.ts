import { relative } from 'node:path';
import type { LocalSystem } from '../run.ts';
import { asText } from '../store/json.ts';
import { readRoutes } from './routes.ts';

/** The lines for a person when it runs: where everything is, and a first call to paste. */
export async function welcome(
  system: LocalSystem,
  { port, dataDir, seconds }: { port: number; dataDir: string; seconds: number },
): Promise<string> {
  const url = `http://localhost:${port}`;
  const folder = relative(process.cwd(), dataDir) || dataDir;
  const engine = system.engine === 'dynoxide' ? 'dynoxide' : 'DynamoDB Local';
  const lines = [
    `Ready in ${seconds.toFixed(1)} s. Ctrl-C stops it.`,
    '',
    `  Messenger ${url}/   sign in as Rita Moss of Lakeside Motors, or as the operator`,
    `  Phones    ${url}/_local/phones-page`,
    `  Reference ${url}/docs   every call of the API, to read and to try`,
    `  API       ${url}${firstOpenPath(system)}`,
    `  Health    ${url}/_local/health`,
    `  Token     POST ${url}/_local/token     {"accountId", "user"} or {"operator": true, "user"}`,
    `  Clock     POST ${url}/_local/clock     {"now"} or {"advanceSeconds"}; it is ` +
      `${clock(system)}`,
    `  Carrier   POST ${url}/_local/carrier   {"pace", "latencyMs", "errors", "receipts"}`,
    `  Store     POST ${url}/_local/store     {"partitions": true}: DynamoDB's limits ` +
      'for each key value',
    `  Database  ${system.databaseUrl} (${engine})`,
    `  Data      ${folder}/ (npm start -- --fresh wipes it); what Lambdas print: ${folder}/logs/`,
    '',
    'A first call, as an operator:',
    '',
    `  curl -s ${url}${firstListPath(system)} -H 'authorization: Bearer ${await token(system)}'`,
    '',
  ];
  return lines.join('\n');
}

function token(system: LocalSystem): Promise<string> {
  return system.token({ operator: true, user: 'operator@example.com' });
}

/** A route without a token: the description of the API. */
function firstOpenPath({ deployment }: LocalSystem): string {
  const open = readRoutes(deployment).filter(({ authorizer }) => authorizer === undefined);
  const paths = open.map(({ key }) => asText(key.split(' ')[1] ?? '/'));
  return paths.find((path) => !path.includes('{')) ?? '/';
}

/** A route that lists something for operators, or for anybody. */
function firstListPath({ deployment }: LocalSystem): string {
  const paths = readRoutes(deployment)
    .map((route) => route.key.split(' '))
    .filter(([method, path]) => method === 'GET' && path !== undefined && !path.includes('{'))
    .map(([, path]) => path ?? '/');
  return paths.find((path) => path.includes('/operator/')) ?? paths[0] ?? '/';
}

function clock(system: LocalSystem): string {
  return system.now().toISOString();
}
