import { cellFor } from '../columns/cell-for.ts';
import type { Columns } from '../columns/recognize-columns.ts';
import { readDate } from './read-date.ts';

/** What a person states about the whole file before it is read. */
export type Attestation = {
  basis: 'express' | 'relationship';
  statement: string;
  attestedBy: string;
};

/** The basis of a row for texting its person. Times are ISO 8601 UTC. */
export type RowConsent = {
  basis: 'express' | 'relationship';
  source: string;
  statement: string;
  obtainedAt?: string;
  lastTransactionAt?: string;
};

export type ConsentReading =
  | { ok: true; consent: RowConsent }
  | { ok: false; code: 'basis.missing' | 'date.unreadable'; reason: string };

/** Defaults of the import for rows that do not say it themselves, written as in a cell. */
export type ConsentDefaults = {
  'consent date'?: string;
  'consent source'?: string;
  'last transaction'?: string;
};

type Terms = { attestation: Attestation; source: string; defaults?: ConsentDefaults };

/**
 * The attestation names the basis of the file, and each row must show it: express consent with its
 * source and date, or a relationship with the date of the last transaction. A row that shows only
 * the other basis is refused, because nobody has attested that one. A date that the basis does not
 * need is left out if it cannot be read.
 */
export function readConsent(cells: string[], columns: Columns, terms: Terms): ConsentReading {
  const { basis } = terms.attestation;
  const statedIn = (column: keyof ConsentDefaults) =>
    cellFor(cells, columns, column) || (terms.defaults?.[column] ?? '');
  const dateOf = (column: 'consent date' | 'last transaction') =>
    notGiven.test(statedIn(column)) ? undefined : readDate(statedIn(column), columns);
  const [obtained, transaction] = [dateOf('consent date'), dateOf('last transaction')];
  const source = statedIn('consent source');
  if (basis === 'express' && source === '') return missing('consent source', columns);
  const date = basis === 'express' ? 'consent date' : 'last transaction';
  const needed = basis === 'express' ? obtained : transaction;
  if (needed === undefined) return missing(date, columns);
  if (!needed.ok) return unreadable(date, needed);
  const statement = cellFor(cells, columns, 'consent statement') || terms.attestation.statement;
  return {
    ok: true,
    consent: {
      basis,
      source: source || terms.source,
      statement,
      ...(obtained?.ok && { obtainedAt: obtained.at }),
      ...(transaction?.ok && { lastTransactionAt: transaction.at }),
    },
  };
}

/** Blank, or what people and exports write for "no date". */
const notGiven = /^\s*(n\/?a|none|never|nunca|null|unknown|[-–—.?]+|0\/0\/0+|0000-00-00)?\s*$/i;

const named = {
  'consent source': 'the source of their consent',
  'consent date': 'the date of their consent',
  'last transaction': 'the date of their last purchase or payment',
};

function missing(what: keyof typeof named, columns: Columns): ConsentReading {
  const isColumn = columns[what] !== undefined || columns.labelled.length > 0;
  const reason = isColumn
    ? `The row lacks ${named[what]}.`
    : `The file has no column for ${named[what]} ("${what}"), and the attestation does ` +
      'not state it for all rows.';
  return { ok: false, code: 'basis.missing', reason };
}

function unreadable(column: string, { reason }: { reason: string }): ConsentReading {
  return { ok: false, code: 'date.unreadable', reason: `The ${column} ${reason}` };
}
