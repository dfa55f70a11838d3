import * as z from 'zod/mini';
import { words } from '../../shared/lambda/shapes.ts';

/** Why an operator acts, in words that the tenant reads. */
export const reason = words(1000);

/** For operators only. It is in the audit log and in no answer to a tenant. */
export const note = z.optional(words(2000));

/** The two texts of an operator's act. */
export const ReasonAndNote = z.strictObject({ reason, note });

/** Who acts, when, and with which texts. */
export type Decided = {
  readonly by: string;
  readonly reason: string;
  readonly note?: string | undefined;
  readonly at: Date;
};

/** As `Decided`, but the reason may be missing: the act itself explains enough. */
export type Done = Omit<Decided, 'reason'> & { readonly reason: string | undefined };

/** The details of an audit entry, with the operators' own note if there is one. */
export function detailsWith(
  note: string | undefined,
  details: Readonly<Record<string, unknown>> = {},
): { details?: Record<string, unknown> } {
  const all = note === undefined ? { ...details } : { ...details, note };
  return Object.keys(all).length === 0 ? {} : { details: all };
}
