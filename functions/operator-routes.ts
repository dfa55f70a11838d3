import type { Route } from '../shared/lambda/route.ts';
import { operatorRoutes as routes } from './operator/contract.ts';

/** Every route of the operators' API. Contracts only: no SDK. */
export const operatorRoutes = routes as readonly Route[];
