import { ask } from './ask.ts';
import type { Machine } from './machine.ts';

/** The account and the number that it texts from. */
export type Business = { readonly accountId: string; readonly number: string };

/** Opens and approves a business, as operators do. */
export async function openBusiness(
  machine: Machine,
  { name, number }: { name: string; number: string },
): Promise<Business> {
  const opened = await must(machine, 'POST', '/v1/operator/accounts', {
    name,
    website: 'https://lakeside.example',
    use: 'Tell customers that their car is ready and that a warranty ends.',
    optIn: 'Customers leave their number on the repair order and agree to texts.',
    contact: { name: 'Rita Moss', email: 'rita@lakeside.example', phone: '+12485550199' },
  });
  const accountId = String(opened.accountId);
  const numbers = [{ phoneNumber: number, partsPerSecond: 100 }];
  const path = `/v1/operator/accounts/${accountId}/approve`;
  await must(machine, 'POST', path, { reason: 'Screened.', numbers });
  return { accountId, number };
}

/** It is never suspended and texts as many people as it likes: only crashes shall stop it. */
export async function liftLimits(machine: Machine, { accountId }: Business): Promise<void> {
  const never = { optOuts: 1_000, percentOfTexted: 100 };
  const policy = { burst: never, day: never, rampUp: 'lifted', reason: 'Crashes are tried.' };
  await must(machine, 'PUT', `/v1/operator/accounts/${accountId}/policy`, policy);
}

let asked = 0;

async function must(machine: Machine, method: string, path: string, body: object) {
  const token = machine.operator;
  const answer = await ask(machine, { method, path, token, body, key: `operator ${++asked}` });
  if (answer && answer.status < 300) return answer.body;
  throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
}

/** A token of its representative. */
export async function tokenOf(machine: Machine, { accountId }: Business): Promise<string> {
  const body = { accountId, user: 'rita' };
  const answer = await ask(machine, { method: 'POST', path: '/_local/token', body });
  return String(answer?.body.token);
}
