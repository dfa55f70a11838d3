/**
 * The store throttled rows again and again: their partition is too hot. It will accept them later.
 */
export class StoreThrottled extends Error {
  constructor(because: string) {
    super(because);
    this.name = 'StoreThrottled';
  }
}

/**
 * The store's own error for a throttled call, and ours for rows that were throttled for too long.
 */
const names = new Set([
  'StoreThrottled',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

/** Whether the only problem is load: the store is asked for more than it accepts. */
export function isThrottled(error: unknown): boolean {
  return error instanceof Error && names.has(error.name);
}
