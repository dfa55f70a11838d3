import { Agent, createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { capacityWish, type StoreReply } from '../../../infra/local/store/calls/consumed.ts';
import { addUnits } from './capacity-units.ts';
import type { Exchange, Tally } from './engine-proxy.ts';

/** The thread of `listenBetween`: passes calls on, counts them, and keeps those asked for. */
const { keep } = workerData as { keep: RegExp | undefined };
const agent = new Agent({ keepAlive: true });
let port = 0;
const tally: Tally = { units: {}, calls: {}, kept: [] };

const server = createServer((asked, response) => {
  const chunks: Buffer[] = [];
  asked.on('data', (chunk: Buffer) => chunks.push(chunk));
  asked.on('end', () => {
    const call = String(asked.headers['x-amz-target']).split('.').at(-1) ?? '';
    const text = Buffer.concat(chunks).toString();
    // If a name occurs twice the last one counts, and none of our calls has this name.
    const body = text.replace(/\}\s*$/, `${text.length > 2 ? ',' : ''}${capacityWish}}`);
    const headers = { ...asked.headers, 'content-length': Buffer.byteLength(body) };
    pass({ call, text, body, headers }, response);
  });
});

type Call = { call: string; text: string; body: string; headers: Record<string, unknown> };

function pass({ call, text, body, headers }: Call, response: ServerResponse): void {
  const askedAtMs = Date.now();
  const to = { host: '127.0.0.1', port, method: 'POST', agent };
  const onward = request({ ...to, headers: headers as Record<string, string> }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => {
      const raw = Buffer.concat(chunks);
      const exchange = { call, input: text, askedAtMs, answeredAtMs: Date.now() };
      note(exchange, answer.statusCode ?? 500, raw);
      response.writeHead(answer.statusCode ?? 500, answer.headers).end(raw);
    });
  });
  onward.on('error', () => response.destroy());
  onward.end(body);
}

function note(exchange: Omit<Exchange, 'status'>, status: number, raw: Buffer): void {
  const { call, input } = exchange;
  tally.calls[call] = (tally.calls[call] ?? 0) + 1;
  addUnits(tally.units, { call, input, reply: JSON.parse(raw.toString()) as StoreReply });
  if (keep?.test(input)) tally.kept.push({ ...exchange, status });
}

parentPort?.on('message', (said: { port: number } | 'read' | 'stop') => {
  if (said === 'read') parentPort?.postMessage({ tally });
  else if (said === 'stop') process.exit(0);
  else port = said.port;
});
server.listen(0, '127.0.0.1', () => {
  parentPort?.postMessage({ port: (server.address() as AddressInfo).port });
});
