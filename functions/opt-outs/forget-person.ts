import { environment } from '../../shared/lambda/environment.ts';
import { streamBatchWorker } from '../../shared/lambda/stream-worker.ts';
import { appendConsents } from '../../shared/tables/consents.ts';
import { forgetPeople } from '../../shared/tables/forget-person.ts';
import type { OptOut } from '../../shared/tables/opt-outs.ts';

environment('CONSENTS_TABLE', 'CONTACTS_TABLE', 'GROUPS_TABLE', 'GROUP_SENDS_TABLE', 'TEXTS_TABLE');

/**
 * The carrier refused a text because its phone is on the carrier's own opt-out list: the person said
 * STOP where we did not hear it. The sender wrote the tombstone; ledger, phonebook and what is still
 * planned follow here, again and again until they are done.
 */
export const handler = streamBatchWorker<OptOut>(async (changes) => {
  const gone = changes.flatMap(({ after }) => after ?? []).filter(isFromCarrier);
  await appendConsents(gone.map(ledgerEntry));
  await forgetPeople(gone, {
    rule: 'opted-out',
    because: 'The carrier has this phone on its opt-out list.',
  });
  return [];
});

/** One that a START has ended meanwhile forgets nobody. */
const isFromCarrier = ({ kind, state }: OptOut) => kind === 'carrier' && state === 'out';

function ledgerEntry({ accountId, phone, eventId, optedOutAt: at }: OptOut) {
  return {
    accountId,
    phone,
    eventId,
    at,
    what: 'ended',
    channel: 'carrier',
    recordedBy: 'carrier',
  } as const;
}
