import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers with JSON. */
export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value);
  response.setHeader('content-length', Buffer.byteLength(body));
  if (!response.hasHeader('content-type')) response.setHeader('content-type', 'application/json');
  response.writeHead(status).end(body);
}

/** Answers with an RFC 9457 problem. */
export function answerProblem(
  response: ServerResponse,
  status: number,
  problem: { type: string; title: string; detail?: string },
): void {
  response.setHeader('content-type', 'application/problem+json');
  answerJson(response, status, { ...problem, status });
}

/** The whole body; undefined when it is longer than `most` bytes (the rest is read and dropped). */
export function readBody(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
    });
    request.on('end', () => resolve(size <= most ? Buffer.concat(chunks) : undefined));
    request.on('error', reject);
    request.on('aborted', () => reject(new Error('The caller went away')));
  });
}
