const needed = new Set<string>();

/**
 * A variable of the environment, read when it is used. Declare it at the top of a module, with the
 * call marked as pure: then the bundler drops the declaration together with the code that uses it.
 * So a Lambda's bundle declares exactly the variables that its code needs, without a list anywhere.
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
 * Stops a Lambda at its start, with the name of the missing variable, instead of in the middle of a
 * send.
 */
export function mustHaveEnvironment(): void {
  const absent = [...needed].filter((name) => !process.env[name]);
  if (absent.length > 0) throw missing(absent);
}

function missing(names: readonly string[]): Error {
  return new Error(`Missing environment: ${names.join(', ')}`);
}
