/** A fault the person at the terminal can act on: its message is the one line they are shown. */
export class LocalError extends Error {
  override readonly name = 'LocalError';
}
