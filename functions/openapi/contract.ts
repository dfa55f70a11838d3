import type { Endpoint, Route } from '../../shared/lambda/endpoint.ts';
import { operatorEndpoints } from '../operator-endpoints.ts';
import { tenantEndpoints } from '../tenant-endpoints.ts';

/** A route and its name for clients (`operationId`). */
export type NamedRoute = Route & { readonly operationId: string };

/** Every route of both APIs: the OpenAPI document and the tests are made from it. */
export const contract: readonly NamedRoute[] = [tenantEndpoints, operatorEndpoints].flatMap(
  (endpoints: Readonly<Record<string, Endpoint>>) =>
    Object.entries(endpoints).map(([operationId, { route }]) => ({ operationId, ...route })),
);
