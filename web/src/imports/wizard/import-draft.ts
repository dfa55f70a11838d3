import type { paths } from '../../../../client/src/schema.d.ts';

/** What somebody states before a file is read, as the form holds it. */
export type ImportDraft = {
  readonly file: File | undefined;
  /** A list of people who left is brought in as opt-outs. */
  readonly kind: 'contacts' | 'opt-outs';
  readonly basis: 'relationship' | 'express';
  /** Undefined while the wording that we propose stands. */
  readonly statement: string | undefined;
  readonly attestedBy: string;
  /** For everybody in the file; a day is `2026-03-31`, and empty means that the rows say it. */
  readonly source: string;
  readonly obtainedOn: string;
  readonly lastTransactionOn: string;
  readonly group: string;
  /** Heading -> what it is, where that differs from what was recognized. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly sheet: string | undefined;
  readonly includeHidden: boolean;
};

type NewImport = NonNullable<
  paths['/v1/imports']['post']['requestBody']
>['content']['application/json'];

/** A draft before anything is chosen. */
export function emptyDraft(attestedBy: string): ImportDraft {
  return {
    file: undefined,
    kind: 'contacts',
    basis: 'relationship',
    statement: undefined,
    attestedBy,
    source: '',
    obtainedOn: '',
    lastTransactionOn: '',
    group: '',
    mapping: {},
    sheet: undefined,
    includeHidden: false,
  };
}

/** The request for a draft; `statement` is the wording that we propose. */
export function requestOf(
  draft: ImportDraft,
  given: { fileName: string; statement: string; dryRun: boolean },
): NewImport {
  const { kind, mapping, sheet, group } = draft;
  const isList = kind === 'opt-outs';
  return {
    fileName: given.fileName,
    kind,
    attestation: {
      statement: draft.statement ?? given.statement,
      attestedBy: draft.attestedBy,
      ...(!isList && basisOf(draft)),
    },
    ...(!isList && group.trim() && { group: group.trim() }),
    ...(Object.keys(mapping).length > 0 && { mapping: { ...mapping } }),
    ...(sheet !== undefined && { sheet }),
    ...(draft.includeHidden && { includeHidden: true }),
    dryRun: given.dryRun,
  };
}

function basisOf({ basis, source, obtainedOn, lastTransactionOn }: ImportDraft) {
  if (basis === 'relationship') {
    return { basis, ...(lastTransactionOn && { lastTransactionAt: lastTransactionOn }) };
  }
  return {
    basis,
    ...(source.trim() && { source: source.trim() }),
    ...(obtainedOn && { obtainedAt: obtainedOn }),
  };
}
