import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../../infra/data/tables.ts';
import { queueNames } from '../../../infra/run/queues.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';

/**
 * Events that nobody can read, at every queue: each comes into its dead-letter queue, where an
 * alarm rings, and the others of its batch are done at once.
 */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.leave());

const poison = ['not JSON', '{}', '{"accountId":5,"Records":"x"}', '[1]', 'null'];

/** The name of the queue that the template calls so. */
function nameOf(id: string): string {
  const queues = town.system.deployment.ofType('AWS::SQS::Queue');
  const found = queues.filter(({ logicalId }) => new RegExp(`^${id}[0-9A-F]{8}$`).test(logicalId));
  if (found.length !== 1) throw new Error(`${found.length} queues are named ${id}.`);
  return found[0]?.identity.name ?? '';
}

async function put(queue: string, body: string): Promise<void> {
  const answer = await fetch(`${town.url}/_aws/sqs`, {
    method: 'POST',
    headers: { 'x-amz-target': 'AmazonSQS.SendMessage' },
    body: JSON.stringify({ QueueUrl: `http://localhost/${queue}`, MessageBody: body }),
  });
  expect(answer.status).toBe(200);
}

type Counts = { readonly visible: number; readonly inFlight: number; readonly delayed: number };

async function counts(): Promise<Readonly<Record<string, Counts>>> {
  const answer = await fetch(`${town.url}/_local/health`);
  const told = (await answer.json()) as { parts: { queues: Record<string, Counts> } };
  return told.parts.queues;
}

const said = 'Hi [1st], Rita at Lakeside Motors. Your part is in. Reply STOP to end';
const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };

describe('poison in every queue', () => {
  it('harms no neighbour and ends among the dead letters', async () => {
    const { rep, number } = await approvedBusiness(town);
    const phones = [1, 2].map(phoneNumbered);
    for (const phone of phones)
      await rep.post('/v1/contacts', { phone, firstName: 'Ana', consent });
    for (const name of queueNames) {
      for (const body of poison) await put(nameOf(`${idOf(name)}Queue`), body);
    }
    const asked = { text: said, audience: { phones }, purpose: 'service' };
    const { id } = (await rep.post('/v1/group-sends', asked)).body;
    await town.pass(10);
    expect((await rep.get(`/v1/group-sends/${id}`)).body.counts).toMatchObject({ delivered: 2 });
    await town.reply(phones[0] ?? '', 'STOP', number);
    await town.pass(10);
    expect(await town.receivedBy(phones[0] ?? '')).toHaveLength(2);
    const { items } = (await rep.get('/v1/opt-outs')).body;
    expect(items.map(({ phone }) => phone)).toEqual([phones[0]]);

    // The longest: five tries of a file, twelve minutes apart.
    await town.pass(70 * 60);
    const queues = await counts();
    const ends = queueNames.map((name) => {
      const { visible } = queues[nameOf(`${idOf(name)}Dead`)] ?? {};
      return [name, queues[nameOf(`${idOf(name)}Queue`)], visible];
    });
    const none = expect.objectContaining({ visible: 0, inFlight: 0 });
    expect(ends).toEqual(queueNames.map((name) => [name, none, poison.length]));
  });
});
