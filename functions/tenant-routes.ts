import type { Route } from '../shared/lambda/route.ts';
import { accountRoutes } from './accounts/contract.ts';
import { conversationRoutes } from './conversations/contract.ts';
import { groupSendRoutes } from './group-sends/contract.ts';
import { groupRoutes } from './groups/contract.ts';
import { importRoutes } from './imports/contract.ts';
import { optOutRoutes } from './opt-outs/contract.ts';
import { proofRoutes } from './proof/contract.ts';
import { templateRoutes } from './templates/contract.ts';

/** Every route of the tenant API, in the order of the documentation. Contracts only: no SDK. */
export const tenantRoutes = [
  ...accountRoutes,
  ...groupRoutes,
  ...importRoutes,
  ...groupSendRoutes,
  ...conversationRoutes,
  ...optOutRoutes,
  ...templateRoutes,
  ...proofRoutes,
] as readonly Route[];
