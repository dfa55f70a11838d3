import * as z from 'zod/mini';

const units = z.number().check(z.gt(0), z.lte(1_000_000));
const times = z.int().check(z.gte(0), z.lte(1_000));

/** An optional field that says what it is for. */
function described<T extends z.core.$ZodType>(schema: T, description: string) {
  return z.optional(schema).check(z.describe(description));
}

/** What `POST /_local/store` takes. Fields left out keep their value; counts begin anew. */
export const storeRequest = z.strictObject({
  partitions: described(z.boolean(), 'True: functions reach the store through its partitions.'),
  writeUnits: described(units, 'Write units a second for each key value: 1,000 by default.'),
  readUnits: described(units, 'Read units a second for each key value: 3,000 by default.'),
  splitAfterSeconds: described(
    z.number().check(z.gte(0)),
    'How long a key value is throttled before its sort keys are split: 60 by default.',
  ),
  error: described(
    z.nullable(z.enum(['ThrottlingException', 'ProvisionedThroughputExceededException'])),
    "Which error is answered; null: by the table's billing.",
  ),
  throttle: described(
    z.nullable(
      z.strictObject({
        table: described(z.string(), "A part of the table's name; without it all tables."),
        verb: z.optional(z.enum(['read', 'write'])),
        first: described(times, 'Each key value that matches is refused its first so many times.'),
        every: described(
          z.int().check(z.gte(2), z.lte(1_000)),
          'And after that every so many times.',
        ),
      }),
    ),
    'Refusals whatever the rate, the same in each run; null: none.',
  ),
});

/** A request for other behaviour of the store. */
export type StoreRequest = z.infer<typeof storeRequest>;
