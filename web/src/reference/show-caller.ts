import type { SignIn } from '../session/sign-in.ts';

/** Says above the reference as whom calls are tried, and how to sign in. */
export function showCaller(signIn: SignIn, isSignedIn: boolean): void {
  const place = document.getElementById('caller');
  if (place === null) throw new Error('The page has no place for who calls.');
  const messenger = document.createElement('a');
  messenger.href = '/';
  messenger.textContent = 'Messenger';
  const words = document.createElement('span');
  words.textContent = isSignedIn
    ? 'You try calls as the person who is signed in.'
    : 'To try calls, sign in, or paste a token under Authentication.';
  place.append(messenger, words);
  if (isSignedIn) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Sign in';
  button.addEventListener('click', () => void signIn.begin());
  place.append(button);
}
