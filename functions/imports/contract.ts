import * as z from 'zod/mini';
import { route } from '../../shared/lambda/route.ts';
import { Instant, Paging, pageOf, words } from '../../shared/lambda/shapes.ts';

const mostMapped = 200;
/** How long a form can be used. */
export const formSeconds = 3_600;

const Attestation = z.strictObject({
  basis: z.enum(['express', 'relationship']),
  /** In the person's own words: why these people may be texted. */
  statement: words(2000),
  attestedBy: words(200),
  /** These hold for every row that does not say it itself; a vCard never does. */
  source: z.optional(words(200)),
  obtainedAt: z.optional(Instant),
  lastTransactionAt: z.optional(Instant),
});

const NewImport = z.strictObject({
  fileName: words(255),
  attestation: Attestation,
  /** A group for everybody in the file: its id or its name; a new name makes a new group. */
  group: z.optional(words(100)),
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
  /** Only shows what would happen; nothing is written to the phonebook. */
  dryRun: z.optional(z.boolean()),
});
export type NewImport = z.infer<typeof NewImport>;

const Rows = z.object({
  read: z.number(),
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  optedOut: z.number(),
  /** Of these, the rows that told again of a person an earlier row had told of. */
  merged: z.number(),
});

const Attested = z.object({
  basis: z.enum(['express', 'relationship']),
  statement: z.string(),
  attestedBy: z.string(),
  source: z.optional(z.string()),
  obtainedAt: z.optional(z.iso.datetime()),
  lastTransactionAt: z.optional(z.iso.datetime()),
});

const ImportAnswer = z.object({
  id: z.string(),
  status: z.enum(['awaiting-upload', 'running', 'held', 'done', 'failed', 'rejected']),
  fileName: z.string(),
  attestation: Attested,
  group: z.optional(z.string()),
  mapping: z.optional(z.record(z.string(), z.string())),
  sheet: z.optional(z.string()),
  dryRun: z.boolean(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  startedAt: z.optional(z.iso.datetime()),
  doneAt: z.optional(z.iso.datetime()),
  rows: Rows,
  rowsInFile: z.optional(z.number()),
  /** Of a workbook: the sheet that is read, and the others, which are not. */
  sheets: z.optional(z.object({ read: z.string(), others: z.array(z.string()) })),
  progress: z.optional(
    z.object({
      phase: z.enum(['checking', 'writing', 'finishing']),
      percent: z.number(),
      estimatedEndAt: z.optional(z.iso.datetime()),
    }),
  ),
  refusedRowsUrl: z.optional(z.string()),
  problem: z.optional(
    z.object({ code: z.string(), because: z.string(), mend: z.optional(z.string()) }),
  ),
  preview: z.optional(z.looseObject({ rows: Rows })),
});

const Upload = z.object({
  url: z.string(),
  /** Post these fields as multipart/form-data and the file last, under the name `file`. */
  fields: z.record(z.string(), z.string()),
  expiresAt: z.iso.datetime(),
  mostBytes: z.number(),
});

export const createImport = route({
  method: 'POST',
  path: '/v1/imports',
  summary: 'Announces an address book and answers with the form to upload it; the upload starts it',
  body: NewImport,
  status: 201,
  answer: z.extend(ImportAnswer, { upload: z.optional(Upload) }),
  refuses: [
    'validation',
    'account-not-active',
    'account-terminated',
    'idempotency-mismatch',
    'not-found',
  ],
});

export const listImports = route({
  method: 'GET',
  path: '/v1/imports',
  summary: 'Imports, newest first',
  query: Paging,
  answer: pageOf(ImportAnswer),
});

export const showImport = route({
  method: 'GET',
  path: '/v1/imports/{importId}',
  summary: 'One import: how far it is, what became of its rows, the file of those refused',
  answer: ImportAnswer,
  refuses: ['not-found'],
});

export const importRoutes = [createImport, listImports, showImport] as const;
