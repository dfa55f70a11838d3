/**
 * Reads the named environment variables once, at cold start. A Lambda lists just what it uses; one
 * that is missing stops it there with one clear line, not in the middle of a send.
 */
export function environment<Name extends string>(...names: readonly Name[]): Record<Name, string> {
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length > 0) throw new Error(`Missing environment: ${missing.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? ''])) as Record<
    Name,
    string
  >;
}
