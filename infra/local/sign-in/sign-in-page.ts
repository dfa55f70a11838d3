import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { readBody } from '../gateway/http-answer.ts';
import type { User, UserPool } from './user-pool.ts';

/** Lists who may sign in, a button each; whoever is pressed is signed in. */
export async function showPeople(
  { provider, userPool }: { provider: Provider; userPool: UserPool },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const people = userPool.list().filter(({ enabled }) => enabled);
  if (request.method !== 'POST') {
    await provider.interactionDetails(request, response);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pageOf(people));
    return;
  }
  const form = new URLSearchParams(String(await readBody(request, 64 * 1024)));
  const user = people.find(({ sub }) => sub === form.get('sub'));
  const login = user && { login: { accountId: user.sub } };
  // Who signs in has chosen a password.
  if (user) userPool.change({ ...user, status: 'CONFIRMED' });
  const cancelled = { error: 'access_denied', error_description: 'Nobody was picked.' };
  await provider.interactionFinished(request, response, login ?? cancelled);
}

function pageOf(people: readonly User[]): string {
  const buttons = people.map((user) => `<p>${buttonOf(user)}</p>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in</title>
<link rel="icon" href="/icon.svg">
<style>
  body { font: 16px/1.5 system-ui; max-width: 28rem; margin: 4rem auto; padding: 0 1rem }
  button { font: inherit; width: 100%; padding: .75rem 1rem; text-align: left; cursor: pointer }
  small { display: block; opacity: .7 }
</style>
<main>
<h1>Sign in</h1>
<p>This machine asks for no password. Who are you?</p>
<form method="post">
${buttons.join('\n')}
<p><button name="sub" value="">Nobody: go back</button></p>
</form>
</main>
</html>`;
}

function buttonOf({ sub, email, attributes, groups }: User): string {
  const name = attributes.name ?? email;
  const what = groups.includes('operator') ? `${email}, operator` : email;
  // The name alone is the button's: who reads the page aloud, or drives it, presses "Rita Moss".
  const words = `<span id="name-${sub}">${escaped(name)}</span>`;
  const more = `<small id="what-${sub}">${escaped(what)}</small>`;
  const named = `aria-labelledby="name-${sub}" aria-describedby="what-${sub}"`;
  return `<button name="sub" value="${sub}" ${named}>${words} ${more}</button>`;
}

function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
