import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson, readBody } from '../gateway/http-answer.ts';
import { parseObject } from '../store/json.ts';
import type { Carrier } from './carrier.ts';

/** How long a call without an answer hangs, if the caller does not give up before. */
const longestSilenceMs = 60_000;

/** The carrier's API over HTTP (AWS JSON 1.0): SendTextMessage alone. */
export async function serveCarrier(
  carrier: Carrier,
  from: { request: IncomingMessage; response: ServerResponse; action: string },
): Promise<void> {
  const { request, response, action } = from;
  response.setHeader('content-type', 'application/x-amz-json-1.0');
  const body = await readBody(request, 256 * 1024);
  if (action !== 'SendTextMessage' || body === undefined) {
    const Message = `The local runner has no ${action}`;
    answerJson(response, 400, { __type: 'ValidationException', Message });
    return;
  }
  const answer = await carrier.send(parseObject(String(body)));
  if (answer === 'silence') {
    const timer = setTimeout(() => request.socket.destroy(), longestSilenceMs);
    response.on('close', () => clearTimeout(timer));
    return;
  }
  if ('messageId' in answer) {
    answerJson(response, 200, { MessageId: answer.messageId });
    return;
  }
  const { status, type, message, reason } = answer;
  response.setHeader('x-amzn-errortype', type);
  const Reason = reason === undefined ? {} : { Reason: reason };
  answerJson(response, status, { __type: type, Message: message, ...Reason });
}
