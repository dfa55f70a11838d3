import * as z from 'zod/mini';
import { named } from '../../shared/lambda/shapes.ts';
import {
  type Import,
  type ImportProblem,
  importStatuses,
} from '../../shared/tables/phonebook/imports.ts';
import { importProblems, rowRefusals } from '../../shared/values/imports/import-problems.ts';
import { type Phase, progressOf } from './run/progress.ts';

const Rows = z.object({
  read: z.number(),
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  optedOut: z.number(),
  /** Of these, the rows whose person an earlier row of the file has too. */
  merged: z.number(),
});

const ConsentColumn = z.object({
  heading: z.string(),
  readAs: z.enum(['consent', 'refusal', 'deceased', 'status', 'words']),
  in: z.number(),
  out: z.number(),
  never: z.number(),
  notUnderstood: z.number(),
  empty: z.number(),
  /** Some words of each kind, as they are in the file. */
  examples: z.record(z.string(), z.array(z.string())),
});
/** Rows that were refused for one kind of reason, with the sentence for the first of them. */
const RefusedBecause = z.object({
  code: z.enum(rowRefusals),
  rows: z.number(),
  example: z.object({ row: z.number(), because: z.string() }),
});
const FirstContact = z.looseObject({
  phone: z.string(),
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
  /** By name: they may not exist yet. */
  groups: z.array(z.string()),
});
const Preview = z.object({
  rows: Rows,
  dates: z.enum(['day/month/year', 'month/day/year']),
  /** The meaning of each column, in the words of a mapping. */
  columns: z.array(z.object({ header: z.string(), readAs: z.string() })),
  /** As they are read: each has a contact, or why it would be refused. */
  firstRows: z.array(
    z.object({
      row: z.number(),
      contact: z.optional(FirstContact),
      refused: z.optional(z.object({ code: z.enum(rowRefusals), because: z.string() })),
    }),
  ),
  newGroups: z.optional(z.array(z.string())),
});
const MisreadCell = z.object({ row: z.number(), column: z.string(), text: z.string() });
const Household = z.object({ row: z.number(), stays: z.string(), met: z.string() });

const Attested = z.object({
  basis: z.optional(z.enum(['express', 'relationship'])),
  statement: z.string(),
  attestedBy: z.string(),
  source: z.optional(z.string()),
  obtainedAt: z.optional(z.iso.datetime()),
  lastTransactionAt: z.optional(z.iso.datetime()),
});

export const ImportAnswer = z.object({
  id: z.string(),
  status: z.enum(importStatuses),
  fileName: z.string(),
  attestation: Attested,
  group: z.optional(z.string()),
  kind: z.enum(['contacts', 'opt-outs']),
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
  /** Which columns speak of texts, how each was read, and what its rows come to. */
  consentColumns: z.optional(z.array(ConsentColumn)),
  /** What a sheet does not show is left out, unless `includeHidden` was asked for. */
  hidden: z.optional(z.object({ rows: z.number(), columns: z.array(z.string()) })),
  /** Cells that look misread ("BjÃ?rk") and cannot be corrected for certain: a warning. */
  misread: z.optional(z.object({ cells: z.number(), examples: z.array(MisreadCell) })),
  /** Two people on one number are one contact, which keeps the first name. */
  households: z.optional(z.object({ met: z.number(), examples: z.array(Household) })),
  progress: z.optional(
    z.object({
      phase: z.enum(['checking', 'writing', 'finishing']),
      percent: z.number(),
      estimatedEndAt: z.optional(z.iso.datetime()),
    }),
  ),
  refusedRowsUrl: z.optional(z.string()),
  /** Why rows are refused, the most frequent reason first. */
  refusedBecause: z.optional(z.array(RefusedBecause)),
  problem: z.optional(
    z.object({
      code: z.enum(importProblems),
      because: z.string(),
      mend: z.optional(z.string()),
    }),
  ),
  preview: z.optional(Preview),
});
named('Import', ImportAnswer);

/** An import as tenants see it. */
export async function importAnswer(row: Import, at: Date) {
  const { preview, rows, refusedRowsKey } = row;
  return {
    id: row.importId,
    status: row.status,
    fileName: row.fileName,
    attestation: row.attestation,
    group: row.group,
    mapping: row.mapping,
    sheet: row.sheet,
    sheets: row.sheets,
    kind: row.kind ?? ('contacts' as const),
    consentColumns: row.consentColumns,
    hidden: row.hidden,
    misread: row.misread,
    households: row.households,
    dryRun: row.dryRun ?? false,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    startedAt: row.startedAt,
    doneAt: row.doneAt,
    rows,
    rowsInFile: row.rowsInFile,
    progress: row.status === 'running' ? progressAt(row, at) : undefined,
    refusedBecause: row.refusedBecause,
    refusedRowsUrl: refusedRowsKey ? await linkTo(refusedRowsKey) : undefined,
    problem: problemAt(row, at),
    preview: preview ? { ...preview, rows } : undefined,
  };
}

/** How long a form can be used. */
export const formSeconds = 3_600;

function problemAt(row: Import, at: Date): ImportProblem | undefined {
  if (row.status === 'awaiting-upload') {
    const formEndsAt = Date.parse(row.createdAt) + formSeconds * 1_000;
    return at.getTime() > formEndsAt ? noFileCame : undefined;
  }
  const tellsWhy = ['held', 'failed', 'rejected'].includes(row.status) || row.dryRun;
  return tellsWhy ? row.problem : undefined;
}

const noFileCame: ImportProblem = {
  code: 'upload.expired',
  because: 'No file has come within the hour that its form could be used.',
  mend:
    'Start a new import, or send the same request with its Idempotency-Key again: the ' +
    'answer has a new form.',
};

const linkSeconds = 3_600;

/** The S3 client is loaded late: most calls to this Lambda do not need it. */
async function linkTo(key: string): Promise<string> {
  const { downloadUrl } = await import('../../shared/bucket/download-url.ts');
  return downloadUrl(key, { fileName: 'refused-rows.csv', expiresSeconds: linkSeconds });
}

const shownAs: Record<Phase, 'checking' | 'writing' | 'finishing'> = {
  scan: 'checking',
  record: 'checking',
  open: 'writing',
  write: 'writing',
  join: 'finishing',
};

/** How far the first reading of the file is, before anything is written. */
const scanPercent = 10;

function progressAt(row: Import, at: Date) {
  const { phase, judgedAt } = progressOf(row);
  const { read = 0, total = 0, at: readAt } = row.bytes ?? {};
  const part = total > 0 ? Math.min(1, read / total) : 0;
  const percent = {
    scan: part * scanPercent,
    record: scanPercent,
    open: scanPercent,
    write: scanPercent + part * (99 - scanPercent),
    join: 99,
  }[phase];
  const isKnown = phase === 'write' && part > 0 && judgedAt && readAt;
  const ends = isKnown ? endOf(part, { from: judgedAt, to: readAt }, at) : undefined;
  return { phase: shownAs[phase], percent: Math.floor(percent), estimatedEndAt: ends };
}

/** At the speed of this part; never in the past. It changes only when the import makes progress. */
function endOf(part: number, took: { from: string; to: string }, at: Date): string {
  const from = Date.parse(took.from);
  const end = from + (Date.parse(took.to) - from) / part;
  return new Date(Math.max(end, at.getTime())).toISOString();
}
