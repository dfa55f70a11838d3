import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

type Received = {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The body as it came: what is encrypted is no text. */
  readonly bytes: Buffer;
};

/** A small real server that takes webhooks, as a customer's would. */
export async function openReceiver() {
  const received: Received[] = [];
  let waiting: (() => void) | undefined;
  const how = { status: 200, silent: false };
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(Buffer.from(piece));
    const bytes = Buffer.concat(pieces);
    received.push({ headers: request.headers, body: String(bytes), bytes });
    waiting?.();
    if (!how.silent) response.writeHead(how.status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/ivip-events`,
    received,
    /** How it answers from now on; `silent`: not at all. */
    answers: (change: Partial<typeof how>) => Object.assign(how, change),
    /** Resolves when so many have come. */
    async has(count: number) {
      while (received.length < count) {
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      }
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
