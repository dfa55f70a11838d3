import type { Business, Town } from './start-bench.ts';

/** An operator lifts the thresholds: of those texted, everybody leaves. */
export async function keepActive({ operator }: Town, { accountId }: Business): Promise<void> {
  const never = { optOuts: 10_000, percentOfTexted: 100 };
  const policy = { burst: never, day: never, reason: 'A bench in which everybody leaves.' };
  await operator('PUT', `/v1/operator/accounts/${accountId}/policy`, policy);
}
