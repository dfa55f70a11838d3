import type { Row } from '../../../shared/rows/formats/read-csv.ts';
import type { RowBlock } from '../../../shared/rows/read-rows.ts';
import { defaultRulebook, rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import { findAccount } from '../../../shared/tables/accounts/accounts.ts';
import type {
  Household,
  Households,
  Import,
  ImportChange,
  ImportProblem,
} from '../../../shared/tables/phonebook/imports.ts';
import { inParallel } from '../../../shared/values/in-parallel.ts';
import { bytesOf, openUpload } from '../open-upload.ts';
import { previewOf } from '../preview-file.ts';
import { keptOutBy } from '../wishes/kept-out.ts';
import { countReasons } from './count-reasons.ts';
import { addCounts, countRows, type Done, nothingDone, together } from './count-rows.ts';
import { failImport } from './fail-import.ts';
import { type Court, judgeRows, type Person } from './judge-rows.ts';
import { type Progress, progressOf, saveStep } from './progress.ts';
import { keepRefusedRows } from './refused-rows.ts';
import { termsOf } from './terms.ts';
import { type Outcome, type Terms, writePeople } from './write-people.ts';

/** Rows that are judged, merged, written and saved as one step. A step that died is repeated. */
const unitRows = 2_500;
/** As many as one read of the store brings: large units, so that the store is never waited for. */
const sliceOfPeople = 100;
const slicesAtOnce = 8;

/**
 * Writes the rows of the file, unit by unit, each saved with its counts in one write. When the time
 * is up it stops after a unit. Units depend on the file alone, never on the clock, so a repeated
 * unit is the same unit.
 */
export async function importRows(row: Import, timeIsUp: () => boolean): Promise<Import> {
  const upload = await openUpload(row);
  if ('refused' in upload) return failImport(row, upload.refused);
  const work = await workOf(row);
  let now = row;
  let unsaved = nothingDone;
  let headers: readonly string[] = [];
  let shown: ImportChange = {};
  for await (const unit of unitsOf(upload.blocks)) {
    if ('refused' in unit) return failImport(now, unit.refused);
    if (now.dryRun && !progressOf(now).place && headers.length === 0) {
      // Read again: only now is it known how the whole file writes its dates.
      shown = { preview: { ...now.preview, ...previewOf(unit, now) } };
    }
    headers = unit.columns.headers;
    unsaved = together(unsaved, await importUnit(unit, work));
    if (!unit.checkpoint) continue;
    const bytes = bytesOf(unit, upload);
    now = await saveUnit(now, unsaved, {
      headers,
      place: unit.checkpoint,
      change: { bytes, ...shown },
    });
    unsaved = nothingDone;
    shown = {};
    if (timeIsUp()) return now;
  }
  return saveUnit(now, unsaved, { headers, phase: 'join', change: shown });
}

/** Whole blocks until there are enough rows. */
async function* unitsOf(
  blocks: AsyncIterable<RowBlock | { refused: ImportProblem }>,
): AsyncGenerator<RowBlock | { refused: ImportProblem }> {
  let rows: Row[] = [];
  let last: RowBlock | undefined;
  for await (const block of blocks) {
    if ('refused' in block) {
      yield block;
      return;
    }
    rows.push(...block.rows);
    last = block;
    if (rows.length < unitRows) continue;
    yield { ...block, rows };
    rows = [];
  }
  if (last && rows.length > 0) yield { ...last, rows };
}

type Work = {
  readonly court: Court;
  readonly terms: Terms;
  /** In a dry run, the phones so far: nothing is written that could be read back. */
  readonly seen: Set<string>;
};

async function workOf(row: Import): Promise<Work> {
  const { accountId, importId, createdBy } = row;
  const { judgedAt = row.createdAt, groups, groupForAll } = progressOf(row);
  const account = await findAccount(accountId);
  const rulebook = rulebookNamed(account?.rulebook ?? defaultRulebook);
  return {
    court: {
      terms: termsOf(row),
      rulebook,
      at: judgedAt,
      keptOut: await keptOutBy(row),
      isOptOutList: row.kind === 'opt-outs',
    },
    terms: {
      accountId,
      importId,
      recordedBy: createdBy,
      groups,
      groupForAll,
      judgedAt,
      dryRun: row.dryRun ?? false,
    },
    seen: new Set(),
  };
}

async function importUnit(unit: RowBlock, { court, terms, seen }: Work): Promise<Done> {
  const judged = judgeRows(unit.rows, unit.columns, court);
  const slices: (readonly Person[])[] = [];
  for (let n = 0; n < judged.people.length; n += sliceOfPeople) {
    slices.push(judged.people.slice(n, n + sliceOfPeople));
  }
  const settled = await inParallel(slices, slicesAtOnce, (slice) => writePeople(slice, terms));
  const outcomes = new Map(settled.flatMap((slice) => [...slice]));
  if (terms.dryRun) markSeen(outcomes, seen);
  return countRows(judged, outcomes);
}

function markSeen(outcomes: Map<string, Outcome>, seen: Set<string>): void {
  for (const [phone, { is }] of outcomes) {
    const repeated = is === 'created' ? 'updated' : is;
    if (seen.has(phone)) outcomes.set(phone, { is: repeated, again: true });
    seen.add(phone);
  }
}

async function saveUnit(
  row: Import,
  { counts, refused, households }: Done,
  given: {
    headers: readonly string[];
    place?: NonNullable<Progress['place']>;
    phase?: 'join';
    change: ImportChange;
  },
): Promise<Import> {
  const { headers, change, ...next } = given;
  const kept = await keepRefusedRows(row, refused, headers);
  const progress = { ...progressOf(row), ...next, ...kept };
  return saveStep(row, progress, {
    ...change,
    ...(refused.length > 0 ? { refusedBecause: countReasons(row.refusedBecause, refused) } : {}),
    ...(households.length > 0 ? { households: addHouseholds(row.households, households) } : {}),
    rows: addCounts(row.rows, counts),
  });
}

const mostExamples = 20;

function addHouseholds(before: Households | undefined, more: readonly Household[]): Households {
  const examples = [...(before?.examples ?? []), ...more].slice(0, mostExamples);
  return { met: (before?.met ?? 0) + more.length, examples };
}
