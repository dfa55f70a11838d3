/** SQS bills a request for each started 64 KiB of messages. */
const billedBytes = 64 * 1024;
/** The most messages that one request receives or deletes. */
const mostMessages = 10;

/**
 * The requests to one queue as AWS would bill them, and the messages it handed out. A consumer's
 * batch counts as Lambda's pollers would fetch it: ten messages a request, or as many as there
 * were.
 */
export class QueueRequests {
  #sent = 0;
  #received = 0;
  #deleted = 0;
  #messages = 0;

  /** One call that sends messages of so many bytes in all. */
  send(bytes: number): void {
    this.#sent += billed(bytes);
  }

  /** A consumer's batch was fetched. */
  receive(batch: readonly { readonly body: string }[]): void {
    this.#messages += batch.length;
    for (let n = 0; n < batch.length; n += mostMessages) {
      const fetched = batch.slice(n, n + mostMessages);
      this.#received += billed(fetched.reduce((sum, { body }) => sum + body.length, 0));
    }
  }

  /** So many messages of one batch were deleted. */
  delete(messages: number): void {
    this.#deleted += Math.ceil(messages / mostMessages);
  }

  /** All of it so far. */
  counts(): { send: number; receive: number; delete: number; messages: number } {
    const [send, receive, messages] = [this.#sent, this.#received, this.#messages];
    return { send, receive, delete: this.#deleted, messages };
  }
}

function billed(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / billedBytes));
}
