/** An error of the store, as its client throws it: known by its name. */
export class StoreError extends Error {
  readonly $metadata = { httpStatusCode: 400, attempts: 1 };
  /** Of a cancelled transaction: one for each of its writes. */
  readonly CancellationReasons: readonly { readonly Code: string }[] | undefined;

  constructor(
    name: string,
    message: string,
    reasons?: readonly { readonly Code: string }[] | undefined,
  ) {
    super(message);
    this.name = name;
    this.CancellationReasons = reasons;
  }
}

export const conditionFailed = () =>
  new StoreError('ConditionalCheckFailedException', 'The conditional request failed');

export const invalid = (message: string) => new StoreError('ValidationException', message);
