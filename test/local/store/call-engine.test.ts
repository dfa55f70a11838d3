import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callEngine } from '../../../infra/local/store/call-engine.ts';

/** An engine that answers one call on each connection and resets it at the next one. */
const used = new Set<Socket>();
const engine = createServer((request, response) => {
  const { socket } = request;
  if (used.has(socket)) {
    socket.resetAndDestroy();
    return;
  }
  used.add(socket);
  request.resume().on('end', () => response.end('{"TableNames":["kept"]}'));
});
const silent = createServer(({ socket }) => {
  socket.resetAndDestroy();
});

const portOf = (server: typeof engine) => (server.address() as AddressInfo).port;
beforeAll(async () => {
  for (const server of [engine, silent]) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
});
afterAll(() => {
  for (const server of [engine, silent]) server.close();
});

const target = 'DynamoDB_20120810.ListTables';

it('a call that meets a closed connection goes over a new one', async () => {
  for (let n = 0; n < 3; n++) {
    expect(await callEngine(portOf(engine), target, {})).toEqual({ TableNames: ['kept'] });
  }
  expect(used.size).toBe(3);
});

it('a new connection that is reset is an error', async () => {
  await expect(callEngine(portOf(silent), target, {})).rejects.toThrow();
});
