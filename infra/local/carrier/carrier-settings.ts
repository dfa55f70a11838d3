import * as z from 'zod/mini';

const phone = z.string().check(z.regex(/^\+[1-9]\d{1,14}$/));
const phones = z.array(phone);
const chance = z.number().check(z.gte(0), z.lte(1));
const seconds = z.number().check(z.gte(0), z.lte(7 * 86_400));

/** An optional field that says what it is for in the JSON schema. */
function described<T extends z.core.$ZodType>(schema: T, description: string) {
  return z.optional(schema).check(z.describe(description));
}

const settings = {
  pace: described(
    z.nullable(z.number().check(z.gt(0))),
    'Parts per second and origination number; beyond it ThrottlingException. null: no limit.',
  ),
  latencyMs: described(
    z.number().check(z.gte(0), z.lte(60_000)),
    'Real milliseconds before each answer.',
  ),
  errors: z.optional(
    z.strictObject({
      throttle: described(chance, 'Chance of a ThrottlingException: nothing is delivered.'),
      internal: described(
        chance,
        'Chance of an InternalServerException; every other of these texts is delivered.',
      ),
      timeout: described(
        chance,
        'Chance of no answer at all; every other of these texts is delivered.',
      ),
      spendLimit: described(
        z.boolean(),
        "True: every call answers that the month's money is spent.",
      ),
      optedOut: described(phones, 'Phones the carrier itself has opted out: ConflictException.'),
      invalid: described(
        phones,
        'Phones that do not exist: accepted, then the event TEXT_INVALID.',
      ),
      unreachable: described(
        phones,
        'Phones out of reach: accepted, then the event TEXT_UNREACHABLE.',
      ),
      blocked: described(
        phones,
        'Phones whose network blocks us: accepted, then the event TEXT_CARRIER_BLOCKED.',
      ),
    }),
  ),
  receipts: z.optional(
    z.strictObject({
      lost: described(chance, 'Chance that an event is never published.'),
      doubled: described(chance, 'Chance that an event is published twice.'),
      delaySeconds: described(seconds, 'Virtual seconds from the answer to the events.'),
      apartSeconds: described(seconds, 'Virtual seconds from one event of a text to its next.'),
      reorder: described(z.boolean(), 'True: the events of one text come last one first.'),
    }),
  ),
};

/** What `POST /_local/carrier` takes. Fields left out keep their value; `reset` clears all. */
export const carrierRequest = z.strictObject({
  phone: described(phone, 'Only for texts to this phone; without it for all.'),
  seed: described(z.int(), 'Seed of all chances, so that a run can be repeated.'),
  reset: described(
    z.literal(true),
    'True: back to a carrier that always delivers, counters at zero.',
  ),
  ...settings,
});

/** The same as JSON Schema, for `GET /_local/carrier/schema`. */
export const carrierSchema: object = z.toJSONSchema(carrierRequest);

/** A request for other carrier behaviour. */
export type CarrierRequest = z.infer<typeof carrierRequest>;

type Given = Omit<CarrierRequest, 'phone' | 'seed' | 'reset'>;
type Complete<T> = { readonly [K in keyof T]-?: Exclude<T[K], undefined> };

/** How the carrier behaves, every field set. */
export interface CarrierSettings {
  readonly pace: number | null;
  readonly latencyMs: number;
  readonly errors: Complete<NonNullable<Given['errors']>>;
  readonly receipts: Complete<NonNullable<Given['receipts']>>;
}

const faultless: CarrierSettings = {
  pace: null,
  latencyMs: 0,
  errors: {
    throttle: 0,
    internal: 0,
    timeout: 0,
    spendLimit: false,
    optedOut: [],
    invalid: [],
    unreachable: [],
    blocked: [],
  },
  receipts: { lost: 0, doubled: 0, delaySeconds: 0, apartSeconds: 0, reorder: false },
};

/** The carrier's behaviour for all, with exceptions for single phones. */
export class CarrierBehaviour {
  #forAll: CarrierSettings = faultless;
  readonly #forPhone = new Map<string, Given>();
  readonly #merged = new Map<string, CarrierSettings>();
  #random = seeded(1);

  /** Takes a request over. */
  change({ phone, seed, reset, ...given }: CarrierRequest): void {
    if (reset === true) {
      this.#forAll = faultless;
      this.#forPhone.clear();
      this.#random = seeded(1);
    }
    if (seed !== undefined) this.#random = seeded(seed);
    if (phone === undefined) this.#forAll = merge(this.#forAll, given);
    else this.#forPhone.set(phone, joined(this.#forPhone.get(phone), given));
    this.#merged.clear();
  }

  /** What holds for texts to `phone`. */
  for(phone: string): CarrierSettings {
    const own = this.#forPhone.get(phone);
    if (own === undefined) return this.#forAll;
    const found = this.#merged.get(phone) ?? merge(this.#forAll, own);
    this.#merged.set(phone, found);
    return found;
  }

  /** True with that chance. */
  happens(chance: number): boolean {
    return chance > 0 && this.#random() < chance;
  }

  describe(): CarrierSettings & { phones: Record<string, object> } {
    return { ...this.#forAll, phones: Object.fromEntries(this.#forPhone) };
  }
}

function merge(base: CarrierSettings, given: Given): CarrierSettings {
  return {
    pace: given.pace === undefined ? base.pace : given.pace,
    latencyMs: given.latencyMs ?? base.latencyMs,
    errors: Object.assign({}, base.errors, given.errors),
    receipts: Object.assign({}, base.receipts, given.receipts),
  };
}

function joined(before: Given = {}, given: Given): Given {
  return {
    ...before,
    ...given,
    errors: { ...before.errors, ...given.errors },
    receipts: { ...before.receipts, ...given.receipts },
  };
}

/** Repeatable numbers from 0 to 1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
