import { streamBatchWorker } from '../../shared/lambda/stream-worker.ts';
import { forgetPeople } from '../../shared/people/forget-people.ts';
import { appendConsents, type ConsentEvent } from '../../shared/tables/phonebook/consents.ts';
import type { OptOut } from '../../shared/tables/phonebook/opt-outs.ts';
import type { Decision } from '../../shared/tables/texts/texts.ts';

/**
 * A person is out: the tombstone stands, and no text leaves after it. This updates the ledger, the
 * phonebook, the groups and the planned texts, whatever wrote the tombstone: a reply, a
 * representative's record, the carrier. It is retried until it is done, and runs again when the row
 * is touched. People who have come back meanwhile are left alone. A decision to keep a person whose
 * words were in doubt goes into the ledger too.
 */
export const handler = streamBatchWorker<OptOut>(async (changes) => {
  const gone = changes.flatMap(({ after }) => (after?.state === 'out' ? [after] : []));
  // A row may have been touched more than once; a person may have left, returned and left again.
  const people = new Map(gone.map((one) => [`${one.accountId}#${one.phone}`, one]));
  const events = new Map(gone.map((one) => [`${one.accountId}#${one.phone}#${one.eventId}`, one]));
  const kept = changes.flatMap(({ after }) => (after?.state === 'kept' ? keptEntry(after) : []));
  await appendConsents([...[...events.values()].map(ledgerEntry), ...kept]);
  await forgetPeople([...people.values()].map((one) => ({ ...one, decision: reasonOf(one) })));
  return [];
});

function ledgerEntry(optOut: OptOut): ConsentEvent {
  const { accountId, phone, eventId, channel, words, rule, because } = optOut;
  return {
    accountId,
    phone,
    eventId,
    at: optOut.optedOutAt,
    what: 'ended',
    channel,
    recordedBy: optOut.recordedBy ?? (channel === 'text' ? phone : channel),
    rule,
    because,
    ...(words === undefined ? {} : { words }),
  };
}

/** A person who came back by their own START already has such a line. */
function keptEntry(optOut: OptOut): ConsentEvent[] {
  const { accountId, phone, eventId, words, recordedBy, restoredAt, endedBecause } = optOut;
  if (recordedBy === undefined || recordedBy === phone || restoredAt === undefined) return [];
  const event = { accountId, phone, eventId: `${eventId}.kept`, at: restoredAt } as const;
  const said = words === undefined ? {} : { words };
  const why = endedBecause ?? '';
  return [{ ...event, ...said, what: 'kept', channel: 'api', recordedBy, because: why }];
}

/** Kept on each text that was still planned. */
function reasonOf({ kind, channel, rule, because }: OptOut): Decision {
  const isRecord = kind === 'recorded' || (kind === 'wrongNumber' && channel !== 'text');
  if (isRecord) return { rule, because, citation: '47 CFR 64.1200(a)(10)' };
  if (kind !== 'carrier') return { rule: 'opted-out', because: 'This person opted out.' };
  return { rule: 'opted-out', because: 'The carrier has this phone on its opt-out list.' };
}
