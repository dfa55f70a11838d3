import { readPhone } from '../../../shared/rows/cells/read-phone.ts';
import type { Columns } from '../../../shared/rows/columns/recognize-columns.ts';
import { wishesIn } from '../../../shared/rows/consent/read-wishes.ts';
import type { Row } from '../../../shared/rows/formats/read-csv.ts';
import type { RowRefusal } from '../../../shared/values/imports/import-problems.ts';

/** A row of a list of opt-outs: `out`, or why it is refused. */
export function judgeListRow({ cells, damage }: Row, columns: Columns): 'out' | Refusal {
  if (damage) return { code: 'row.damaged', reason: damage };
  const phone = readPhone(cells, columns.phones);
  if (!phone.ok) return phone;
  const reason = whyNotOnList(cells, columns);
  return reason === undefined ? 'out' : { code: 'list.has-not-left', reason };
}

type Refusal = { readonly code: RowRefusal; readonly reason: string };

/**
 * Why a row of a list of opt-outs does not belong on it; undefined when it does. A tombstone is
 * permanent: a whole customer list, uploaded by mistake, must not opt out people whose own column
 * says that they stay.
 */
export function whyNotOnList(cells: readonly string[], columns: Columns): string | undefined {
  let stays: string | undefined;
  for (const { heading, readAs, says, words } of wishesIn(cells, columns)) {
    if (says === 'no' || says === 'never' || says === 'unclear') return undefined;
    if (says === 'yes') stays = `"${heading}": ${words}`;
    else if (says === 'empty' && readAs === 'refusal') stays ??= `"${heading}" is empty`;
  }
  return stays && `The row does not say that this person left (${stays}).`;
}
