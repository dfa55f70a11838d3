import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Leaving } from '../../functions/sending/call-carrier.ts';
import { asPhone, asSender } from '../stories/support/branded.ts';

/** What the carrier is asked for each text, seen from the carrier's side of the wire. */
const asked: Record<string, unknown>[] = [];
let server: Server;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push(JSON.parse(String(Buffer.concat(chunks))));
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify({ MessageId: 'm-1' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: `http://127.0.0.1:${port}`,
    CONFIGURATION_SET: 'texts',
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const at = new Date('2026-11-24T00:55:00.000Z');
const leaving = (closesAt: string | undefined): Leaving => ({
  text: {
    bundle: 'ac_1#gs_1',
    entry: '+12125550147',
    accountId: 'ac_1',
    phone: asPhone('+12125550147'),
    number: asSender('+13135550142'),
    direction: 'out',
    kind: 'group',
    state: 'sending',
    body: 'Hi Ana. Reply STOP to end',
    parts: 1,
    createdAt: at.toISOString(),
  },
  purpose: 'marketing',
  decision: { rule: 'consent.express', because: 'This person asked for texts.' },
  closesAt,
});

describe('a text that leaves near closing time', () => {
  it.each([
    ['2026-11-24T01:00:00.000Z', 300],
    ['2026-11-24T00:55:07.900Z', 7],
    ['2026-11-24T00:55:05.000Z', 5],
    ['2026-11-24T23:00:00.000Z', 4 * 60 * 60],
    [undefined, 4 * 60 * 60],
  ])('closing at %s lives at most %d seconds', async (closesAt, seconds) => {
    const { callCarrier } = await import('../../functions/sending/call-carrier.ts');
    const { notes } = await callCarrier([leaving(closesAt)], () => at);
    expect(notes).toMatchObject([{ state: 'sent', messageId: 'm-1' }]);
    expect(asked.at(-1)).toMatchObject({
      TimeToLive: seconds,
      MessageType: 'PROMOTIONAL',
      ConfigurationSetName: 'texts',
      Context: { t: 'ac_1#gs_1|+12125550147' },
    });
    if (!closesAt) return;
    expect(at.getTime() + seconds * 1000).toBeLessThanOrEqual(Date.parse(closesAt));
  });

  it('does not leave when its hours end while it waits for its turn', async () => {
    const { callCarrier } = await import('../../functions/sending/call-carrier.ts');
    const before = asked.length;
    const { notes, later } = await callCarrier([leaving('2026-11-24T00:55:04.999Z')], () => at);
    expect([notes, later.length, asked.length]).toEqual([[], 1, before]);
  });
});
