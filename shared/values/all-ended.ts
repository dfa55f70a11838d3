/**
 * As `Promise.all`, but throws only after all have ended. So no write is still under way while the
 * caller handles the error.
 */
export async function allEnded<const Promises extends readonly unknown[]>(
  promises: Promises,
): Promise<{ -readonly [N in keyof Promises]: Awaited<Promises[N]> }> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
