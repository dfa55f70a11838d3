import type { Row } from '../../../shared/tables/client/database.ts';
import type { Export } from '../../../shared/tables/exports/exports.ts';
import type { Fields, PartPage } from './lines.ts';
import {
  readConsentsOfContacts,
  readConsentsOfLeavers,
  readContacts,
  readOptOuts,
} from './people.ts';
import { readGroupTexts, readTalks } from './texts.ts';

/** Where an export continues: in which part, and where in that part; without it, from the start. */
export type Place = { readonly part: number; readonly from?: Row | undefined };

type Part = (accountId: string, from: Row | undefined) => Promise<PartPage>;

/**
 * What each export reads, part after part. A conversation that changes its state during the export
 * may appear again in a later part: better twice than never.
 */
const parts: Readonly<Record<Export['what'], readonly Part[]>> = {
  contacts: [readContacts],
  consents: [readConsentsOfContacts, readConsentsOfLeavers],
  'opt-outs': [readOptOuts],
  texts: [readTalks('open'), readTalks('snoozed'), readTalks('done'), readGroupTexts],
};

/** A page of an export, and the next place; no place at its end. */
export async function readPart(
  { accountId, what }: Pick<Export, 'accountId' | 'what'>,
  place: Place = { part: 0 },
): Promise<{ readonly records: readonly Fields[]; readonly next: Place | undefined }> {
  const part = parts[what][place.part];
  if (!part) return { records: [], next: undefined };
  const { records, next } = await part(accountId, place.from);
  if (next) return { records, next: { part: place.part, from: next } };
  const following = place.part + 1;
  return { records, next: following < parts[what].length ? { part: following } : undefined };
}
