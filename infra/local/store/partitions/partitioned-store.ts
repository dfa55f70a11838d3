import { postEngine } from '../call-engine.ts';
import { isBatch, withoutRefused, withRefused } from '../calls/batches.ts';
import { capacityWish, type StoreReply, unitsOf } from '../calls/consumed.ts';
import { lookUpRows } from '../calls/look-up-rows.ts';
import type { RowAct } from '../calls/row-act.ts';
import { readRowActs, type StoreCall } from '../calls/row-acts.ts';
import { type Charge, shareOut } from '../calls/share-out.ts';
import { rowName, type TableKeys } from '../calls/table-keys.ts';
import {
  errorOf,
  type RefusedParts,
  refuseCall,
  refuseTransaction,
  type StoreAnswer,
  type ThrottleError,
} from '../calls/throttled.ts';
import { keysToLookUp, touchesOf } from '../calls/touches.ts';
import { parseObject } from '../json.ts';
import type { Limits } from './key-value.ts';
import { type KeyReport, Partitions, type Touch } from './partitions.ts';
import type { StoreRequest } from './store-request.ts';

export type StoreSetup = {
  readonly enginePort: number;
  readonly tables: ReadonlyMap<string, TableKeys>;
  /** Milliseconds; undefined while time stands still. */
  nowMs(): number | undefined;
  /** Called with the charges of each call, for measurements. */
  readonly onCharges?: ((charges: readonly Charge[]) => void) | undefined;
};

type Settings = Limits & {
  readonly error: ThrottleError | undefined;
  readonly throttle: NonNullable<StoreRequest['throttle']> | undefined;
};

const usual: Settings = {
  writeUnits: 1_000,
  readUnits: 3_000,
  splitAfterSeconds: 60,
  error: undefined,
  throttle: undefined,
};

const mostShown = 50;

/**
 * The engine behind DynamoDB's partitions: finds the key values that each call touches, refuses
 * what they have no capacity for as AWS does, passes on the rest, and charges what the engine says
 * it took.
 */
export class PartitionedStore {
  readonly #setup: StoreSetup;
  #settings = usual;
  #partitions = new Partitions(usual);

  constructor(setup: StoreSetup) {
    this.#setup = setup;
  }

  /** Takes settings over. Counts begin anew, and capacity is full again. */
  change({ error, throttle, ...limits }: StoreRequest): void {
    const { writeUnits, readUnits, splitAfterSeconds } = this.#settings;
    this.#settings = {
      ...this.#settings,
      writeUnits: limits.writeUnits ?? writeUnits,
      readUnits: limits.readUnits ?? readUnits,
      splitAfterSeconds: limits.splitAfterSeconds ?? splitAfterSeconds,
      ...(error !== undefined && { error: error ?? undefined }),
      ...(throttle !== undefined && { throttle: throttle ?? undefined }),
    };
    this.#partitions = new Partitions(this.#settings, this.#settings.throttle);
  }

  /** The settings, and what was throttled and used, by key value: the worst first. */
  describe(): object {
    return { ...this.#settings, keys: this.report(mostShown) };
  }

  /** Every key value that was used. */
  report(most?: number): KeyReport[] {
    return this.#partitions.report(most);
  }

  /** Answers one call; `body` is its JSON. */
  async answer(action: string, body: string): Promise<StoreAnswer> {
    const call = { action, input: parseObject(body) };
    const acts = readRowActs(call, this.#setup.tables);
    if (acts === undefined) return this.#pass(action, body);
    const parts = await this.#touches(acts);
    const refused = this.#admit(parts, isBatch(action));
    if (refused.size === 0) return this.#charge(call, { body, parts });
    if (action.includes('Transact')) return refuseTransaction(call, refused);
    const isAll = refused.size === parts.length;
    if (!isBatch(action) || (isAll && action !== 'BatchExecuteStatement')) {
      return refuseCall(refused);
    }
    if (isAll) return withRefused(call, refused, { status: 200, body: '{}' });
    const rest = JSON.stringify(withoutRefused(call, refused));
    const kept = parts.filter((_, n) => !refused.has(n));
    return withRefused(call, refused, await this.#charge(call, { body: rest, parts: kept }));
  }

  /**
   * What each part touches. Old index keys are read beside the model: AWS needs no call for them.
   */
  async #touches(acts: readonly RowAct[]): Promise<readonly (readonly Touch[])[]> {
    const { tables, enginePort } = this.#setup;
    const wanted = keysToLookUp(acts, tables);
    const found = wanted.length === 0 ? new Map() : await lookUpRows(enginePort, wanted, tables);
    return acts.map((act) => {
      const keys = tables.get(act.table);
      if (keys === undefined) return [];
      return touchesOf(act, keys, found.get(rowName(keys, act.key)) ?? {});
    });
  }

  /** Part by part where a call can be done in part, else all or nothing. */
  #admit(parts: readonly (readonly Touch[])[], inParts: boolean): RefusedParts {
    const refused = new Map<number, { touch: Touch; error: ThrottleError }>();
    const atMs = this.#setup.nowMs();
    const groups = inParts ? parts.map((touches) => touches) : [parts.flat()];
    for (const [n, touches] of groups.entries()) {
      const touch = this.#partitions.admit(touches, atMs);
      if (touch === undefined) continue;
      const place = inParts ? n : parts.findIndex((part) => part.includes(touch));
      refused.set(place, { touch, error: errorOf(touch, this.#settings.error) });
    }
    return refused;
  }

  async #charge(
    { action }: StoreCall,
    { body, parts }: { body: string; parts: readonly (readonly Touch[])[] },
  ): Promise<StoreAnswer> {
    const answer = await this.#pass(action, withWish(body));
    const reply = parseObject(answer.body) as StoreReply;
    const consumed = unitsOf({ call: action, input: body, reply });
    const charges = shareOut(parts.flat(), consumed, this.#setup.tables);
    const atMs = this.#setup.nowMs();
    for (const { touch, units } of charges) this.#partitions.settle(touch, units, atMs);
    this.#setup.onCharges?.(charges);
    return answer;
  }

  #pass(action: string, body: string): Promise<StoreAnswer> {
    return postEngine(this.#setup.enginePort, `DynamoDB_20120810.${action}`, body);
  }
}

/** If a name occurs twice the last one counts, and none of our calls has this name. */
function withWish(body: string): string {
  return body.replace(/\}\s*$/, `${body.length > 2 ? ',' : ''}${capacityWish}}`);
}
