/** A problem that the person at the terminal can solve: its message is the one line they see. */
export class LocalError extends Error {
  override readonly name = 'LocalError';
}
