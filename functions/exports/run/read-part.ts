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

/** Where an export goes on: in which of its parts, and where in that; from its start, without. */
export type Place = { readonly part: number; readonly from?: Row | undefined };

type Part = (accountId: string, from: Row | undefined) => Promise<PartPage>;

/**
 * What each export reads, part after part. A conversation that changes its state meanwhile is met
 * again in a later part: rather twice than not at all.
 */
const parts: Readonly<Record<Export['what'], readonly Part[]>> = {
  contacts: [readContacts],
  consents: [readConsentsOfContacts, readConsentsOfLeavers],
  'opt-outs': [readOptOuts],
  texts: [readTalks('open'), readTalks('snoozed'), readTalks('done'), readGroupTexts],
};

/** A page of an export, and the place after it; no place when it has come to its end. */
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
