import type { components } from './schema.d.ts';

/** The rule that refuses, where the law or the rules do. Newer systems may name others. */
type Rule = components['schemas']['RuleName'];

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
  readonly rule: Rule | undefined;
  /** All members of the answer: `notBefore`, `problems` and others. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    { status, headers }: Pick<Response, 'status' | 'headers'>,
    members: Readonly<Record<string, unknown>>,
  ) {
    const { type, detail, title, message, errors, rule } = members;
    super(String(detail ?? title ?? message ?? `The API answered ${status}.`));
    this.status = status;
    this.headers = headers;
    this.members = members;
    this.page = typeof type === 'string' ? type : undefined;
    this.name = this.page?.split('/').at(-1) ?? gatewayNames[status] ?? 'broken';
    this.errors = Array.isArray(errors) ? errors : [];
    this.rule = typeof rule === 'string' ? (rule as Rule) : undefined;
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
