import type { Route } from '../shared/lambda/route.ts';
import { accountRoutes } from './accounts/contract.ts';

/** Every route of the tenant API, in the order of the documentation. Contracts only: no SDK. */
export const tenantRoutes: readonly Route[] = [...accountRoutes] as readonly Route[];
