import type { Lambda } from '../../lambda/lambda.ts';
import type { PartitionedStore } from './partitioned-store.ts';
import type { StoreRequest } from './store-request.ts';

/** Where functions find the store: at the engine itself, or behind its partitions. */
type Addresses = { readonly engine: string; readonly partitions: string };

const variable = 'AWS_ENDPOINT_URL_DYNAMODB';

/**
 * Puts the partitions between the functions and the engine, or takes them away. Off they cost
 * nothing: functions then call the engine itself. A function whose template names another store
 * keeps it.
 */
export class StoreSwitch {
  readonly #store: PartitionedStore;
  readonly #lambdas: readonly Lambda[];
  readonly #addresses: Addresses;
  #isOn = false;

  constructor(store: PartitionedStore, lambdas: Iterable<Lambda>, addresses: Addresses) {
    this.#store = store;
    this.#lambdas = [...lambdas];
    this.#addresses = addresses;
  }

  change(request: StoreRequest): void {
    const isOn = request.partitions ?? this.#isOn;
    if (isOn !== this.#isOn) this.#redirect(isOn);
    this.#store.change(request);
  }

  describe(): object {
    return { partitions: this.#isOn, ...this.#store.describe() };
  }

  #redirect(isOn: boolean): void {
    const { engine, partitions } = this.#addresses;
    const [from, to] = isOn ? [engine, partitions] : [partitions, engine];
    for (const lambda of this.#lambdas) {
      if (lambda.settings.env[variable] === from) lambda.redeploy({ [variable]: to });
    }
    this.#isOn = isOn;
  }
}
