import { variable } from './variable.ts';

const told = /* @__PURE__ */ variable('REQUESTS_PER_SECOND');

/** How many requests a second an account may make without a limit of its own; maybe Infinity. */
export function usualRequestsPerSecond(): number {
  const perSecond = Number(told());
  return perSecond > 0 ? perSecond : Infinity;
}
