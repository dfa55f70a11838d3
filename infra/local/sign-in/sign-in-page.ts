import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { readBody } from '../gateway/http-answer.ts';
import type { User, UserPool } from './user-pool.ts';

/** Lists the people who may sign in, with a button each that signs them in. */
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
  // A user who signs in has chosen a password.
  if (user) userPool.change({ ...user, status: 'CONFIRMED' });
  const cancelled = { error: 'access_denied', error_description: 'Nobody was picked.' };
  await provider.interactionFinished(request, response, login ?? cancelled);
}

function pageOf(people: readonly User[]): string {
  // Most people who sign in belong to a business.
  const isStaff = ({ groups }: User) => Number(groups.includes('operator'));
  const sorted = people.toSorted((one, other) => isStaff(one) - isStaff(other));
  const buttons = sorted.map((user) => `<p>${buttonOf(user)}</p>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in</title>
<link rel="icon" href="/icon.svg">
<style>
  :root { color-scheme: light dark }
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 26rem; margin: 4rem auto;
    padding: 0 1rem; background: light-dark(#f5f6f8, #10131a); color: light-dark(#1a1f2b, #e8ebf1) }
  h1 { font-size: 1.5rem; margin: 0 }
  form > p { position: relative; margin: .5rem 0; padding: .75rem 1rem; border-radius: 10px;
    border: 1px solid light-dark(#868d9b, #6d7688); background: light-dark(#fff, #171b24) }
  form > p:hover { border-color: light-dark(#2a5bd7, #8fb1ff) }
  form > p:last-child { border-color: transparent; background: none }
  button { font: inherit; font-weight: 600; width: 100%; padding: 0; border: 0; color: inherit;
    background: none; text-align: left; cursor: pointer }
  button::after { content: ''; position: absolute; inset: 0; border-radius: 10px }
  button:focus-visible { outline: none }
  button:focus-visible::after { outline: 2px solid light-dark(#2a5bd7, #8fb1ff) }
  small { display: block; color: light-dark(#555d6d, #a4adbd) }
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
  const about = [name === email ? '' : email, groups.includes('operator') ? 'operator' : ''];
  const what = about.filter(Boolean).join(', ');
  // Only the name is on the button: screen readers and scripts press "Rita Moss".
  const button = `<button name="sub" value="${sub}" aria-describedby="what-${sub}">`;
  return `${button}${escaped(name)}</button><small id="what-${sub}">${escaped(what)}</small>`;
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
