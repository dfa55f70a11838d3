import { setTimeout as wait } from 'node:timers/promises';
import { ask, look } from './ask.ts';
import { openBusiness, tokenOf } from './business.ts';
import type { Doomed, Ledger } from './ledger.ts';
import type { Machine } from './machine.ts';
import { rowsOf } from './people.ts';

/** As many as suspend a business: five opt-outs in an hour, and one more. */
const peopleOfOne = 6;
/** Their phones begin behind those of all files. */
const firstPhone = 50_000;

/** Opens the `nth` business that people will leave. Each of them has had a text when it returns. */
export async function openDoomed(machine: Machine, nth: number): Promise<Doomed> {
  const number = `+1586555${String(2_000 + nth)}`;
  const business = await openBusiness(machine, { name: `Corner Bakery ${nth}`, number });
  const token = await tokenOf(machine, business);
  const { phones } = rowsOf(firstPhone + nth * peopleOfOne, peopleOfOne);
  const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
  for (const phone of phones) {
    await must(machine, token, '/v1/contacts', { phone, firstName: 'Ana', consent });
  }
  const { id } = await must(machine, token, '/v1/group-sends', {
    text: `Hi [1st], Rita at Corner Bakery ${nth}. Bread is ready. Reply STOP to end`,
    audience: { all: true },
    purpose: 'service',
  });
  while ((await look(machine, token, `/v1/group-sends/${id}`)).status !== 'done') await wait(300);
  return { ...business, token, phones, left: new Set() };
}

let asked = 0;

async function must(machine: Machine, token: string, path: string, body: object) {
  const key = `doomed ${++asked}`;
  const answer = await ask(machine, { method: 'POST', path, token, body, key });
  if (answer && answer.status < 300) return answer.body;
  throw new Error(`POST ${path}: ${JSON.stringify(answer)}`);
}

/** All people of the next business text STOP. A STOP without an answer is texted again later. */
export async function leaveTogether(given: { ledger: Ledger; machine: Machine }): Promise<void> {
  const { ledger, machine } = given;
  const doomed = ledger.doomed.find(({ phones, left }) => left.size < phones.length);
  for (const phone of doomed?.phones ?? []) {
    if (doomed === undefined || doomed.left.has(phone)) continue;
    const path = `/_local/phones/${encodeURIComponent(phone)}`;
    const body = { body: 'STOP', to: doomed.number };
    const acknowledged = (await ask(machine, { method: 'POST', path, body }))?.status === 202;
    ledger.replies.push({ phone, body: 'STOP', kind: 'stop', acknowledged });
    if (acknowledged) doomed.left.add(phone);
  }
}
