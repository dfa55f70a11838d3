import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTown, type Town } from '../support/town.ts';
import { type Asked, ask } from './ask.ts';
import { goodValue } from './good-value.ts';
import { type Operation, operations } from './operations.ts';
import { furnish, type Place } from './places-there.ts';
import { names, spoilt } from './spoil.ts';

/**
 * Every operation of the contract is asked what its schemas allow, and what they do not, on the
 * running system: never an answer of 500, and what is wrong is named. The gate asks a little, and
 * the same each time; `FUZZ_RUNS=200 npx vitest run test/stories/fuzz` asks much.
 */
const often = Number(process.env.FUZZ_RUNS ?? 0);
const runs = (few: number) => ({ numRuns: often || few, ...(often ? {} : { seed: 20_261_124 }) });

let town: Town;
let place: Place;
beforeAll(async () => {
  town = await openTown();
  place = await furnish(town);
});
afterAll(() => town.leave());

const tell = (operation: Operation, asked: Asked) => ask(town, place, operation, asked);

/** What cannot be undone comes last. */
function harm({ method, path }: Operation): number {
  return (method === 'DELETE' ? 1 : 0) + (/(erase|suspend|terminate)$/.test(path) ? 2 : 0);
}

const gentleFirst = operations.toSorted((one, other) => harm(one) - harm(other));
const withBody = gentleFirst.filter(({ body }) => body !== undefined);
const named = (some: readonly Operation[]) => some.map((one) => [one.operationId, one] as const);

/** Ids and queries as the document has them, and odder ones. */
function idsOf({ path }: Operation) {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const drawn = parameters.map((name) => {
    const word = goodValue({ type: 'string', minLength: 1, maxLength: 512 }, place.known, name);
    // A URL takes these for steps.
    return [name, word.filter((one) => !['.', '..'].includes(String(one)))] as const;
  });
  return fc.record(Object.fromEntries(drawn));
}

function queryOf({ query }: Operation) {
  const drawn = Object.entries(query).map(
    ([name, schema]) => [name, goodValue(schema, place.known, name)] as const,
  );
  return fc.record(Object.fromEntries(drawn), { requiredKeys: [] });
}

const bodyOf = ({ body }: Operation) =>
  body === undefined ? fc.constant(undefined) : goodValue(body, place.known);

describe('what its schemas allow', () => {
  it.each(named(gentleFirst))('%s answers as promised', async (_, operation) => {
    const asked = fc.record({
      ids: idsOf(operation),
      query: queryOf(operation),
      body: bodyOf(operation),
    });
    await fc.assert(
      fc.asyncProperty(asked, async (one) => void (await tell(operation, one))),
      runs(3),
    );
  });
});

describe('a body with one wrong place', () => {
  it.each(named(withBody))('%s names it, and refuses', async (_, operation) => {
    const { body } = operation;
    if (body === undefined) return;
    const asked = fc.record({ ids: idsOf(operation), wrong: spoilt(body, bodyOf(operation)) });
    await fc.assert(
      fc.asyncProperty(asked, async ({ ids, wrong }) => {
        const told = await tell(operation, { ids, body: wrong.body });
        expect({ ...wrong, ...told }).toMatchObject({ status: 400, type: 'validation' });
        expect({ ...wrong, ...told, isNamed: names(told.names, wrong) }).toMatchObject({
          isNamed: true,
        });
      }),
      runs(6),
    );
  });
});

describe('bytes that are no good request', () => {
  const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
  const raws = {
    'half of JSON': '{"phone": ',
    'a comment': '// {}',
    'not UTF-8': new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    'a thousandfold nest': deep,
    'nothing but a text': '"text"',
    null: 'null',
    'a prototype': '{"__proto__":{"x":1}}',
    'two of one name': '{"colour":1,"colour":2}',
  };
  it.each(named(operations.filter(({ method }) => method !== 'GET')))(
    '%s refuses them',
    async (_, operation) => {
      for (const [how, raw] of Object.entries(raws)) {
        const told = await tell(operation, { raw });
        expect({ how, ...told }).toMatchObject({ how, status: 400, type: 'validation' });
      }
      const headers = { 'content-type': 'text/xml' };
      expect(await tell(operation, { raw: '<x/>', headers })).toMatchObject({ status: 415 });
    },
  );
});

describe('headers and parameters that nobody sends', () => {
  it.each(named(operations.filter(({ open }) => !open)))(
    '%s refuses them',
    async (_, operation) => {
      const [ids] = fc.sample(idsOf(operation), { numRuns: 1, seed: 1 });
      const [body] = fc.sample(bodyOf(operation), { numRuns: 1, seed: 1 });
      const asked = { ids: ids ?? {}, body };
      for (const key of ['x'.repeat(201), 'x'.repeat(4_000), ' ', 'caf\u00e9']) {
        const told = await tell(operation, { ...asked, headers: { 'idempotency-key': key } });
        expect([key, told.status]).toEqual([key, 400]);
      }
      const told = await tell(operation, { ...asked, query: { colour: 'red' } });
      expect(told).toMatchObject({ status: 400, type: 'validation' });
      expect(told.names.join()).toContain('colour');
      if (!operation.headers.has('If-Match')) return;
      for (const version of ['"old"', '', 'W/"x"', '*'.repeat(3_000), '"', ',']) {
        const edit = await tell(operation, { ...asked, headers: { 'if-match': version } });
        expect([version, edit.status]).toEqual([version, expect.toSatisfy((is) => is >= 400)]);
      }
    },
  );

  it.each(named(operations.filter(({ query }) => Object.keys(query).length > 0)))(
    '%s names a parameter that is wrong',
    async (_, operation) => {
      const [ids] = fc.sample(idsOf(operation), { numRuns: 1, seed: 1 });
      for (const [name, { type, enum: choices, maxLength }] of Object.entries(operation.query)) {
        const wrong = [
          ...(type === 'integer' ? ['x', '0.5', '-1', '1e99', 'NaN'] : []),
          ...(choices ? ['none of these', '__proto__', ''] : []),
          ...(maxLength ? ['x'.repeat(maxLength + 1)] : []),
        ];
        for (const value of wrong) {
          const told = await tell(operation, { ids: ids ?? {}, query: { [name]: value } });
          expect([name, value.slice(0, 20), told.status]).toEqual([name, value.slice(0, 20), 400]);
          expect(told.names.join()).toContain(name);
        }
      }
    },
  );
});
