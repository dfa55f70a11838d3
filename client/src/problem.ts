import type { components } from './schema.d.ts';

/** What the contract promises of each problem, and whatever a newer system may add. */
type Members = Readonly<Partial<components['schemas']['Problem']> & Record<string, unknown>>;

/** A place of a request that is wrong, and why. */
export type WrongPlace = { readonly at: string; readonly message: string };

/**
 * Every refusal and failure that the API answers. `name` is the stable name of the problem, such as
 * `contact-opted-out`; the gateway's own answers have one too. `page` explains it, where there is a
 * page.
 */
export class Problem extends Error {
  override readonly name: string;
  readonly status: number;
  /** Of the answer: `retry-after` says after how many seconds to ask again. */
  readonly headers: Headers;
  readonly page: string | undefined;
  readonly errors: readonly WrongPlace[];
  /** The rule that refuses, where the law or the rules do. */
  readonly rule: Members['rule'];
  /** All members of the answer: `notBefore`, `problems`, `groupSendId` and others. */
  readonly members: Members;

  constructor({ status, headers }: Pick<Response, 'status' | 'headers'>, members: Members) {
    const { type, detail, title, message, errors, rule } = members;
    super(String(detail ?? title ?? message ?? `The API answered ${status}.`));
    this.status = status;
    this.headers = headers;
    this.members = members;
    this.page = typeof type === 'string' ? type : undefined;
    this.name = this.page?.split('/').at(-1) ?? gatewayNames[status] ?? 'broken';
    this.errors = Array.isArray(errors) ? errors : [];
    this.rule = typeof rule === 'string' ? rule : undefined;
  }
}

/** What the gateway answers by itself has a status and a message alone. */
const gatewayNames: Readonly<Record<number, string>> = {
  401: 'unauthorized',
  404: 'not-found',
  413: 'too-large',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** Reads an answer that is not good. Never throws: what cannot be read is a problem too. */
export async function problemIn(response: Response): Promise<Problem> {
  const text = await response.text().catch(() => '');
  try {
    const members: unknown = JSON.parse(text);
    if (typeof members === 'object' && members !== null) {
      return new Problem(response, { ...members });
    }
  } catch {
    // Not JSON: a proxy between us, say. Its words are the message.
  }
  return new Problem(response, { message: text.slice(0, 200) });
}
