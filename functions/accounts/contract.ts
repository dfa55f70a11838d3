import * as z from 'zod/mini';
import { route } from '../../shared/lambda/route.ts';

export const AccountAnswer = z.looseObject({
  accountId: z.string(),
  name: z.string(),
  status: z.enum(['screening', 'active', 'suspended', 'terminated']),
  because: z.string(),
  numbers: z.array(z.looseObject({ phoneNumber: z.string(), partsPerSecond: z.number() })),
  rulebook: z.string(),
});

export const showAccount = route({
  method: 'GET',
  path: '/v1/account',
  summary: 'The account: standing and why, numbers with their pace, rulebook, usage',
  answer: AccountAnswer,
});

export const accountRoutes = [showAccount] as const;
