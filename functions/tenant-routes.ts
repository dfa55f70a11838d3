import * as z from 'zod/mini';
import { type Route, route } from '../shared/lambda/route.ts';
import { accountRoutes } from './accounts/contract.ts';
import { contactRoutes } from './contacts/contract.ts';
import { conversationRoutes } from './conversations/contract.ts';
import { groupSendRoutes } from './group-sends/contract.ts';
import { groupRoutes } from './groups/contract.ts';
import { importRoutes } from './imports/contract.ts';
import { optOutRoutes } from './opt-outs/contract.ts';
import { proofRoutes } from './proof/contract.ts';
import { templateRoutes } from './templates/contract.ts';

/** Open to everybody: it tells nothing that this repository does not. */
export const showOpenApi = route({
  method: 'GET',
  path: '/v1/openapi.json',
  summary: 'This API as an OpenAPI document',
  answer: z.looseObject({ openapi: z.string() }),
  open: true,
});

/** Every route of the tenant API, in the order of the documentation. Contracts only: no SDK. */
export const tenantRoutes = [
  ...accountRoutes,
  ...contactRoutes,
  ...groupRoutes,
  ...importRoutes,
  ...groupSendRoutes,
  ...conversationRoutes,
  ...optOutRoutes,
  ...templateRoutes,
  ...proofRoutes,
  showOpenApi,
] as readonly Route[];
