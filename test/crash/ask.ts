import type { Asked, Ledger } from './ledger.ts';
import type { Machine } from './machine.ts';

/** An answer, or undefined where the connection ended without one. */
export type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

/** Asks the system as the owner of a token. Answers undefined where no answer came. */
export async function ask(
  machine: Machine,
  {
    method,
    path,
    token,
    body,
    key,
  }: {
    method: string;
    path: string;
    token?: string | undefined;
    body?: object | undefined;
    key?: string | undefined;
  },
): Promise<Answer | undefined> {
  const headers = {
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(body ? { 'content-type': 'application/json' } : {}),
    ...(key ? { 'idempotency-key': key } : {}),
  };
  try {
    const sent = body ? { body: JSON.stringify(body) } : {};
    const answer = await fetch(machine.url + path, { method, headers, ...sent });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
  } catch (error) {
    if (machine.isDead()) return undefined;
    throw error;
  }
}

/** Reads; throws where it is refused. */
export async function look(
  machine: Machine,
  token: string | undefined,
  path: string,
): Promise<Answer['body']> {
  const answer = await ask(machine, { method: 'GET', path, token });
  if (answer?.status !== 200) throw new Error(`GET ${path}: ${JSON.stringify(answer)}`);
  return answer.body;
}

/** All items of a list, page after page. */
export async function lookAll(
  machine: Machine,
  token: string,
  path: string,
): Promise<Readonly<Record<string, unknown>>[]> {
  const items: Readonly<Record<string, unknown>>[] = [];
  for (let cursor = ''; ; ) {
    const separator = path.includes('?') ? '&' : '?';
    const place = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await look(machine, token, `${path}${separator}limit=200${place}`);
    items.push(...(page.items as Readonly<Record<string, unknown>>[]));
    if (typeof page.nextCursor !== 'string') return items;
    cursor = page.nextCursor;
  }
}

/** People who left, or are not imported yet, get no text; and nothing is said twice in a row. */
const refusals = new Set([404, 409, 422, 429]);

/**
 * Asks for a change. Where no answer comes, or a Lambda died over it, the call is kept with its key
 * and asked again in the next round; what is refused for a reason is over.
 */
export async function change(
  machine: Machine,
  { token, ledger }: { token: string; ledger: Ledger },
  asked: Asked,
): Promise<void> {
  const { path, body, key } = asked;
  const answer = await ask(machine, { method: 'POST', path, token, body, key });
  if (answer === undefined || answer.status >= 500) ledger.unanswered.push(asked);
  else if (answer.status < 300) await asked.done(answer.body);
  else if (!refusals.has(answer.status)) {
    ledger.strange.push(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
}
