/** Why a whole file cannot be read. */
const fileProblems = [
  'file.empty',
  'file.not-a-table',
  'file.unknown-format',
  'file.damaged',
  'file.too-large',
  'file.too-many-rows',
  'file.too-many-columns',
  'file.no-header',
  'file.no-rows',
  'file.no-phone-column',
  'file.mapping',
] as const;

/** Why an import is held, failed, rejected or never began. A frontend may branch on them. */
export const importProblems = [
  ...fileProblems,
  'file.gone',
  'file.replaced',
  'file.too-many-groups',
  'upload.expired',
  'list.sequential',
  'list.mostly-sequential',
  'list.invalid-numbers',
  'import.rejected',
  'account-suspended',
  'account-terminated',
] as const;

/** Why a row is refused, as far as the row itself tells. */
const rowProblems = [
  'row.damaged',
  'row.too-many-cells',
  'row.cell-too-long',
  'row.too-long',
  'groups.too-many',
  'groups.name-too-long',
  'phone.missing',
  'phone.damaged',
  'phone.invalid',
  'row.opted-out',
  'row.never-agreed',
  'row.wish-unclear',
  'basis.missing',
  'date.unreadable',
] as const;

/** Every reason why a row is refused. A frontend may branch on them. */
export const rowRefusals = [
  ...rowProblems,
  'row.against-elsewhere',
  'basis.express',
  'basis.relationship',
  'contact.too-large',
  'list.has-not-left',
] as const;

export type FileProblem = (typeof fileProblems)[number];
export type ImportProblemCode = (typeof importProblems)[number];
export type RowProblem = (typeof rowProblems)[number];
export type RowRefusal = (typeof rowRefusals)[number];
