import type { Endpoint, Route } from '../../shared/lambda/endpoint.ts';
import { operatorEndpoints } from '../operator-endpoints.ts';
import { tenantEndpoints } from '../tenant-endpoints.ts';

/** A route and the name by which clients call it (`operationId`). */
export type NamedRoute = Route & { readonly operationId: string };

/** Every route of both APIs: what the OpenAPI document says and the tests hold. */
export const contract: readonly NamedRoute[] = [tenantEndpoints, operatorEndpoints].flatMap(
  (endpoints: Readonly<Record<string, Endpoint>>) =>
    Object.entries(endpoints).map(([operationId, { route }]) => ({ operationId, ...route })),
);
