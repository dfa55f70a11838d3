import type { Route } from '../../shared/lambda/endpoint.ts';
import { type ProblemType, problemTypes } from '../../shared/values/refused.ts';
import { takesKey } from './parameters.ts';

/** What the gateway and the edge may answer on any route with a token, and on any with a body. */
const everywhere: readonly ProblemType[] = [
  'validation',
  'unauthorized',
  'forbidden',
  'too-many-requests',
  'busy',
];
const withBody: readonly ProblemType[] = ['too-large', 'not-json'];
const withKey: readonly ProblemType[] = ['idempotency-mismatch', 'idempotency-in-progress'];

/** Every problem that a route may answer with, beside `broken`. */
export function problemsOf(route: Route): ReadonlySet<ProblemType> {
  const { method, open, refuses = [] } = route;
  const shared = [...(open ? [] : everywhere), ...(method === 'GET' ? [] : withBody)];
  return new Set([...shared, ...(takesKey(route) ? withKey : []), ...refuses]);
}

/** Every status of a good answer. */
export function goodStatuses({ status = 200, orThere }: Route): readonly number[] {
  return [...(orThere ? [200] : []), ...(status === 'none' ? [] : [status])];
}

/** One answer for each status, with the problem types it may carry. */
export function problemAnswers(route: Route) {
  const byStatus = Map.groupBy(problemsOf(route), (type) => problemTypes[type].status);
  const answers = [...byStatus].map(([status, all]) => {
    const description = all.map((type) => `\`${type}\`: ${problemTypes[type].title}.`).join(' ');
    return [
      status,
      {
        description: `${description}${only(status, route)}`,
        content: gatewayAnswers.has(status) ? eitherWay : asProblem,
      },
    ];
  });
  // A route that can only refuse has no good answer.
  const always = route.status === 'none' ? { default: refusal } : {};
  const byStatusCode = Object.fromEntries(answers);
  const { description = '' } = byStatusCode[tooMany] ?? {};
  const waits = { ...tooFast, description: `${description} ${tooFast.description}`.trim() };
  return { ...byStatusCode, ...always, [tooMany]: waits, 500: broken };
}

function only(status: number, { roles = [] }: Route): string {
  return status === problemTypes.forbidden.status ? ` The roles are: ${roles.join(', ')}.` : '';
}

const asProblem = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};
const asGatewayAnswer = {
  'application/json': { schema: { $ref: '#/components/schemas/GatewayAnswer' } },
};

const refusal = { description: 'Every answer is a refusal.', content: asProblem };

/** API Gateway answers these itself before a Lambda is called. */
const gatewayAnswers: ReadonlySet<number> = new Set([401, 413, 503]);
const eitherWay = { ...asProblem, ...asGatewayAnswer };

const tooMany = 429;
/** The gateway answers it too, for all accounts together. */
const tooFast = {
  description: 'Wait, and try again.',
  headers: {
    'Retry-After': {
      description: 'Seconds to wait. Where it is missing, wait one second, and longer each time.',
      schema: { type: 'integer' },
    },
  },
  content: eitherWay,
};

const broken = {
  description: '`broken`: an error on our side. Nothing is lost; try again.',
  content: asProblem,
};
