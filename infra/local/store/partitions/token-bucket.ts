/**
 * Capacity that comes back at a steady rate. Unused, it is kept for one second: the longer bursts
 * of DynamoDB do not raise the maximum of one partition, which is what this is.
 */
export class TokenBucket {
  readonly #perSecond: number;
  #level: number;
  #atMs: number;

  constructor(perSecond: number, atMs: number) {
    this.#perSecond = perSecond;
    this.#level = perSecond;
    this.#atMs = atMs;
  }

  /** True when so many units are there; what asks for more than a second's worth waits for all. */
  has(units: number, atMs: number): boolean {
    this.#refill(atMs);
    return this.#level >= Math.min(units, this.#perSecond);
  }

  /**
   * Takes them even if they are not there: the cost of a call is only known after it. Negative
   * gives back.
   */
  take(units: number, atMs: number): void {
    this.#refill(atMs);
    this.#level = Math.min(this.#perSecond, this.#level - units);
  }

  #refill(atMs: number): void {
    // A clock that was set back gives nothing and takes nothing.
    const passedMs = Math.max(0, atMs - this.#atMs);
    this.#atMs = atMs;
    this.#level = Math.min(this.#perSecond, this.#level + (passedMs * this.#perSecond) / 1000);
  }
}
