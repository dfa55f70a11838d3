import * as z from 'zod/mini';
import { cleanWords, Instant, words } from '../../shared/lambda/shapes.ts';

const mostMapped = 200;

const Attestation = z.strictObject({
  /** Needed unless the file is a list of opt-outs. */
  basis: z.optional(z.enum(['express', 'relationship'])),
  /** In the person's own words: why these people may be texted. */
  statement: words(2000),
  attestedBy: words(200),
  /** Defaults for rows that do not state it themselves; a vCard never does. */
  source: z.optional(words(200)),
  obtainedAt: z.optional(Instant),
  lastTransactionAt: z.optional(Instant),
});

export const NewImport = z.strictObject({
  fileName: words(255),
  /** `opt-outs`: a list of people who opted out, who are recorded as such; a phone is enough. */
  kind: z.optional(z.enum(['contacts', 'opt-outs'])),
  attestation: Attestation,
  /** A group for everybody in the file: its id or its name. A new name creates a group. */
  group: z.optional(cleanWords(100)),
  /** Header in the file -> one of our plain headers, `ignore`, or the name of a field. */
  mapping: z.optional(
    z.record(words(200), words(100)).check(
      z.refine((mapping) => Object.keys(mapping).length <= mostMapped, {
        error: `must name at most ${mostMapped} columns`,
      }),
    ),
  ),
  /** Which sheet of a workbook; the first when missing. */
  sheet: z.optional(words(100)),
  /** Also reads rows and columns that a sheet hides. */
  includeHidden: z.optional(z.boolean()),
  /** Only shows what would happen; nothing is written to the phonebook. */
  dryRun: z.optional(z.boolean()),
});
export type NewImport = z.infer<typeof NewImport>;
