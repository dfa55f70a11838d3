import { appendFileSync } from 'node:fs';
import { ClientRequest } from 'node:http';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Loaded into every Lambda before its code (`NODE_OPTIONS=--import`): writes each call of the AWS
 * SDK, as it goes over the wire, into a file of this thread in the folder RECORD_CALLS_IN. Kept in
 * memory and written in big pieces, so that it costs microseconds a call.
 */
const folder = process.env.RECORD_CALLS_IN;
const lambda = process.env.AWS_LAMBDA_FUNCTION_NAME ?? '';
const pieceCharacters = 256 * 1024;
const lingerMs = 200;

if (folder !== undefined) {
  const file = join(folder, `${process.pid}-${threadId}.jsonl`);
  const write = ClientRequest.prototype.end;
  let waiting = '';
  const flush = () => {
    if (waiting !== '') appendFileSync(file, waiting);
    waiting = '';
  };
  setInterval(flush, lingerMs).unref();
  process.on('exit', flush);
  ClientRequest.prototype.end = function end(this: ClientRequest, ...given: unknown[]) {
    const target = this.getHeader('x-amz-target');
    const [body] = given;
    if (target !== undefined && (typeof body === 'string' || body instanceof Uint8Array)) {
      const text = typeof body === 'string' ? body : Buffer.from(body).toString();
      const at = performance.timeOrigin + performance.now();
      waiting += `{"at":${at},"by":"${lambda}","call":"${target}","input":${text}}\n`;
      if (waiting.length > pieceCharacters) flush();
    }
    return Reflect.apply(write, this, given);
  };
}
