import * as z from 'zod/mini';
import { Filter } from '../../shared/lambda/audience-filter-shape.ts';
import { Phone, words } from '../../shared/lambda/shapes.ts';

const mostPhones = 1_000;

/** Whom a group send goes to, as a client asks for it. */
export const Audience = z.union(
  [
    z.strictObject({ group: words(200) }),
    z.strictObject({
      phones: z.array(Phone).check(
        z.minLength(1),
        z.maxLength(mostPhones, {
          error: `must be at most ${mostPhones}; put more into a group`,
        }),
      ),
    }),
    z.strictObject({ filter: Filter }),
    z.strictObject({ all: z.literal(true) }),
  ],
  { error: whatIsWrong },
);

type Issues = readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];

const kinds = ['group', 'phones', 'filter', 'all'];
const mostTold = 10;

/** What is wrong with the one kind that was chosen, place by place; else which kinds there are. */
function whatIsWrong({ input, errors = [] }: { input?: unknown; errors?: Issues[] }): string {
  const [chosen, ...more] = typeof input === 'object' && input !== null ? Object.keys(input) : [];
  const issues = more.length === 0 ? (errors[kinds.indexOf(chosen ?? '')] ?? []) : [];
  if (issues.length === 0) {
    return `must be {group}, {phones: [1 to ${mostPhones} numbers]}, {filter} or {all: true}`;
  }
  const told = issues
    .slice(0, mostTold)
    .map(({ path, message }) => `${path.join('.')}: ${message}`);
  const rest = issues.length - told.length;
  return `${told.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}
