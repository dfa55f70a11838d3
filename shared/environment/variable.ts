const needed = new Set<string>();

/**
 * A variable of the environment, read when it is asked for. Declare it at the top of a module, with
 * the call marked as pure: the bundler then drops the line together with the code that reads it. So
 * what is declared in a Lambda's bundle is just what its code needs, without a list of it anywhere.
 */
export function variable(name: string): () => string {
  needed.add(name);
  return () => {
    const value = process.env[name];
    if (!value) throw missing([name]);
    return value;
  };
}

/**
 * Stops a Lambda at its start when a variable that its code needs is not there, and names it: at
 * the start, and not in the middle of a send.
 */
export function mustHaveEnvironment(): void {
  const absent = [...needed].filter((name) => !process.env[name]);
  if (absent.length > 0) throw missing(absent);
}

function missing(names: readonly string[]): Error {
  return new Error(`Missing environment: ${names.join(', ')}`);
}
