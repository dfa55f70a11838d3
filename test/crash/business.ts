import { ask } from './ask.ts';
import type { Machine } from './machine.ts';

/** Opens and approves a business without thresholds and ramp-up: only crashes shall stop it. */
export async function openBusiness(
  machine: Machine,
): Promise<{ accountId: string; number: string }> {
  const token = machine.operator;
  const must = async (method: string, path: string, body: object) => {
    const answer = await ask(machine, { method, path, token, body, key: path });
    if (answer && answer.status < 300) return answer.body;
    throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
  };
  const opened = await must('POST', '/v1/operator/accounts', {
    name: 'Lakeside Motors',
    website: 'https://lakeside.example',
    use: 'Tell customers that their car is ready and that a warranty ends.',
    optIn: 'Customers leave their number on the repair order and agree to texts.',
    contact: { name: 'Rita Moss', email: 'rita@lakeside.example', phone: '+12485550199' },
  });
  const accountId = String(opened.accountId);
  const number = '+15865550100';
  const path = `/v1/operator/accounts/${accountId}`;
  const numbers = [{ phoneNumber: number, partsPerSecond: 100 }];
  await must('POST', `${path}/approve`, { reason: 'Screened.', numbers });
  const never = { optOuts: 1_000, percentOfTexted: 100 };
  const policy = { burst: never, day: never, rampUp: 'lifted', reason: 'Crashes are tried.' };
  await must('PUT', `${path}/policy`, policy);
  return { accountId, number };
}
