import * as z from 'zod/mini';
import type { AudienceFilter } from '../values/audience-filter.ts';
import { filterLimits, readAudienceFilter } from '../values/read-audience-filter.ts';

const day = {
  oneOf: [
    { type: 'string', format: 'date' },
    { type: 'object', properties: { daysAgo: { type: 'integer' } } },
    { type: 'object', properties: { daysAhead: { type: 'integer' } } },
  ],
};
const days = { type: 'object', properties: { days: { type: 'integer', minimum: 0 } } };
const words = { type: 'string', maxLength: filterLimits.characters };
const presence = { present: { const: true }, missing: { const: true } };
const wordTest = { is: words, isNot: words, contains: words, ...presence };
const dateTest = { before: day, after: day, on: day, within: days, withinLast: days, ...presence };
const deeper = { type: 'array', items: { type: 'object', description: 'A filter again.' } };

/** Named once for the OpenAPI document. `readAudienceFilter` validates, with its own messages. */
const documented = {
  type: 'object',
  description:
    'Which people: exactly one of these, and with `field` exactly one test. A date in a field is ' +
    'read as 2026-03-15, 3/15/2026 or Mar 15, 2026. "Today" is the day of the planning.',
  properties: {
    all: deeper,
    any: deeper,
    inGroup: words,
    notInGroup: words,
    consent: { enum: ['express', 'relationship'] },
    firstName: { type: 'object', properties: wordTest },
    lastName: { type: 'object', properties: wordTest },
    state: { type: 'object', properties: wordTest },
    lastTransaction: { type: 'object', properties: dateTest },
    field: words,
    ...wordTest,
    ...dateTest,
  },
  examples: [
    { all: [{ field: 'warrantyEnds', within: { days: 30 } }, { notInGroup: 'Sold their car' }] },
  ],
};

/** A filter of the phonebook. Each problem names its place and the right form. */
export const Filter = z.pipe(
  z.unknown().register(z.globalRegistry, documented),
  z.transform((input, context): AudienceFilter => {
    const read = readAudienceFilter(input);
    if (read.ok) return read.filter;
    // In full even where a filter is one of several choices, unless it was not chosen at all.
    const chosen = input !== undefined;
    for (const { path, message } of read.problems) {
      context.issues.push({ code: 'custom', message, path: [...path], input, continue: chosen });
    }
    return z.NEVER;
  }),
);

/** The same in one parameter of a query, as JSON. */
export const FilterInQuery = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(2_000)),
    z.transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        const message = 'must be a filter as JSON, such as {"consent":"express"}';
        context.issues.push({ code: 'custom', message, input: text });
        return z.NEVER;
      }
    }),
  ),
  Filter,
);
