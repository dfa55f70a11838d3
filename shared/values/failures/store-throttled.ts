/** The store put rows off again and again: their partition is too hot. Later it will take them. */
export class StoreThrottled extends Error {
  constructor(because: string) {
    super(because);
    this.name = 'StoreThrottled';
  }
}

/** How the store itself says so of a whole call, and we of what it put off for too long. */
const names = new Set([
  'StoreThrottled',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

/** Whether nothing is wrong but the moment: the store is asked for more than it takes. */
export function isThrottled(error: unknown): boolean {
  return error instanceof Error && names.has(error.name);
}
