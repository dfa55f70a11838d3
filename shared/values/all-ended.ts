/**
 * As `Promise.all`, but an error is thrown only when nothing is under way any more: whoever mends
 * what was left half done is not overtaken by it.
 */
export async function allEnded<const Promises extends readonly unknown[]>(
  promises: Promises,
): Promise<{ -readonly [N in keyof Promises]: Awaited<Promises[N]> }> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
