import type { Patch } from '../code/read-code.ts';

/** A mistake that somebody could make, and that the checks must see. */
export type Mutant = { readonly name: string; readonly patches: readonly Patch[] };

export const mutants: readonly Mutant[] = [
  {
    name: 'the claim is removed: a text is claimed whatever its state',
    patches: [
      {
        file: 'shared/tables/texts/text-states.ts',
        from: `("state" = 'planned' OR ("state" = 'sending' AND claimId = ?)) RETURNING`,
        to: `(entry <> '' OR ("state" = 'sending' AND claimId = ?)) RETURNING`,
      },
    ],
  },
];
